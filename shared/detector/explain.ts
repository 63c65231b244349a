// A verdict in words a therapist can repeat. Facts first, never more certain than the probability; while adherence is
// low or unknown nothing is said of a treatment, one question is asked instead.

import { evidence } from '../clinical/evidence/registry.ts';
import type { MeasureEvidence } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import type { AdherenceView } from './adherence.ts';
import { certaintyOf, percentOf } from './certainty.ts';
import { factIdOf } from './facts.ts';
import type { Lift } from './lift.ts';
import type { MeasureVerdict } from './per-measure.ts';
import { changeWords, isCarried, rangeWords, roundPoints, tidy } from './points.ts';
import type { UsableMeasure } from './prepare.ts';
import { isStalled } from './series-causes.ts';
import type { DetectorOptions, VisitVerdict } from './types.ts';

/** Turns a day of the series into words: "12 Mar 2026", "day 35". */
export type DayWords = (day: number) => string;

/** One sentence for a verdict of a bare series; `isAdherent` as for the headline. */
export function reasonOf(verdict: VisitVerdict, isAdherent: boolean): string {
  const words: DayWords = day => t('detector.onDay', { day });
  if (verdict.state === 'insufficient') return tooEarly(verdict.visitsUsed, verdict.courseDay);
  return headlineOf(verdict, words, isAdherent);
}

/** @param isAdherent adherence is known to be good: only then the word "stalled" is used */
export function headlineOf(verdict: VisitVerdict, words: DayWords, isAdherent: boolean): string {
  const { state, pStalled, pRecovered } = verdict;
  if (state === 'recovered')
    return t('detector.recovered', { band: bandOf(pRecovered), percent: percentOf(pRecovered) });
  if (!isStalled(verdict)) return t('detector.improving', { percent: percentOf(pStalled) });
  const params = { band: bandOf(pStalled), since: sinceWords(verdict, words) };
  if (state === 'worsening') return t('detector.worse', params);
  if (state === 'fluctuating') return t('detector.swinging', params);
  return t(isAdherent ? 'detector.stalled' : 'detector.levelledOff', params);
}

/** Never more certain than the probability. */
function bandOf(probability: number): string {
  return t(`detector.band.${certaintyOf(probability)}`);
}

function sinceWords({ onset, day }: VisitVerdict, words: DayWords): string {
  if (onset === null) return words(day);
  if (onset.from === onset.to) return words(onset.day);
  const [from, to] = [words(onset.from), words(onset.to)];
  return t('detector.since', { day: words(onset.day), from, to });
}

export function tooEarly(visits: number, days: number): string {
  if (visits === 0) return t('detector.noScores');
  return days === 0 ? t('detector.oneDay') : t('detector.tooEarly', { visits, days });
}

/** "Over the next four weeks we would expect ...", of one measure. @param unit of a change, where it is not points */
export function expectationOf(
  own: MeasureVerdict,
  measure: UsableMeasure,
  name: string,
  isFirst: boolean,
  unit?: string,
): string {
  const { gain, low, high } = own.points;
  const points = (value: number) => roundPoints(value, measure.mcid);
  return t(isFirst ? 'detector.expected' : 'detector.expectedToo', {
    measure: name,
    gain: changeWords(points(gain), unit),
    range: rangeWords(points(low), points(high), unit),
    mcid: tidy(measure.mcid),
  });
}

/** Where each measure stands, when there is more than one: "ODI has probably levelled off; NPRS may have kept improving." */
export function standingsOf(
  measures: readonly MeasureVerdict[],
  evidence: readonly MeasureEvidence[],
  nameOf: (id: string) => string,
): string[] {
  if (measures.length < 2) return [];
  const parts = measures.map(({ measureId, state, pStalled, pMet }) => {
    const own = evidence.find(entry => factIdOf(entry) === measureId);
    if (own && isCarried(own)) return t('detector.standing.carried', { measure: nameOf(measureId) });
    const probability = state === 'improving' ? 1 - pStalled : state === 'met' ? pMet : pStalled;
    return t(`detector.standing.${state}`, { measure: nameOf(measureId), band: bandOf(probability) });
  });
  return [t('detector.standings', { parts: parts.join('; ') })];
}

export function promptOf({ state }: VisitVerdict, options: DetectorOptions): string {
  if (state === 'worsening') return t('detector.promptWorse');
  return t('detector.prompt', { limit: tidy(options.stallLimit) });
}

export function familiesOf({ families }: VisitVerdict): string[] {
  const [first, second] = families;
  if (!first) return [];
  const params = { first: familyWords(first.family), firstPercent: percentOf(first.weight) };
  if (!second || second.weight < LEAST_NAMED) return [t('detector.familyOne', params)];
  const next = { second: familyWords(second.family), secondPercent: percentOf(second.weight) };
  return [t('detector.familyLine', { ...params, ...next })];
}

/** A shape less probable than this is not worth a word. */
const LEAST_NAMED = evidence('evidence.familyNamed').value;

const FAMILY_WORDS = [
  'recovery',
  'long-tail',
  'slow-start',
  'fading',
  'steady-gain',
  'no-change',
  'gain-stopped',
  'delayed-response',
  'late-step',
  'second-step',
  'steady-loss',
  'setback',
  'late-loss',
] as const;

function familyWords(family: string): string {
  const known = FAMILY_WORDS.find(name => name === family);
  return known ? t(`detector.family.${known}`) : family;
}

/** What adherence has to do with it, or the one question to ask while it is low or unknown. */
export function adherenceSentence(view: AdherenceView, lookAgain: string): string {
  const { recent, before, since, status, windowDays: days } = view;
  const compared =
    before === null || since === null ? '' : t('detector.adherence.compared', { before, since });
  if (status === 'unknown' || recent === null) {
    return t('detector.adherence.unknown', { recorded: view.recordedDays, days, day: lookAgain });
  }
  if (status === 'good') return t('detector.adherence.explainsNot', { recent, days, compared });
  const id = status === 'partial' ? 'detector.adherence.partial' : 'detector.adherence.low';
  return t(id, { recent, days, compared, day: lookAgain });
}

export function liftSentence(lift: Lift, name: string): string {
  if (lift.score === null) return t('detector.notLifted', { measure: name });
  return t('detector.lifts', { measure: name, score: tidy(lift.score) });
}
