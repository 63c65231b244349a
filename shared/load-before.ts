// The load that came before a flare: the last visit, or a later day on which the home program was done.
import { daysBetween } from './dates.ts';
import type { Adherence } from './domain/program.ts';
import type { Visit } from './domain/visit.ts';

export type LoadBefore =
  | { readonly kind: 'visit'; readonly date: string; readonly visit: Visit }
  | { readonly kind: 'program'; readonly date: string };

interface Loads {
  readonly visits: readonly Visit[];
  readonly adherence: readonly Pick<Adherence, 'from' | 'to' | 'sessionsDone'>[];
}

/** Null where nothing is recorded up to that day. Of a visit and a program day on one date the visit is the load. */
export function loadBefore(record: Loads, date: string): LoadBefore | null {
  const visit = record.visits
    .filter(entry => entry.date <= date)
    .sort((a, b) => daysBetween(b.date, a.date))
    .at(-1);
  const programDay = record.adherence
    .filter(entry => entry.from === entry.to && entry.sessionsDone > 0 && entry.to <= date)
    .map(entry => entry.to)
    .sort()
    .at(-1);
  if (programDay !== undefined && (visit === undefined || programDay > visit.date)) {
    return { kind: 'program', date: programDay };
  }
  return visit === undefined ? null : { kind: 'visit', date: visit.date, visit };
}
