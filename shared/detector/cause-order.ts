// Reasons in the order a reader wants them. They are looked into in another: there an earlier one can rule out a later.
import type { CauseView } from '../domain/verdict.ts';

const READING_ORDER: readonly CauseView['status'][] = ['supported', 'possible', 'no-data', 'not-supported'];

/** What the record supports first, what it rules out last; those of one standing as they were looked into. */
export function inReadingOrder<T extends Pick<CauseView, 'status'>>(causes: readonly T[]): T[] {
  return READING_ORDER.flatMap(status => causes.filter(cause => cause.status === status));
}
