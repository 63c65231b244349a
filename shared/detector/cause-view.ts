// The parts every reason has: where its rule comes from, the records behind it, and what follows from it.
import type { CauseRecord, CauseView } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';

type Cause = CauseView['cause'];

/**
 * How far the rule of each reason was compared with its source. Where the published part and our own cut differ, the
 * mark is that of the published part; the text of the source says which numbers are ours.
 */
const MARKS: Readonly<Record<Cause, CauseView['mark']>> = {
  attendance: 'own-choice',
  adherence: 'checked',
  'intensity-too-high': 'secondary',
  'intensity-too-low': 'checked',
  neuropathic: 'checked',
  inflammatory: 'checked',
  mechanical: 'unchecked',
  psychosocial: 'checked',
  'modality-mismatch': 'own-choice',
  'diagnosis-incomplete': 'own-choice',
};

/** Records named for one reason; the latest say most. */
const MOST_RECORDS = 12;

interface Told {
  readonly evidenceFor?: readonly string[];
  readonly evidenceAgainst?: readonly string[];
  readonly evidenceMissing?: readonly string[];
  readonly records?: readonly CauseRecord[];
}

/** @param told what speaks for and against, what is not known, and the records behind it, the oldest first */
export function causeView(cause: Cause, status: CauseView['status'], told: Told): CauseView {
  const records = told.records ?? [];
  const unique = records.filter(
    ({ kind, id }, index) => records.findLastIndex(other => other.kind === kind && other.id === id) === index,
  );
  return {
    cause,
    status,
    evidenceFor: [...(told.evidenceFor ?? [])],
    evidenceAgainst: [...(told.evidenceAgainst ?? [])],
    evidenceMissing: [...(told.evidenceMissing ?? [])],
    records: unique.slice(-MOST_RECORDS),
    mark: MARKS[cause],
    source: t(`causes.source.${cause}`),
    next: nextOf(cause, status),
  };
}

/**
 * What to do about a reason that holds, or how to find out; nothing for one that does not. The physician is asked about
 * what nothing explains only once everything has been looked for.
 */
function nextOf(cause: Cause, status: CauseView['status']): string {
  if (status === 'not-supported') return '';
  const isOpen = status === 'no-data' || (status === 'possible' && cause === 'diagnosis-incomplete');
  return t(isOpen ? `causes.find.${cause}` : `causes.next.${cause}`);
}
