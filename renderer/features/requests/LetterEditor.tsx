// A draft letter: its sentences and rows and its page side by side, each pointing to the other; one at a time in a narrow tab.
import { useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { type SourceRecord, sourceRecords } from '../../../shared/timeline/sources.ts';
import { useHost } from '../../host/queries.ts';
import { LetterPreview } from '../../ui/LetterPreview.tsx';
import { useWorkbench } from '../../workbench/store.ts';
import { FIRST_PANE, focusSentence, type Pane, showPane, startEditing, useDesk } from './desk.ts';
import { draftIdOf } from './SentenceForm.tsx';
import { SentenceList } from './SentenceList.tsx';

const PANES: readonly Pane[] = ['sentences', 'page'];

export function LetterEditor({ document }: { readonly document: OutputOf<'request.document'> }) {
  const { id: requestId, episodeId } = document.request;
  const paper = useWorkbench(state => state.device.paper);
  const lines = useHost('letter.sentences', { requestId }).data ?? [];
  const rows = useHost('letter.rows', { requestId }).data ?? [];
  const record = useHost('episode.record', { episodeId }).data;
  const pane = useDesk(state => state.pane[requestId] ?? FIRST_PANE);
  const picked = useDesk(state => state.chosen[requestId]);
  const [pointed, setPointed] = useState<string | null>(null);
  const parts = [...lines, ...rows];
  const chosen = parts.find(part => part.key === picked)?.key ?? lines[0]?.key ?? '';
  useTypedSentence(requestId);

  // Not with every move of the pointer: it reads the whole record.
  const sources = useMemo(
    () =>
      record ? sourceRecords(record, measureLookup(record.customMeasures)) : new Map<string, SourceRecord>(),
    [record],
  );
  const titles = new Map(
    parts.map(part => [part.key, part.sources.flatMap(id => sources.get(id)?.words ?? []).join('; ')]),
  );

  return (
    <div className="letter-editor">
      <fieldset className="segmented letter-pane-choice">
        <legend className="visually-hidden">{t('letter.pane')}</legend>
        {PANES.map(option => (
          <label key={option}>
            <input
              type="radio"
              name={`pane-${requestId}`}
              checked={pane === option}
              onChange={() => showPane(requestId, option)}
            />
            {t(option === 'page' ? 'letter.panePage' : 'letter.paneSentences')}
          </label>
        ))}
      </fieldset>
      <div className={`letter-panes shows-${pane}`}>
        {record ? (
          <SentenceList
            requestId={requestId}
            record={record}
            sources={sources}
            lines={lines}
            rows={rows}
            chosen={chosen}
            onPoint={setPointed}
          />
        ) : null}
        <LetterPreview
          id={`pane-page-${requestId}`}
          html={document.html}
          paper={paper}
          sentences={{
            marked: pointed ?? chosen,
            shown: chosen,
            titles,
            onPoint: setPointed,
            onChoose: key => focusSentence(requestId, key),
          }}
        />
      </div>
    </div>
  );
}

/** What was typed before the window closed is open again. */
function useTypedSentence(requestId: string): void {
  const drafts = useHost('draft.list', {}).data;
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current || drafts === undefined) return;
    isAsked.current = true;
    const start = draftIdOf(requestId, '');
    const typed = drafts.find(({ id }) => id.startsWith(start));
    if (typed) startEditing(requestId, typed.id.slice(start.length));
  }, [drafts, requestId]);
}
