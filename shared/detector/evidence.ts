// Evidence per measure: first, best and latest score, change against error and important difference, in numbers and
// in one text. Reads scores, not the filter: what stands here can be checked by hand.
import { evidence } from '../clinical/evidence/registry.ts';
import { dayNumber, formatDay } from '../dates.ts';
import type { MeasureCourse, MeasureEvidence } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import { type FactMeasure, type FactScore, isUsed, type JudgementFacts } from './facts.ts';
import { MET } from './goal.ts';
import type { MeasureVerdict } from './per-measure.ts';
import { changeWords, tidy } from './points.ts';
import { distance, judgeMeasure } from './prepare.ts';
import { remarkWords } from './remark-words.ts';

/** The verdict shows no more measures than this. */
const MOST_MEASURES = 12;
// "The last four weeks" reaches to the earlier score nearest to 28 days before, if one lies in this span.
const RECENT = {
  days: evidence('evidence.recent').value,
  least: evidence('evidence.recentLeast').value,
  most: evidence('evidence.recentMost').value,
};
/** Scores named when a measure has stayed where it is. */
const STAYED_SCORES = evidence('evidence.stayed').value;

/** What the filter has found out of the measures. */
export interface Judged {
  readonly verdicts: readonly MeasureVerdict[];
  /** Scores that do not fit the others: no other score is compared with them. */
  readonly outliers: readonly Pick<FactScore, 'measureId' | 'date'>[];
}

export const NOT_JUDGED: Judged = { verdicts: [], outliers: [] };

export function evidenceOf(facts: JudgementFacts, judged: Judged): MeasureEvidence[] {
  return facts.measures.slice(0, MOST_MEASURES).flatMap(entry => evidenceFor(entry, facts, judged) ?? []);
}

function evidenceFor(
  entry: FactMeasure,
  facts: JudgementFacts,
  { verdicts, outliers }: Judged,
): MeasureEvidence | null {
  const { measure, side, unit } = entry;
  const all = facts.scores.filter(({ measureId }) => measureId === measure.id);
  const latest = all.at(-1);
  if (!latest) return null;
  const inCourse = scoresOfCourse(all, facts, latest.date);
  const first = inCourse[0] ?? latest;
  const sign = measure.direction === 'higher' ? 1 : -1;
  const doubtful = outliers.filter(({ measureId }) => measureId === measure.id).map(({ date }) => date);
  const isSound = (score: FactScore) => score === first || score === latest || !doubtful.includes(score.date);
  const sound = inCourse.filter(isSound);
  const best = sound.reduce((top, { score }) => (sign * (score - top) > 0 ? score : top), first.score);
  const earlier = fourWeeksBefore(all.filter(isSound), latest);
  const improvement28 = earlier === null ? null : tidy(sign * (latest.score - earlier.score));
  const { usable } = judgeMeasure(measure);
  const reached =
    sign * (latest.score - (usable?.goal ?? measure.goal)) >= 0
      ? 'reached'
      : usable && distance(usable, latest.score) >= MET
        ? 'near'
        : 'notReached';
  const used = isUsed(entry) && usable !== null;
  const numbers = {
    measureId: measure.sideOf ?? measure.id,
    ...(side === undefined ? {} : { side }),
    ...(unit === undefined ? {} : { unit }),
    first: first.score,
    best,
    latest: latest.score,
    improvement: tidy(sign * (latest.score - first.score)),
    improvement28,
    met: reached !== 'notReached',
    used,
    mdc: mdcOf(entry),
    mcid: measure.mcid,
    course: courseOf(
      used,
      verdicts.find(({ measureId }) => measureId === measure.id),
    ),
  };
  return { ...numbers, sentence: sentenceOf(entry, numbers, inCourse, sound, reached) };
}

function courseOf(isUsed: boolean, verdict: MeasureVerdict | undefined): MeasureCourse {
  if (!isUsed || !verdict || verdict.state === 'early') {
    const state = isUsed ? 'early' : 'unused';
    return { state, pStalled: null, gain28: null, gain28Low: null, gain28High: null };
  }
  const { gain, low, high } = verdict.points;
  return {
    state: verdict.state,
    pStalled: verdict.pStalled,
    gain28: gain,
    gain28Low: low,
    gain28High: high,
  };
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
  entry: FactMeasure,
  evidence: Omit<MeasureEvidence, 'sentence'>,
  scores: readonly FactScore[],
  sound: readonly FactScore[],
  reached: 'reached' | 'near' | 'notReached',
): string {
  const { measure, usableForPlateau, isComparison } = entry;
  const judged = judgeMeasure(measure);
  const goal = tidy(judged.usable?.goal ?? measure.goal);
  const { first, best, latest } = evidence;
  const aim = t('detector.measure.aim', { goal, reached: t(`detector.measure.${reached}`) });
  // A screen is not followed to a goal.
  const params = { first, best, latest, goal: usableForPlateau ? aim : '' };
  const parts = [
    scores.length === 1 ? t('detector.measure.one', params) : t('detector.measure.fromTo', params),
    ...(scores.length === 1 ? [] : [changeSince(evidence)]),
    ...recently(measure.mcid, evidence),
    ...stayed(scores, sound),
    ...(usableForPlateau ? [] : [t('detector.remark.not-for-plateau')]),
    ...(isComparison ? [t('detector.remark.other-side')] : []),
    ...(isUsed(entry) ? remarkWords(judged) : []),
  ];
  return parts.join(' ');
}

function mdcOf({ mdc, measure: { sem } }: FactMeasure): number | null {
  return mdc ?? (sem === null ? null : sem * evidence('error.mdc95').value);
}

function changeSince({
  mdc,
  improvement,
  unit,
}: Pick<MeasureEvidence, 'mdc' | 'improvement' | 'unit'>): string {
  const change = changeWords(improvement, unit);
  if (mdc == null) return t('detector.measure.plain', { change });
  const id = Math.abs(improvement) > mdc ? 'detector.measure.beyond' : 'detector.measure.within';
  return t(id, { change, mdc: tidy(mdc) });
}

function recently(
  mcid: number | null,
  { improvement28, unit }: Pick<MeasureEvidence, 'improvement28' | 'unit'>,
): string[] {
  if (improvement28 === null) return [];
  const change = changeWords(improvement28, unit);
  return [
    mcid === null
      ? t('detector.measure.recentlyPlain', { change })
      : t('detector.measure.recently', { change, mcid: tidy(mcid) }),
  ];
}

function stayed(scores: readonly FactScore[], sound: readonly FactScore[]): string[] {
  if (sound.length < STAYED_SCORES) return [];
  const named = sound.slice(-STAYED_SCORES);
  const last = named.map(({ score }) => score);
  const isAll = scores.slice(-STAYED_SCORES).every(score => named.includes(score));
  const leftOut = isAll ? '' : t('detector.measure.leftOut');
  const [low, high] = [Math.min(...last), Math.max(...last)];
  const id = low === high ? 'detector.measure.stayedAt' : 'detector.measure.stayed';
  return [t(id, { low: tidy(low), high: tidy(high), count: STAYED_SCORES, leftOut })];
}

/** The days of a record in words. */
export function dayWords(date: string): string {
  return formatDay(date);
}
