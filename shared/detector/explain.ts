// A verdict in words a therapist can repeat. Facts first, never more certain than the probability; while adherence is
// low or unknown nothing is said of a treatment, one question is asked instead.
import { t } from '../i18n/en.ts';
import type { AdherenceView } from './adherence.ts';
import { changeWords, tidy } from './evidence.ts';
import type { Lift } from './lift.ts';
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
  if (state === 'recovered') return t('detector.recovered', { percent: percentOf(pRecovered) });
  if (!isStalled(verdict)) return t('detector.improving', { percent: percentOf(pStalled) });
  const params = { band: bandOf(pStalled), since: sinceWords(verdict, words) };
  if (state === 'worsening') return t('detector.worse', params);
  if (state === 'fluctuating') return t('detector.swinging', params);
  return t(isAdherent ? 'detector.stalled' : 'detector.levelledOff', params);
}

/** Never more certain than the probability. */
function bandOf(pStalled: number): string {
  if (pStalled >= 0.95) return t('detector.band.almostCertainly');
  if (pStalled >= 0.83) return t('detector.band.veryProbably');
  return t(pStalled >= 0.7 ? 'detector.band.probably' : 'detector.band.may');
}

function sinceWords({ onset, day }: VisitVerdict, words: DayWords): string {
  if (onset === null) return words(day);
  if (onset.from === onset.to) return words(onset.day);
  const [from, to] = [words(onset.from), words(onset.to)];
  return t('detector.since', { day: words(onset.day), from, to });
}

// Whole percent, but never a certainty the probability does not have.
function percentOf(probability: number): number {
  return Math.min(99, Math.max(1, Math.round(probability * 100)));
}

export function tooEarly(visits: number, days: number): string {
  if (visits === 0) return t('detector.noScores');
  return days === 0 ? t('detector.oneDay') : t('detector.tooEarly', { visits, days });
}

/** "Over the next four weeks we would expect ...", in points of one measure. */
export function expectationOf(verdict: VisitVerdict, measure: UsableMeasure, name: string): string {
  const points = (gain: number) => changeWords(roundPoints(gain * measure.mcid, measure.mcid));
  return t('detector.expected', {
    measure: name,
    gain: points(verdict.gain28),
    low: points(verdict.gain28Low),
    high: points(verdict.gain28High),
    mcid: tidy(measure.mcid),
  });
}

// A forecast to a tenth of an important difference: more digits would promise more than it knows.
function roundPoints(points: number, mcid: number): number {
  const grain = 10 ** Math.floor(Math.log10(mcid / 4));
  return Math.round(points / grain) * grain;
}

export function promptOf(options: DetectorOptions): string {
  return t('detector.prompt', { limit: tidy(options.stallLimit) });
}

export function familiesOf({ families }: VisitVerdict): string[] {
  const [first, second] = families;
  if (!first || !second) return [];
  return [
    t('detector.familyLine', {
      first: familyWords(first.family),
      firstPercent: percentOf(first.weight),
      second: familyWords(second.family),
      secondPercent: percentOf(second.weight),
    }),
  ];
}

const FAMILY_WORDS = [
  'recovery',
  'steady-gain',
  'no-change',
  'gain-stopped',
  'delayed-response',
  'late-step',
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
  const { recent, before, since, status } = view;
  const compared =
    before === null || since === null ? '' : t('detector.adherence.compared', { before, since });
  if (status === 'unknown' || recent === null) {
    return t('detector.adherence.unknown', { days: view.recordedDays, day: lookAgain });
  }
  if (status === 'good') return t('detector.adherence.explainsNot', { recent, compared });
  const id = status === 'partial' ? 'detector.adherence.partial' : 'detector.adherence.low';
  return t(id, { recent, compared, day: lookAgain });
}

export function liftSentence(lift: Lift, name: string): string {
  if (lift.score === null) return t('detector.notLifted', { measure: name });
  return t('detector.lifts', { measure: name, score: tidy(lift.score) });
}
