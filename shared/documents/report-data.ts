// A progress report or a discharge summary as pure data, gathered from the record and from what only the therapist can
// say. The same record and texts give the same data.
import type { ChartModel } from '../charts/model.ts';
import type { Discharge } from '../domain/discharge.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { Letterhead } from '../domain/letterhead.ts';
import type { ReportInput } from '../domain/report.ts';
import { type Words, wordsOf } from '../i18n/words.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { conclusionFacts } from './conclusion.ts';
import { type Fact, fact, withStop } from './fact.ts';
import { type Outcome, outcomesOf } from './outcomes.ts';
import { qualityFacts } from './quality.ts';
import { chartsOf, type DocumentHeadData, people, problemOf } from './reevaluation-data.ts';
import { changedGoals, type GoalLine, goalLines, type Period } from './report-goals.ts';
import { type StillHurts, stillHurts } from './still-hurts.ts';
import {
  adherenceFacts,
  courseOfCare,
  type InterventionLine,
  interventionLines,
  visitsUntil,
} from './treatment.ts';

export interface ReportData extends DocumentHeadData {
  readonly input: ReportInput;
  readonly appVersion: string;
  /** Days with a visit in the period. */
  readonly treatmentDays: number;
  readonly statements: readonly Fact[];
  readonly course: readonly Fact[];
  readonly goals: readonly GoalLine[];
  readonly changedGoals: readonly Fact[];
  readonly outcomes: readonly Outcome[];
  readonly charts: readonly ChartModel[];
  readonly stillHurts: readonly StillHurts[];
  readonly adherence: readonly Fact[];
  readonly interventions: readonly InterventionLine[];
  readonly courseOfCare: readonly Fact[];
  readonly requests: readonly Fact[];
  readonly discharge: Discharge | null;
  /** Where the numbers come from, and which are not verified. */
  readonly quality: readonly Fact[];
  readonly home: readonly { readonly name: string; readonly dose: string }[];
}

export interface ReportSource {
  readonly record: EpisodeRecord;
  readonly measureOf: MeasureOf;
  readonly letterhead: Letterhead;
  readonly discharge: Discharge | null;
  readonly appVersion: string;
}

export function gatherReport(input: ReportInput, source: ReportSource): ReportData {
  const { measureOf } = source;
  const record = recordOn(source.record, input.toDay);
  const words = wordsOf(input.language);
  const period: Period = { from: input.fromDay, to: input.toDay };
  const outcomes = outcomesOf(record, measureOf, input.toDay, words);
  return {
    input,
    appVersion: source.appVersion,
    language: input.language,
    from: source.letterhead,
    ...people(record),
    problem: problemOf(record),
    treatmentDays: treatmentDays(record, period),
    statements: statementFacts(record, period, words),
    course: record.verdict ? conclusionFacts(record, outcomes, input.toDay, words) : [],
    goals: goalLines(record, outcomes, period, words),
    changedGoals: changedGoals(record, measureOf, period, words),
    outcomes,
    charts: chartsOf({ record, measureOf, asOf: input.toDay }, words),
    stillHurts: stillHurts(record, input.toDay),
    adherence: adherenceFacts(record, input.toDay, words),
    interventions: interventionLines(record, input.toDay),
    courseOfCare: courseOfCare(record, input.toDay, words),
    requests: requestFacts(record, period, words),
    discharge: source.discharge,
    quality: qualityFacts(record, outcomes, measureOf, input.toDay, words),
    home: homeProgram(record, input.toDay),
  };
}

/** A verdict of a later day says nothing of a period that ended before it. */
function recordOn(record: EpisodeRecord, day: string): EpisodeRecord {
  return record.verdict !== null && record.verdict.asOf > day ? { ...record, verdict: null } : record;
}

function visitsIn(record: EpisodeRecord, { from, to }: Period): EpisodeRecord['visits'] {
  return visitsUntil(record, to).filter(visit => visit.date >= from);
}

function treatmentDays(record: EpisodeRecord, period: Period): number {
  return new Set(visitsIn(record, period).map(visit => visit.date)).size;
}

/** Pain as it was said at the last visit of the period, and how the load was borne in the words of each visit. */
function statementFacts(record: EpisodeRecord, period: Period, words: Words): Fact[] {
  const visits = visitsIn(record, period);
  const last = visits.findLast(visit => visit.painNow !== null || visit.painWorst !== null);
  const responses = visits.filter(visit => visit.response !== '').slice(-MOST_RESPONSES);
  return [
    ...(last ? [painFact(last, words)] : []),
    ...responses.map(visit =>
      fact(words, 'report.response', {
        params: { day: words.shortDay(visit.date), words: withStop(visit.response) },
        sources: [visit.id],
        of: visit.id,
      }),
    ),
  ];
}

/** The newest ones; a report is not the record. */
const MOST_RESPONSES = 3;

function painFact(visit: EpisodeRecord['visits'][number], words: Words): Fact {
  const parts = [
    visit.painNow === null ? '' : words.say('report.painNow', { now: visit.painNow }),
    visit.painWorst === null ? '' : words.say('report.painWorst', { worst: visit.painWorst }),
    visit.painBest === null ? '' : words.say('report.painBest', { best: visit.painBest }),
  ].filter(part => part !== '');
  const now = words.say('report.painOf', { parts: parts.join(', ') });
  return fact(words, 'report.pain', {
    params: { day: words.shortDay(visit.date), now },
    sources: [visit.id],
  });
}

function requestFacts(record: EpisodeRecord, { from, to }: Period, words: Words): Fact[] {
  return record.requests
    .filter(({ createdOn }) => createdOn >= from && createdOn <= to)
    .flatMap(({ id, code, status }) =>
      // What was withdrawn or replaced is not told of.
      status === 'draft' || status === 'voided' || status === 'replaced'
        ? []
        : [
            fact(words, 'report.request', {
              params: { code, status: words.say(`report.status.${status}`) },
              sources: [id],
              of: id,
            }),
          ],
    );
}

function homeProgram(record: EpisodeRecord, day: string): ReportData['home'] {
  const program = record.programs
    .filter(entry => entry.startsOn <= day)
    .sort((a, b) => a.version - b.version)
    .at(-1);
  return program?.exercises.map(({ name, dose }) => ({ name, dose })) ?? [];
}
