// Was the home program done? While that is not known or not so, the stall is first a matter of delivery.
import type { Numbers } from '../clinical/evidence/numbers.ts';
import type { CauseRecord, CauseView } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import { type AdherencePeriod, type AdherenceView, GOOD_PERCENT, percentBetween } from './adherence.ts';
import { causeView } from './cause-view.ts';

export interface AdherenceFact extends AdherencePeriod {
  /** Told from memory: such reports tend to say too much. */
  readonly isRecalled: boolean;
  readonly record: CauseRecord;
}

/** @param today last day of those that are judged @param programs versions in force during them */
export function lowAdherence(
  view: AdherenceView,
  periods: readonly AdherenceFact[],
  today: number,
  programs: readonly CauseRecord[],
  numbers: Numbers,
): CauseView {
  const days = numbers['adherence.window'];
  const low = numbers['adherence.low'];
  const { recent, before, since } = view;
  const inWindow = periods.filter(({ from, to }) => to > today - days && from <= today);
  const isFallen = before !== null && since !== null && before - since >= numbers['adherence.fall'];
  const decline = declineOf(periods, today, numbers);
  const recentLine = recent === null ? [] : [t('causes.adherence.recent', { percent: recent, days })];
  const isGood = recent !== null && recent >= GOOD_PERCENT;
  const isLow = (recent ?? 100) < low || (since ?? 100) < low;
  const isRecalled = inWindow.length > 0 && inWindow.every(period => period.isRecalled);
  return causeView('adherence', statusOf(view, isLow || isFallen, decline !== null), {
    evidenceFor: [
      ...(isGood ? [] : recentLine),
      ...(since !== null && since < low ? [t('causes.adherence.since', { percent: since })] : []),
      ...(isFallen ? [t('causes.adherence.fall', { before, since })] : []),
      ...(decline === null ? [] : [t('causes.adherence.decline', { ...decline, days })]),
    ],
    evidenceAgainst: isGood ? recentLine : [],
    evidenceMissing: [
      ...(recent === null ? [t('causes.adherence.unknown', { recorded: view.recordedDays, days })] : []),
      ...(isRecalled ? [t('causes.adherence.recalled')] : []),
    ],
    records: [...programs, ...inWindow.map(({ record }) => record)],
  });
}

/** A fall between the two halves of the window that is worth a warning. */
function declineOf(
  periods: readonly AdherencePeriod[],
  today: number,
  numbers: Numbers,
): { from: number; to: number } | null {
  const days = numbers['adherence.window'];
  const half = Math.floor(days / 2);
  const first = percentBetween(periods, today - days + 1, today - half, numbers);
  const second = percentBetween(periods, today - half + 1, today, numbers);
  if (first === null || second === null) return null;
  const [from, to] = [Math.round(first), Math.round(second)];
  return from - to < numbers['adherence.decline'] ? null : { from, to };
}

function statusOf(view: AdherenceView, isSupported: boolean, isDeclining: boolean): CauseView['status'] {
  if (isSupported) return 'supported';
  if (view.recent === null) return 'no-data';
  return view.status === 'good' && !isDeclining ? 'not-supported' : 'possible';
}
