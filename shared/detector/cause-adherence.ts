// Was the home program done? While that is not known or not so, the stall is first a matter of delivery.
import { evidence } from '../clinical/evidence/registry.ts';
import type { CauseRecord, CauseView } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import {
  ADHERENCE_DAYS,
  type AdherencePeriod,
  type AdherenceView,
  GOOD_PERCENT,
  LOW_PERCENT,
  percentBetween,
} from './adherence.ts';
import { causeView } from './cause-view.ts';

export interface AdherenceFact extends AdherencePeriod {
  /** Told from memory: such reports tend to say too much. */
  readonly isRecalled: boolean;
  readonly record: CauseRecord;
}

const FALL_PERCENT = evidence('adherence.fall').value;
const DECLINE_PERCENT = evidence('adherence.decline').value;

/** @param today last day of the four weeks @param programs versions in force during them */
export function lowAdherence(
  view: AdherenceView,
  periods: readonly AdherenceFact[],
  today: number,
  programs: readonly CauseRecord[],
): CauseView {
  const { recent, before, since } = view;
  const inWindow = periods.filter(({ from, to }) => to > today - ADHERENCE_DAYS && from <= today);
  const isFallen = before !== null && since !== null && before - since >= FALL_PERCENT;
  const decline = declineOf(periods, today);
  const recentLine = recent === null ? [] : [t('causes.adherence.recent', { percent: recent })];
  const isGood = recent !== null && recent >= GOOD_PERCENT;
  const isLow = (recent ?? 100) < LOW_PERCENT || (since ?? 100) < LOW_PERCENT;
  const isRecalled = inWindow.length > 0 && inWindow.every(period => period.isRecalled);
  return causeView('adherence', statusOf(view, isLow || isFallen, decline !== null), {
    evidenceFor: [
      ...(isGood ? [] : recentLine),
      ...(since !== null && since < LOW_PERCENT ? [t('causes.adherence.since', { percent: since })] : []),
      ...(isFallen ? [t('causes.adherence.fall', { before, since })] : []),
      ...(decline === null ? [] : [t('causes.adherence.decline', decline)]),
    ],
    evidenceAgainst: isGood ? recentLine : [],
    evidenceMissing: [
      ...(recent === null ? [t('causes.adherence.unknown', { days: view.recordedDays })] : []),
      ...(isRecalled ? [t('causes.adherence.recalled')] : []),
    ],
    records: [...programs, ...inWindow.map(({ record }) => record)],
  });
}

/** A fall between the two halves of the window that is worth a warning. */
function declineOf(periods: readonly AdherencePeriod[], today: number): { from: number; to: number } | null {
  const half = ADHERENCE_DAYS / 2;
  const from = percentBetween(periods, today - ADHERENCE_DAYS + 1, today - half);
  const to = percentBetween(periods, today - half + 1, today);
  if (from === null || to === null || from - to < DECLINE_PERCENT) return null;
  return { from, to };
}

function statusOf(view: AdherenceView, isSupported: boolean, isDeclining: boolean): CauseView['status'] {
  if (isSupported) return 'supported';
  if (view.recent === null) return 'no-data';
  return view.status === 'good' && !isDeclining ? 'not-supported' : 'possible';
}
