// Did the planned contacts take place? Care that was not given cannot be judged.
import type { Numbers } from '../clinical/evidence/numbers.ts';
import type { CauseRecord, CauseView } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import { causeView } from './cause-view.ts';

/** A planned contact of which is known what came of it. */
export interface ContactFact {
  readonly isKept: boolean;
  readonly record: CauseRecord;
}

/** @param contacts of the days that are judged, the oldest first */
export function missedContacts(contacts: readonly ContactFact[], numbers: Numbers): CauseView {
  const planned = contacts.length;
  const days = numbers['attendance.window'];
  if (planned === 0) {
    return causeView('attendance', 'no-data', {
      evidenceMissing: [t('causes.attendance.unknown', { days })],
    });
  }
  const kept = contacts.filter(({ isKept }) => isKept).length;
  const row = longestMissed(contacts);
  const isFew = planned < numbers['attendance.fewest'];
  const isLow = !isFew && (100 * kept) / planned < numbers['attendance.low'];
  const isRow = row >= numbers['attendance.inARow'];
  const isSupported = isLow || isRow;
  const share = t('causes.attendance.share', { kept, planned, days });
  const status = isSupported
    ? 'supported'
    : isFew
      ? kept < planned
        ? 'possible'
        : 'no-data'
      : 'not-supported';
  return causeView('attendance', status, {
    evidenceFor: [
      ...(isLow || (isFew && kept < planned) ? [share] : []),
      ...(isRow ? [t('causes.attendance.row', { count: row })] : []),
    ],
    evidenceAgainst: isLow || (isFew && kept < planned) ? [] : [share],
    evidenceMissing: isFew ? [t('causes.attendance.few')] : [],
    records: contacts.filter(({ isKept }) => !isKept).map(({ record }) => record),
  });
}

function longestMissed(contacts: readonly ContactFact[]): number {
  let [longest, row] = [0, 0];
  for (const { isKept } of contacts) {
    row = isKept ? 0 : row + 1;
    longest = Math.max(longest, row);
  }
  return longest;
}
