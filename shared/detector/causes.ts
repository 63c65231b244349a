// Possible reasons of a stall: rules over what is recorded around it, applied after the verdict and never part of its
// probability. Each reason is supported, possible, not supported or without data; no data is never "no".
import type { CauseView } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import {
  type AdherencePeriod,
  type AdherenceView,
  adherenceViewOf,
  GOOD_PERCENT,
  LOW_PERCENT,
} from './adherence.ts';
import { diagnosisIncomplete, type FindingFact, type ScreenFact } from './cause-diagnosis.ts';
import { type DoseFacts, intensityTooHigh, intensityTooLow, isProgressed } from './cause-dose.ts';
import { modalityMismatch } from './cause-modality.ts';

/** Everything the rules read. Days are counted like those of the visits. */
export interface CauseFacts extends DoseFacts {
  /** First day of care. */
  readonly careStart: number;
  readonly adherence: readonly AdherencePeriod[];
  readonly findings: readonly FindingFact[];
  readonly screens: readonly ScreenFact[];
}

/** All five reasons, in the order in which a therapist can act on them. */
export function causesOf(facts: CauseFacts): CauseView[] {
  const view = adherenceViewOf(facts.adherence, facts.today, facts.onset);
  const adherence = lowAdherence(view);
  const tooHigh = intensityTooHigh(facts);
  const tooLow = intensityTooLow(facts);
  const modality = modalityMismatch(facts, view.status === 'good');
  const weeks = Math.floor((facts.today - facts.careStart) / 7);
  const others = [adherence, tooHigh, tooLow, modality];
  const diagnosis = diagnosisIncomplete(facts, {
    isOtherSupported: others.some(({ status }) => status === 'supported'),
    isWellDone: view.status === 'good' && isProgressed(facts),
    weeks,
  });
  return [adherence, tooHigh, tooLow, diagnosis, modality];
}

/** A fall by this many points since the stall began points to adherence even above half (our own default). */
const FALL_PERCENT = 25;

function lowAdherence(view: AdherenceView): CauseView {
  const { recent, before, since } = view;
  const evidenceFor: string[] = [];
  const evidenceAgainst: string[] = [];
  const evidenceMissing: string[] = [];
  const isFallen = before !== null && since !== null && before - since >= FALL_PERCENT;
  if (recent !== null) {
    const list = recent >= GOOD_PERCENT ? evidenceAgainst : evidenceFor;
    list.push(t('causes.adherence.recent', { percent: recent }));
  } else {
    evidenceMissing.push(t('causes.adherence.unknown', { days: view.recordedDays }));
  }
  if (since !== null && since < LOW_PERCENT) {
    evidenceFor.push(t('causes.adherence.since', { percent: since }));
  }
  if (isFallen) evidenceFor.push(t('causes.adherence.fall', { before, since }));
  const isLow = (recent ?? 100) < LOW_PERCENT || (since ?? 100) < LOW_PERCENT;
  return {
    cause: 'adherence',
    status: adherenceStatus(view, isLow || isFallen),
    evidenceFor,
    evidenceAgainst,
    evidenceMissing,
  };
}

function adherenceStatus(view: AdherenceView, isSupported: boolean): CauseView['status'] {
  if (isSupported) return 'supported';
  if (view.recent === null) return 'no-data';
  return view.status === 'good' ? 'not-supported' : 'possible';
}
