// The sentences a physician reads first: what was found, since when, by how much, and what that may rest on. While
// adherence is low or unknown nothing here says that a treatment did not work.

import { roundChange, weeksBetween } from '../charts/course.ts';
import { evidence } from '../clinical/evidence/registry.ts';
import { type OpenFlag, openRedFlag } from '../clinical/safety.ts';
import { coursePhaseOf } from '../course-start.ts';
import { daysBetween } from '../dates.ts';
import { certaintyOf } from '../detector/certainty.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { Verdict } from '../domain/verdict.ts';
import { changeUnitIn, firstOfRange, type Words, type WordsId } from '../i18n/words.ts';
import { joined } from '../joined.ts';
import { isAdherenceProven, isDespiteAdherence, judgedAdherence } from './adherence.ts';
import { type Fact, fact } from './fact.ts';
import { findingIn } from './finding-words.ts';
import { redFlagStatement } from './findings.ts';
import type { Outcome } from './outcomes.ts';
import { visitsUntil } from './treatment.ts';

/** Our own convention: a conclusion that rests on a score older than this names its day. */
const RECENT_SCORE_DAYS = evidence('letter.recentScore').value;

/**
 * The verdict where it says that the course has stalled, may have, or is getting worse; else null. While a red flag is
 * open nobody speaks of a stall.
 */
export function stallOf(record: Pick<EpisodeRecord, 'verdict' | 'findings'>, asOf: string): Verdict | null {
  const { verdict } = record;
  if (verdict === null || verdict.level === 'none') return null;
  return openRedFlag(record, asOf) ? null : verdict;
}

/** The conclusion first: what was found, since when, by how much, and what that may rest on. */
export function conclusionFacts(
  record: EpisodeRecord,
  outcomes: readonly Outcome[],
  asOf: string,
  words: Words,
): Fact[] {
  const open = openRedFlag(record, asOf);
  const scores = [
    ...newCourseFact(record, outcomes, words),
    ...primaryFact(outcomes, words),
    ...corroborationFact(outcomes, words),
  ];
  if (open) {
    const safety = safetyFact(open, redFlagStatement(record, asOf, words).positive.length, words);
    return [safety, ...(isImmediate(open.flag.urgency) ? [fact(words, 'conclusion.background')] : scores)];
  }
  return [
    courseFact(record, asOf, words),
    ...scores,
    ...(stallOf(record, asOf) ? [adherenceSentence(record, asOf, words)] : []),
  ];
}

export function isImmediate(urgency: string): boolean {
  return urgency === 'emergency' || urgency === 'same-day';
}

function safetyFact({ finding, flag }: OpenFlag, count: number, words: Words): Fact {
  const { urgency, code } = flag;
  const found = findingIn(words, code);
  const id: WordsId =
    urgency === 'emergency'
      ? 'conclusion.emergency'
      : urgency === 'same-day'
        ? 'conclusion.sameDay'
        : 'conclusion.redFlag';
  const params = {
    finding: joined([found, finding.note], ': '),
    day: words.day(finding.date),
    count,
    first: count > 1 ? words.say('conclusion.redFlagFirst') : '',
  };
  return fact(words, id, { params, sources: [finding.id] });
}

function courseFact(record: EpisodeRecord, asOf: string, words: Words): Fact {
  const { verdict, episode } = record;
  const when = whenWords(record, asOf, words);
  const stall = stallOf(record, asOf);
  if (stall) {
    const id = stallText(stall, isAdherenceProven(record, asOf));
    // Bands of the detector's design: never more certain than the probability.
    const confidence = words.say(`confidence.${certaintyOf(stall.pStalled)}`);
    const since = sinceWords(stall, episode.startDate, words);
    return fact(words, id, { params: { when, confidence, since }, sources: [stall.id] });
  }
  const state = verdict?.state ?? 'insufficient';
  const id: WordsId =
    state === 'insufficient'
      ? 'conclusion.insufficient'
      : state === 'recovered'
        ? 'conclusion.recovered'
        : 'conclusion.improving';
  return fact(words, id, { params: { when }, sources: verdict ? [verdict.id] : [] });
}

/** The week and the visits the judgement rests on: those up to the last score where that is not recent. */
function whenWords(record: EpisodeRecord, asOf: string, { say, day: dayWords }: Words): string {
  const { verdict, episode } = record;
  const isOld =
    verdict !== null && verdict.visitsUsed > 0 && daysBetween(verdict.asOf, asOf) > RECENT_SCORE_DAYS;
  const day = isOld ? verdict.asOf : asOf;
  return say(isOld ? 'conclusion.then' : 'conclusion.now', {
    day: dayWords(day),
    week: weeksBetween(episode.startDate, day),
    visits: visitsUntil(record, day).length,
  });
}

/** "Stalled" is said, as in the verdict itself, only where adherence is known to be good. */
function stallText({ state }: Verdict, isProven: boolean): WordsId {
  if (state === 'worsening') return 'conclusion.worse';
  if (state === 'fluctuating') return 'conclusion.swinging';
  return isProven ? 'conclusion.stalled' : 'conclusion.levelledOff';
}

function sinceWords({ onsetDate, onsetFrom, onsetTo }: Verdict, startDate: string, words: Words): string {
  const { say, day: dayWords, shortDay } = words;
  if (onsetDate === null) return say('since.unknown');
  const day = dayWords(onsetDate);
  if (onsetDate <= startDate) return say('since.start', { day });
  if (onsetFrom === null || onsetTo === null || onsetFrom === onsetTo) return say('since.short', { day });
  return say('since.day', { day, from: firstOfRange(words, onsetFrom, onsetTo), to: shortDay(onsetTo) });
}

/** An injection, an operation or another new strategy from which the scores are counted: said before any of them. */
function newCourseFact(
  { phases, episode }: EpisodeRecord,
  outcomes: readonly Outcome[],
  words: Words,
): Fact[] {
  const baseline = outcomes.find(row => row.change !== null)?.baseline.date;
  if (baseline === undefined) return [];
  const phase = coursePhaseOf(phases, baseline);
  if (phase === null || phase.startsOn <= episode.startDate) return [];
  const params = { day: words.day(phase.startsOn), title: phase.title };
  return [fact(words, 'conclusion.course', { params, sources: [phase.id] })];
}

function primaryFact(outcomes: readonly Outcome[], words: Words): Fact[] {
  const { say } = words;
  const row = outcomes.find(entry => entry.change !== null);
  if (!row || row.change === null) return [];
  const amount = Math.abs(row.change);
  const better = row.improvement ?? 0;
  const change =
    row.change === 0
      ? say('conclusion.change.same')
      : say(better < 0 ? 'conclusion.change.worse' : 'conclusion.change.better', {
          amount,
          unit: changeUnitIn(words, row.unit, amount),
        });
  const params = {
    measure: row.name,
    first: row.baseline.score,
    firstDay: words.shortDay(row.baseline.date),
    last: row.latest.score,
    lastDay: words.shortDay(row.latest.date),
    best: bestWords(row, words),
    change,
    important: row.important ? say('conclusion.important', { mcid: row.important.value }) : '',
  };
  const { sources, goal } = row;
  if (!goal) return [fact(words, 'conclusion.primaryNoGoal', { params, sources })];
  const reached = say(goal.isReached ? 'reached' : 'notReached');
  return [fact(words, 'conclusion.primary', { params: { ...params, goal: goal.value, reached }, sources })];
}

/** A best score that has been lost again by more than the error. */
function bestWords({ baseline, best, latest, detectable, unit }: Outcome, words: Words): string {
  const isLost =
    detectable !== null &&
    best.score !== baseline.score &&
    Math.abs(best.score - latest.score) > detectable.value;
  if (!isLost) return '';
  const amount = roundChange(Math.abs(best.score - latest.score));
  return words.say('conclusion.best', {
    amount,
    unit: changeUnitIn(words, unit, amount),
    score: best.score,
    day: words.shortDay(best.date),
  });
}

/** Whether the other measures say the same; nothing where there is only one to judge. */
function corroborationFact(outcomes: readonly Outcome[], words: Words): Fact[] {
  const judged = outcomes.filter(row => row.change !== null && row.detectable !== null);
  if (judged.length < 2) return [];
  const beyond = judged.filter(row => Math.abs(row.change ?? 0) > (row.detectable?.value ?? 0));
  const better = beyond.filter(row => (row.improvement ?? 0) > 0).length;
  const sources = judged.flatMap(row => row.sources);
  if (beyond.length === 0) {
    const id = judged.length === 2 ? 'conclusion.corroboratedBoth' : 'conclusion.corroboratedNone';
    return [fact(words, id, { params: { count: judged.length }, sources })];
  }
  const part = (changed: number, direction: 'better' | 'worse') =>
    changed === 0 ? [] : [changeWords(changed, judged.length, direction, words)];
  const changes = [...part(better, 'better'), ...part(beyond.length - better, 'worse')].join(
    words.say('and'),
  );
  return [fact(words, 'conclusion.corroboratedSome', { params: { changes }, sources })];
}

function changeWords(changed: number, count: number, towards: 'better' | 'worse', { say }: Words): string {
  const direction = say(`conclusion.direction.${towards}`);
  if (changed < count) return say('conclusion.some', { changed, count, direction });
  return say(count === 2 ? 'conclusion.both' : 'conclusion.all', { count, direction });
}

function adherenceSentence(record: EpisodeRecord, asOf: string, words: Words): Fact {
  const { day, percent, isGood, windowDays, periods } = judgedAdherence(record, asOf);
  const params = { percent: percent ?? '', days: windowDays, day: words.day(day) };
  if (percent === null) return fact(words, 'conclusion.unknownAdherence', { params });
  const sources = periods.map(period => period.id);
  if (isDespiteAdherence(record, asOf)) return fact(words, 'conclusion.despite', { params, sources });
  const id = isGood ? 'conclusion.unprovenAdherence' : 'conclusion.lowAdherence';
  return fact(words, id, { params, sources });
}
