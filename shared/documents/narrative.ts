// The sentences a physician reads first: the conclusion, the therapist's assessment, and what happens meanwhile. While
// adherence is low or unknown nothing here says that a treatment did not work.
import { roundChange, weeksBetween } from '../charts/course.ts';
import { addDays, formatDay } from '../dates.ts';
import { GOOD_PERCENT } from '../detector/adherence.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { CauseView, Verdict } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { adherenceDay, recentAdherence } from './adherence.ts';
import { type Fact, fact } from './fact.ts';
import { worstRedFlag } from './findings.ts';
import type { Outcome } from './outcomes.ts';
import { redFlagOf } from './red-flags.ts';
import { type LetterText, say } from './text.ts';
import { visitsUntil } from './treatment.ts';

const DEFAULT_NEXT_DAYS = 14;

/** The verdict where it says that the course has stalled, may have, or is getting worse; else null. */
export function stallOf({ verdict }: Pick<EpisodeRecord, 'verdict'>): Verdict | null {
  return verdict === null || verdict.level === 'none' ? null : verdict;
}

/** The conclusion first: what was found, since when, by how much, and what that may rest on. */
export function conclusionFacts(record: EpisodeRecord, outcomes: readonly Outcome[], asOf: string): Fact[] {
  const flag = worstRedFlag(record, asOf);
  const safety = flag ? [safetyFact(flag)] : [];
  if (flag && isImmediate(flag.urgency)) return [...safety, fact(say('conclusion.background'))];
  return [
    ...safety,
    courseFact(record, asOf),
    ...primaryFact(outcomes),
    ...corroborationFact(outcomes),
    ...(stallOf(record) ? [adherenceSentence(record, asOf)] : []),
  ];
}

export function isImmediate(urgency: string): boolean {
  return urgency === 'emergency' || urgency === 'same-day';
}

function safetyFact({ finding, urgency }: NonNullable<ReturnType<typeof worstRedFlag>>): Fact {
  const id: LetterText =
    urgency === 'emergency'
      ? 'conclusion.emergency'
      : urgency === 'same-day'
        ? 'conclusion.sameDay'
        : 'conclusion.redFlag';
  return fact(say(id, { finding: redFlagOf(finding.code).words, day: formatDay(finding.date) }), [
    finding.id,
  ]);
}

function courseFact(record: EpisodeRecord, asOf: string): Fact {
  const { verdict, episode } = record;
  const visits = visitsUntil(record, asOf);
  const params = { week: weeksBetween(episode.startDate, asOf), visits: visits.length };
  const stall = stallOf(record);
  if (stall) {
    const id = stall.state === 'worsening' ? 'conclusion.worse' : 'conclusion.stalled';
    const words = { confidence: confidenceVerb(stall.pStalled), since: sinceWords(stall, episode.startDate) };
    return fact(say(id, { ...params, ...words }), [stall.id]);
  }
  const state = verdict?.state ?? 'insufficient';
  const id: LetterText =
    state === 'insufficient'
      ? 'conclusion.insufficient'
      : state === 'recovered'
        ? 'conclusion.recovered'
        : 'conclusion.improving';
  return fact(say(id, params), verdict ? [verdict.id] : []);
}

/** Bands of the detector's design: never more certain than the probability. */
function confidenceVerb(pStalled: number): string {
  if (pStalled >= 0.95) return say('confidence.almostCertainly');
  if (pStalled >= 0.83) return say('confidence.veryProbably');
  return say(pStalled >= 0.7 ? 'confidence.probably' : 'confidence.may');
}

function sinceWords({ onsetDate, onsetFrom, onsetTo }: Verdict, startDate: string): string {
  if (onsetDate === null) return say('since.unknown');
  const day = formatDay(onsetDate);
  if (onsetDate <= startDate) return say('since.start', { day });
  if (onsetFrom === null || onsetTo === null || onsetFrom === onsetTo) return say('since.short', { day });
  return say('since.day', { day, from: formatDay(onsetFrom), to: formatDay(onsetTo) });
}

function primaryFact(outcomes: readonly Outcome[]): Fact[] {
  const row = outcomes.find(entry => entry.change !== null);
  if (!row || row.change === null) return [];
  const amount = Math.abs(row.change);
  const better = row.improvement ?? 0;
  const change =
    row.change === 0
      ? say('conclusion.change.same')
      : say(better < 0 ? 'conclusion.change.worse' : 'conclusion.change.better', {
          amount,
          unit: unitWords(row.unit),
        });
  const params = {
    measure: row.name,
    first: row.baseline.score,
    firstDay: formatDay(row.baseline.date),
    last: row.latest.score,
    lastDay: formatDay(row.latest.date),
    best: bestWords(row),
    change,
    important: row.important ? say('conclusion.important', { mcid: row.important.value }) : '',
  };
  const text = row.goal
    ? say('conclusion.primary', {
        ...params,
        goal: row.goal.value,
        reached: say(row.goal.isReached ? 'reached' : 'notReached'),
      })
    : say('conclusion.primaryNoGoal', params);
  return [fact(text, row.sources)];
}

/** A best score that has been lost again by more than the error. */
function bestWords({ best, latest, detectable, unit }: Outcome): string {
  const isLost = detectable !== null && Math.abs(best.score - latest.score) > detectable.value;
  if (!isLost) return '';
  const amount = roundChange(Math.abs(best.score - latest.score));
  return say('conclusion.best', {
    amount,
    unit: unitWords(unit),
    score: best.score,
    day: formatDay(best.date),
  });
}

/** A change of a percentage is counted in its points: "8 % better" would be read as a share. */
function unitWords(unit: string): string {
  return unit === '%' || unit === '' ? say('points') : unit;
}

/** Whether the other measures say the same; nothing where there is only one to judge. */
function corroborationFact(outcomes: readonly Outcome[]): Fact[] {
  const judged = outcomes.filter(row => row.change !== null && row.detectable !== null);
  if (judged.length < 2) return [];
  const beyond = judged.filter(row => Math.abs(row.change ?? 0) > (row.detectable?.value ?? 0));
  const better = beyond.filter(row => (row.improvement ?? 0) > 0).length;
  const sources = judged.flatMap(row => row.sources);
  if (beyond.length === 0) {
    const id = judged.length === 2 ? 'conclusion.corroboratedBoth' : 'conclusion.corroboratedNone';
    return [fact(say(id, { count: judged.length }), sources)];
  }
  const params = { better, worse: beyond.length - better, count: judged.length };
  return [fact(say('conclusion.corroboratedSome', params), sources)];
}

function adherenceSentence(record: EpisodeRecord, asOf: string): Fact {
  const { percent, windowDays, periods } = recentAdherence(record, adherenceDay(record, asOf));
  if (percent === null) return fact(say('conclusion.unknownAdherence'));
  const params = { percent, days: windowDays };
  const sources = periods.map(period => period.id);
  if (record.verdict?.despiteAdherence) return fact(say('conclusion.despite', params), sources);
  const id = percent < GOOD_PERCENT ? 'conclusion.lowAdherence' : 'conclusion.unprovenAdherence';
  return fact(say(id, params), sources);
}

/** The therapist's assessment: the most likely explanation, others, what speaks against, how sure. */
export function assessmentFacts(record: EpisodeRecord, asOf: string): Fact[] {
  const verdict = stallOf(record);
  const flag = worstRedFlag(record, asOf);
  const safety = flag ? [fact(say('assessment.safety'), [flag.finding.id])] : [];
  if (flag && isImmediate(flag.urgency)) return safety;
  if (!verdict) return safety.length > 0 ? safety : [fact(say('assessment.none'))];
  const weighed = verdict.causes.filter(cause => cause.status === 'supported' || cause.status === 'possible');
  const [main, ...others] = [...weighed].sort(
    (a, b) => Number(b.status === 'supported') - Number(a.status === 'supported'),
  );
  const facts = main ? causeFacts(main, others, verdict) : [fact(say('assessment.none'), [verdict.id])];
  const confidence = fact(
    say('assessment.confidence', {
      words: confidenceNoun(verdict.pStalled),
      percent: verdict.pStalled > 0.99 ? say('confidence.over') : Math.round(verdict.pStalled * 100),
      version: verdict.detectorVersion,
    }),
    [verdict.id],
  );
  return [...safety, ...facts, confidence];
}

function causeFacts(main: CauseView, others: readonly CauseView[], verdict: Verdict): Fact[] {
  const sources = [verdict.id];
  const evidence = main.evidenceFor.length === 0 ? '.' : `. ${sentences(main.evidenceFor)}`;
  const status = t(`causeStatus.${main.status}`);
  const list = others.map(
    other => `${lowerFirst(t(`cause.${other.cause}`))} (${t(`causeStatus.${other.status}`)})`,
  );
  return [
    fact(
      say(main.status === 'supported' ? 'assessment.most' : 'assessment.possible', {
        cause: lowerFirst(t(`cause.${main.cause}`)),
        status,
        evidence,
      }),
      sources,
    ),
    ...(list.length === 0 ? [] : [fact(say('assessment.also', { causes: list.join('; ') }), sources)]),
    ...(main.evidenceAgainst.length === 0
      ? []
      : [fact(say('assessment.against', { evidence: sentences(main.evidenceAgainst) }), sources)]),
    ...(main.evidenceMissing.length === 0
      ? []
      : [fact(say('assessment.missing', { evidence: sentences(main.evidenceMissing) }), sources)]),
  ];
}

/** Joins sentences that may or may not end in a full stop. */
function sentences(parts: readonly string[]): string {
  return parts.map(part => (/[.?!]$/.test(part) ? part : `${part}.`)).join(' ');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function confidenceNoun(pStalled: number): string {
  if (pStalled >= 0.95) return say('confidenceWord.veryHigh');
  if (pStalled >= 0.83) return say('confidenceWord.high');
  if (pStalled >= 0.7) return say('confidenceWord.moderate');
  return say(pStalled >= 0.5 ? 'confidenceWord.open' : 'confidenceWord.low');
}

const MEANWHILE: Readonly<Partial<Record<CauseView['cause'], LetterText>>> = {
  adherence: 'meanwhile.adherence',
  'intensity-too-high': 'meanwhile.tooHigh',
  'intensity-too-low': 'meanwhile.tooLow',
  'modality-mismatch': 'meanwhile.modality',
};

/** What the therapist does until the answer comes, and when the measures are taken again. */
export function meanwhileFacts(
  record: EpisodeRecord,
  outcomes: readonly Outcome[],
  measureOf: MeasureOf,
  asOf: string,
): Fact[] {
  const flag = worstRedFlag(record, asOf);
  if (flag && isImmediate(flag.urgency)) return [fact(say('meanwhile.hold'), [flag.finding.id])];
  const { verdict } = record;
  const actions = (verdict?.causes ?? []).flatMap(cause => {
    const id = cause.status === 'supported' ? MEANWHILE[cause.cause] : undefined;
    return id === undefined || !verdict ? [] : [fact(say(id), [verdict.id])];
  });
  return [
    ...(actions.length === 0 ? [fact(say('meanwhile.continue'))] : actions),
    ...nextMeasurement(outcomes, measureOf, asOf),
  ];
}

function nextMeasurement(outcomes: readonly Outcome[], measureOf: MeasureOf, asOf: string): Fact[] {
  const [primary] = outcomes;
  if (!primary) return [];
  const interval = measureOf(primary.measureId)?.readminister.typicalDays ?? DEFAULT_NEXT_DAYS;
  const due = addDays(primary.latest.date, interval);
  const day = due > asOf ? due : addDays(asOf, 7);
  const measures = outcomes
    .slice(0, 3)
    .map(row => row.name)
    .join(', ');
  return [fact(say('meanwhile.next', { measures, day: formatDay(day) }))];
}
