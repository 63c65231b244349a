// Evidence per measure: first, best and latest score, change against error and important difference, in numbers and
// in one text. Reads scores, not the filter: what stands here can be checked by hand.
import { dayNumber, formatDay } from '../dates.ts';
import type { MeasureEvidence } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import type { FactMeasure, FactScore, JudgementFacts } from './facts.ts';
import { MET } from './outlook.ts';
import { distance, judgeMeasure } from './prepare.ts';

/** The verdict shows no more measures than this. */
const MOST_MEASURES = 12;
// "The last four weeks" reaches to the earlier score nearest to 28 days before, if one lies in this span.
const RECENT = { days: 28, least: 21, most: 42 } as const;
/** Scores named when a measure has stayed where it is. */
const STAYED_SCORES = 5;

export function evidenceOf(facts: JudgementFacts): MeasureEvidence[] {
  return facts.measures.slice(0, MOST_MEASURES).flatMap(entry => evidenceFor(entry, facts) ?? []);
}

function evidenceFor(entry: FactMeasure, facts: JudgementFacts): MeasureEvidence | null {
  const { measure } = entry;
  const all = facts.scores.filter(({ measureId }) => measureId === measure.id);
  const latest = all.at(-1);
  if (!latest) return null;
  const inCourse = scoresOfCourse(all, facts, latest.date);
  const first = inCourse[0] ?? latest;
  const sign = measure.direction === 'higher' ? 1 : -1;
  const best = inCourse.reduce((top, { score }) => (sign * (score - top) > 0 ? score : top), first.score);
  const earlier = fourWeeksBefore(all, latest);
  const improvement28 = earlier === null ? null : tidy(sign * (latest.score - earlier.score));
  const { usable } = judgeMeasure(measure);
  const reached =
    sign * (latest.score - (usable?.goal ?? measure.goal)) >= 0
      ? 'reached'
      : usable && distance(usable, latest.score) >= MET
        ? 'near'
        : 'notReached';
  const numbers = {
    measureId: measure.id,
    first: first.score,
    best,
    latest: latest.score,
    improvement: tidy(sign * (latest.score - first.score)),
    improvement28,
    met: reached !== 'notReached',
    used: entry.usableForPlateau && usable !== null,
  };
  return { ...numbers, sentence: sentenceOf(entry, numbers, inCourse, reached) };
}

/** Scores since the latest new course began; all of them where none has begun or none was taken since. */
function scoresOfCourse(
  scores: readonly FactScore[],
  facts: JudgementFacts,
  latest: string,
): readonly FactScore[] {
  const start = facts.phases.findLast(({ startsOn }) => startsOn <= latest)?.startsOn ?? '';
  const inside = scores.filter(({ date }) => date >= start);
  return inside.length > 0 ? inside : scores;
}

function fourWeeksBefore(scores: readonly FactScore[], latest: FactScore): FactScore | null {
  const today = dayNumber(latest.date);
  let best: { score: FactScore; off: number } | null = null;
  for (const score of scores.toReversed()) {
    const reach = today - dayNumber(score.date);
    if (reach > RECENT.most) break;
    const off = Math.abs(reach - RECENT.days);
    if (reach >= RECENT.least && (best === null || off < best.off)) best = { score, off };
  }
  return best?.score ?? null;
}

function sentenceOf(
  { measure, usableForPlateau }: FactMeasure,
  evidence: Omit<MeasureEvidence, 'sentence'>,
  scores: readonly FactScore[],
  reached: 'reached' | 'near' | 'notReached',
): string {
  const { usable, remarks } = judgeMeasure(measure);
  const goal = tidy(usable?.goal ?? measure.goal);
  const { first, best, latest } = evidence;
  const params = { first, best, latest, goal, reached: t(`detector.measure.${reached}`) };
  const parts = [
    scores.length === 1 ? t('detector.measure.one', params) : t('detector.measure.fromTo', params),
    ...(scores.length === 1 ? [] : [changeSince(measure, evidence.improvement)]),
    ...recently(measure.mcid, evidence.improvement28),
    ...stayed(scores),
    ...(usableForPlateau ? [] : [t('detector.remark.not-for-plateau')]),
    ...(usableForPlateau ? remarks : []).map(remark =>
      t(`detector.remark.${remark}`, { mcid: tidy(usable?.mcid ?? 0), goal }),
    ),
  ];
  return parts.join(' ');
}

type Numbers = FactMeasure['measure'];

function changeSince({ mdc95, mdc90, sem }: Numbers, improvement: number): string {
  const change = changeWords(improvement);
  const mdc = mdc95 ?? mdc90 ?? (sem === null ? null : sem * 2.772);
  if (mdc === null) return t('detector.measure.plain', { change });
  const id = Math.abs(improvement) > mdc ? 'detector.measure.beyond' : 'detector.measure.within';
  return t(id, { change, mdc: tidy(mdc) });
}

function recently(mcid: number | null, improvement28: number | null): string[] {
  if (improvement28 === null) return [];
  const change = changeWords(improvement28);
  return [
    mcid === null
      ? t('detector.measure.recentlyPlain', { change })
      : t('detector.measure.recently', { change, mcid: tidy(mcid) }),
  ];
}

function stayed(scores: readonly FactScore[]): string[] {
  if (scores.length < STAYED_SCORES) return [];
  const last = scores.slice(-STAYED_SCORES).map(({ score }) => score);
  const [low, high] = [Math.min(...last), Math.max(...last)];
  const id = low === high ? 'detector.measure.stayedAt' : 'detector.measure.stayed';
  return [t(id, { low: tidy(low), high: tidy(high), count: STAYED_SCORES })];
}

/** "3 points better", "1 point worse", "no change". */
export function changeWords(improvement: number): string {
  const size = tidy(Math.abs(improvement));
  if (size === 0) return t('detector.noPoints');
  const points = t('detector.points', { count: size });
  return t(improvement > 0 ? 'detector.better' : 'detector.worsePoints', { points });
}

/** Two digits after the point at most, no minus zero. */
export function tidy(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** The days of a record in words. */
export function dayWords(date: string): string {
  return formatDay(date);
}
