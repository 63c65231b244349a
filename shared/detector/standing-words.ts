// What a verdict says of one measure, in the few words of a table.
import type { MeasureEvidence } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import { certaintyOf } from './certainty.ts';
import { changeWords, forecastWords, isCarried, tidy } from './points.ts';

/** `HHD`, `HHD left`. */
export function sidedName({ side }: Pick<MeasureEvidence, 'side'>, measure: string): string {
  return side === undefined ? measure : t('detector.sideName', { measure, side: t(`record.sideOf.${side}`) });
}

/** Columns of scores, and of changes, in the order of a table. */
export const SCORE_COLUMNS = ['first', 'best', 'latest'] as const;
export const CHANGE_COLUMNS = ['change', 'recent', 'expected'] as const;

/** The cells of one measure. */
export function standingCells(evidence: MeasureEvidence) {
  return {
    standing: standingWords(evidence),
    first: tidy(evidence.first),
    best: tidy(evidence.best),
    latest: tidy(evidence.latest),
    change: againstWords(evidence, evidence.improvement, 'MDC', evidence.mdc),
    recent: againstWords(evidence, evidence.improvement28, 'MCID', evidence.mcid),
    expected: forecastWords(evidence),
  };
}

/** Never more sure than the probability is. */
function standingWords(evidence: MeasureEvidence): string {
  if (evidence.course === undefined) return '';
  if (isCarried(evidence)) return t('measureState.carried');
  const { state, pStalled } = evidence.course;
  const word = t(`measureState.${state}`);
  if (pStalled === null || state === 'met') return word;
  const probability = state === 'improving' ? 1 - pStalled : pStalled;
  return t('episode.own.sure', { state: word, certainty: t(`certainty.${certaintyOf(probability)}`) });
}

/** A change beside what it is compared with: "3 points better, MDC 2". Empty without a change. */
function againstWords(
  { unit }: MeasureEvidence,
  change: number | null,
  name: 'MDC' | 'MCID',
  value: number | null | undefined,
): string {
  if (change === null) return '';
  const words = changeWords(change, unit);
  return value == null ? words : t('episode.own.against', { change: words, name, value: tidy(value) });
}
