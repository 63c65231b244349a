// The heads of the columns and one row of the list of all requests.
import { formatDay } from '../../../shared/dates.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import type { LedgerRow } from '../../../shared/request-ledger.ts';
import { Icon } from '../../ui/Icon.tsx';
import { dueBasis, nextWords, sentWords, stateWords } from './ledger-words.ts';

const COLUMNS = ['code', 'patient', 'referrer', 'state', 'sent', 'days', 'due', 'next'] as const;

export function LedgerHead() {
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1} className="ledger-row ledger-head">
        {COLUMNS.map(column => (
          <span
            key={column}
            role="columnheader"
            className={`ledger-${column}`}
            title={column === 'days' ? t('requests.daysHelp') : undefined}
          >
            {t(`requests.column.${column}`)}
          </span>
        ))}
      </div>
    </div>
  );
}

export interface LedgerLineProps {
  readonly id: string;
  readonly row: LedgerRow;
  /** Number of the row in the whole list, the heads being the first. */
  readonly place: number;
  readonly top: number;
  readonly height: number;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}

export function LedgerLine({ id, row, place, top, height, isActive, onChoose, onOpen }: LedgerLineProps) {
  const { line, state, days } = row;
  const next = nextWords(row);
  const basis = dueBasis(line);
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={place}
      aria-selected={isActive}
      data-request={line.requestId}
      tabIndex={-1}
      className={`ledger-row ledger-line ledger-${state}`}
      style={{ top, height }}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <span role="gridcell" className="ledger-code">
        {line.code}
      </span>
      <span
        role="gridcell"
        className="ledger-patient"
        title={joined([line.patientName, line.episodeTitle], ': ')}
      >
        <strong>{line.patientName}</strong> <span className="dim">{line.episodeTitle}</span>
      </span>
      <span role="gridcell" className="ledger-referrer" title={line.referrerName}>
        {line.referrerName === '' ? <span className="dim">{t('requests.nobody')}</span> : line.referrerName}
      </span>
      <span role="gridcell" className="ledger-state">
        {state === 'late' ? <Icon name="warning" className="severity-warning" /> : null}
        {stateWords(row)}
      </span>
      <span role="gridcell" className="ledger-sent">
        {sentWords(line)}
      </span>
      <span role="gridcell" className="ledger-days">
        {days === null ? null : t('requests.days', { days })}
      </span>
      <span role="gridcell" className="ledger-due" title={line.dueOn === null ? undefined : basis.help}>
        {line.dueOn === null ? null : (
          <>
            {formatDay(line.dueOn)} <span className="dim">{basis.words}</span>
          </>
        )}
      </span>
      <span role="gridcell" className="ledger-next" title={next}>
        {next}
      </span>
    </div>
  );
}
