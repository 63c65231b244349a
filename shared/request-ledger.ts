// All requests as an ageing list: how far each has come, since when it waits there, and what is late on top. Pure.
import { daysBetween } from './dates.ts';
import type { RequestLine } from './domain/request-line.ts';

/** How far a request has come, the most pressing first. */
export const LEDGER_STATES = ['late', 'waiting', 'signed', 'draft', 'answered', 'closed', 'voided'] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

/** What the list can be narrowed to. */
export const LEDGER_FILTERS = ['all', 'waiting', 'unsent', 'answered', 'over'] as const;
export type LedgerFilter = (typeof LEDGER_FILTERS)[number];

const SHOWN: Readonly<Record<LedgerFilter, readonly LedgerState[]>> = {
  all: LEDGER_STATES,
  waiting: ['late', 'waiting'],
  unsent: ['signed', 'draft'],
  answered: ['answered'],
  over: ['closed', 'voided'],
};

export interface LedgerRow {
  readonly line: RequestLine;
  readonly state: LedgerState;
  /** Days in this state so far; null for one that is over. */
  readonly days: number | null;
  /** Days after the last one on which an answer was in time; 0 unless it is late. */
  readonly daysLate: number;
}

/** @param today the therapist's own day */
export function ledgerRows(lines: readonly RequestLine[], today: string): LedgerRow[] {
  return lines
    .map(line => rowOf(line, today))
    .sort((a, b) => LEDGER_STATES.indexOf(a.state) - LEDGER_STATES.indexOf(b.state) || inState(a, b));
}

export function isShown(filter: LedgerFilter, { state }: LedgerRow): boolean {
  return SHOWN[filter].includes(state);
}

function rowOf(line: RequestLine, today: string): LedgerRow {
  const state = stateOf(line, today);
  const since = sinceOf(line, state);
  return {
    line,
    state,
    days: since === null ? null : Math.max(0, daysBetween(since, today)),
    daysLate: state === 'late' && line.dueOn !== null ? daysBetween(line.dueOn, today) : 0,
  };
}

function stateOf({ status, dueOn }: RequestLine, today: string): LedgerState {
  if (status !== 'sent') return status;
  return dueOn !== null && today > dueOn ? 'late' : 'waiting';
}

function sinceOf({ sentOn, createdOn, answeredOn }: RequestLine, state: LedgerState): string | null {
  if (state === 'closed' || state === 'voided') return null;
  if (state === 'late' || state === 'waiting') return sentOn;
  return state === 'answered' ? answeredOn : createdOn;
}

/** Late: the longest overdue first; waiting: the next one due first; what is over: the newest first. */
function inState(a: LedgerRow, b: LedgerRow): number {
  if (a.state === 'late' || a.state === 'waiting') return ascending(a.line.dueOn ?? '', b.line.dueOn ?? '');
  if (a.days !== null && b.days !== null) return b.days - a.days;
  return ascending(b.line.createdOn, a.line.createdOn);
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
