// Side bar of the directory: a search and the list; the tab shows the entry that is chosen.
import { useMemo, useState } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { OptionList } from '../../ui/OptionList.tsx';
import { openEditor } from '../../workbench/editors.ts';
import { useWorkbench } from '../../workbench/store.ts';
import { foundReferrers, referrerWords } from './directory.ts';

export function ReferrersSideBar() {
  const directory = useHost('referrer.directory', {});
  const [text, setText] = useState('');
  const openId = useWorkbench(state =>
    state.activeEditor?.kind === 'referrer' ? state.activeEditor.recordId : null,
  );
  const all = directory.data;
  const rows = useMemo(
    () => foundReferrers(all ?? [], text).map(line => ({ ...line, id: line.referrer.id })),
    [all, text],
  );
  if (!all) return null;
  if (all.length === 0) {
    return (
      <div className="view-empty">
        <p>{t('referrer.empty')}</p>
        <CommandButton id="referrer.create" look="primary" />
      </div>
    );
  }
  return (
    <div className="library">
      <div className="library-filter">
        <input
          className="input"
          type="search"
          aria-label={t('referrer.search')}
          placeholder={t('referrer.search')}
          maxLength={100}
          value={text}
          onChange={event => setText(event.target.value)}
          onKeyDown={event => {
            const [first] = rows;
            if (event.key === 'Enter' && first) openEditor(`referrer:${first.id}`);
          }}
        />
        <p className="dim" role="status">
          {rows.length === 0
            ? t('referrer.noneFound')
            : t('referrer.count', { shown: rows.length, count: all.length })}
        </p>
      </div>
      <OptionList
        rows={rows}
        label={t('referrer.list')}
        keysHelp={t('referrer.keys')}
        openId={openId}
        namesOf={({ referrer }) => [referrer.name, referrer.practice]}
        titleOf={({ referrer }) => referrerWords(referrer)}
        draw={({ referrer, openRequests }) => (
          <>
            <strong className="tree-label">{referrer.name}</strong>
            <span className="tree-detail">{referrer.practice}</span>
            {openRequests === 0 ? null : (
              <span className="badge">{t('referrer.open', { count: openRequests })}</span>
            )}
          </>
        )}
        onOpen={(referrerId, isKept) =>
          openEditor(`referrer:${referrerId}`, { isPreview: !isKept, preserveFocus: !isKept })
        }
      />
    </div>
  );
}
