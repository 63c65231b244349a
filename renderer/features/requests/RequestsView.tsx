// Tab of all requests: an ageing list, the late ones first, with what can be done with the chosen one.
import { useDeferredValue, useMemo, useState } from 'react';
import type { RequestLine } from '../../../shared/domain/request-line.ts';
import { t } from '../../../shared/i18n/en.ts';
import {
  isShown,
  LEDGER_FILTERS,
  type LedgerFilter,
  type LedgerRow,
  ledgerRows,
} from '../../../shared/request-ledger.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { usePaneFocus } from '../../ui/use-pane-focus.ts';
import type { EditorProps } from '../../workbench/contributions.ts';
import { foundRows } from './ledger-words.ts';
import { RequestLedger } from './RequestLedger.tsx';

export function RequestsView({ uri }: EditorProps) {
  const list = useHost('request.list', {});
  const page = usePaneFocus();
  return (
    <article ref={page} className="requests">
      {list.isError ? <p className="view-empty field-error">{list.error.message}</p> : null}
      {list.data ? <Requests lines={list.data} uri={uri} /> : null}
    </article>
  );
}

interface RequestsProps {
  readonly lines: readonly RequestLine[];
  readonly uri: string;
}

function Requests({ lines, uri }: RequestsProps) {
  const day = today();
  const [filter, setFilter] = useState<LedgerFilter>('all');
  const [text, setText] = useState('');
  const sought = useDeferredValue(text);
  const all = useMemo(() => ledgerRows(lines, day), [lines, day]);
  const shown = useMemo(
    () =>
      foundRows(
        all.filter(row => isShown(filter, row)),
        sought,
      ),
    [all, filter, sought],
  );
  if (all.length === 0) return <NoRequests />;
  return (
    <>
      <header className="requests-head">
        <h1 className="page-title">{t('requests.title')}</h1>
        <div role="search" className="requests-filter">
          <input
            className="input"
            type="search"
            aria-label={t('requests.search')}
            placeholder={t('requests.search')}
            maxLength={100}
            value={text}
            onChange={event => setText(event.target.value)}
          />
          <label>
            {t('requests.filter')}
            <select
              className="input"
              value={filter}
              onChange={event =>
                setFilter(LEDGER_FILTERS.find(known => known === event.target.value) ?? 'all')
              }
            >
              {LEDGER_FILTERS.map(known => (
                <option key={known} value={known}>
                  {optionWords(known, all)}
                </option>
              ))}
            </select>
          </label>
          <p className="dim numbers" role="status">
            {t('requests.count', {
              shown: shown.length,
              count: all.length,
              late: shown.filter(({ state }) => state === 'late').length,
            })}
          </p>
        </div>
      </header>
      {shown.length === 0 ? (
        <p className="view-empty dim">{t('requests.none')}</p>
      ) : (
        <RequestLedger rows={shown} uri={uri} />
      )}
    </>
  );
}

function optionWords(filter: LedgerFilter, rows: readonly LedgerRow[]): string {
  const count = rows.filter(row => isShown(filter, row)).length;
  return t('requests.option', { what: t(`requests.filter.${filter}`), count });
}

function NoRequests() {
  return (
    <div className="view-empty">
      <h1 className="page-title">{t('requests.title')}</h1>
      <p>{t('requests.empty')}</p>
      <CommandButton id="request.create" look="primary" showKeys />
    </div>
  );
}
