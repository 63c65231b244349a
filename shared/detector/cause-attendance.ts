// Did the planned contacts take place? Care that was not given cannot be judged.
import { evidence } from '../clinical/evidence/registry.ts';
import type { CauseRecord, CauseView } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import { causeView } from './cause-view.ts';

export const ATTENDANCE_DAYS = evidence('attendance.window').value;
const LOW_PERCENT = evidence('attendance.low').value;
const IN_A_ROW = evidence('attendance.inARow').value;
const FEWEST = evidence('attendance.fewest').value;

/** A planned contact of which is known what came of it. */
export interface ContactFact {
  readonly isKept: boolean;
  readonly record: CauseRecord;
}

/** @param contacts of the last four weeks, the oldest first */
export function missedContacts(contacts: readonly ContactFact[]): CauseView {
  const planned = contacts.length;
  if (planned === 0) {
    return causeView('attendance', 'no-data', { evidenceMissing: [t('causes.attendance.unknown')] });
  }
  const kept = contacts.filter(({ isKept }) => isKept).length;
  const row = longestMissed(contacts);
  const isLow = planned >= FEWEST && (100 * kept) / planned < LOW_PERCENT;
  const isSupported = isLow || row >= IN_A_ROW;
  const isFew = planned < FEWEST;
  const share = t('causes.attendance.share', { kept, planned });
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
      ...(row >= IN_A_ROW ? [t('causes.attendance.row', { count: row })] : []),
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
