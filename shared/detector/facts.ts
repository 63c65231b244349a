// What a verdict depends on, drawn from a whole episode record as plain JSON: the detector's own input, in an order
// that does not depend on how the record was read. Whatever judgeRecord uses stands here, so that its hash is honest.
import { gateWeeksOf } from '../clinical/courses.ts';
import { type ChangedNumbers, numbersWith } from '../clinical/evidence/numbers.ts';
import { evidence } from '../clinical/evidence/registry.ts';
import { beginsCourse } from '../course-start.ts';
import { daysBetween } from '../dates.ts';
import type { Appointment } from '../domain/appointment.ts';
import type { Episode, EpisodeMeasure } from '../domain/episode.ts';
import type { Finding } from '../domain/finding.ts';
import type { Observation } from '../domain/observation.ts';
import type { Phase } from '../domain/plan.ts';
import type { Adherence, Program } from '../domain/program.ts';
import type { MeasureEvidence } from '../domain/verdict.ts';
import type { Flare, Intervention, Visit } from '../domain/visit.ts';
import { t } from '../i18n/en.ts';
import { isCountedInPoints } from '../i18n/words.ts';
import { type DetectorMeasure, detectorMeasure, scoreDefinition } from '../measures/change.ts';
import { detectableChange } from '../measures/detectable.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { followedScores, isOneSided, type OneSide, sideOrder } from '../measures/series.ts';
import type { Measure } from '../measures/types.ts';
import {
  type FactContact,
  type FactEntry,
  type FactProgram,
  factContacts,
  factPrograms,
  factScreens,
  factSevere,
  order,
} from './fact-entries.ts';
import type { EpisodeSeries, SeriesVisit } from './types.ts';

/** What of an episode record a judgement reads; a whole record has it too. */
export interface JudgedRecord {
  readonly episode: Pick<
    Episode,
    'startDate' | 'side' | 'region' | 'icd10' | 'diagnosis' | 'workingDiagnosis' | 'expectedCourse' | 'title'
  >;
  readonly measures: readonly Pick<EpisodeMeasure, 'measureId' | 'scoreId' | 'goal' | 'isPrimary'>[];
  readonly phases: readonly Pick<Phase, 'id' | 'startsOn' | 'kind' | 'title' | 'createdAt'>[];
  readonly visits: readonly (Pick<
    Visit,
    'id' | 'date' | 'load' | 'painNow' | 'nextMorning' | 'minutesActive' | 'minutesPassive' | 'createdAt'
  > & {
    readonly interventions: FactVisit['interventions'];
  })[];
  readonly adherence: readonly Omit<Adherence, 'episodeId' | 'createdAt'>[];
  readonly flares: readonly Pick<Flare, 'id' | 'date'>[];
  readonly observations: readonly JudgedObservation[];
  readonly findings: readonly Pick<Finding, 'id' | 'date' | 'code' | 'group' | 'answer' | 'createdAt'>[];
  readonly appointments: readonly Pick<Appointment, 'id' | 'date' | 'status' | 'visitId'>[];
  readonly programs: readonly Pick<Program, 'id' | 'version' | 'startsOn' | 'exercises'>[];
  /** The numbers that the practice has set otherwise than we do. */
  readonly numbers: ChangedNumbers;
}

type JudgedObservation = Pick<
  Observation,
  'id' | 'date' | 'measureId' | 'version' | 'recall' | 'side' | 'score' | 'subscales' | 'createdAt'
>;

export interface FactMeasure {
  readonly measure: DetectorMeasure;
  readonly isPrimary: boolean;
  /** False for screens and ratings that cannot follow a course. */
  readonly usableForPlateau: boolean;
  /** Present where both sides are followed: each is a measure of its own here, with `sideOf` in it. */
  readonly side?: OneSide;
  /** The side that is not in care. It shows what could be; nobody treats it, and it cannot stall. */
  readonly isComparison?: true;
  /** The error a change is judged by, here as on charts and letters; absent where none is recorded. */
  readonly mdc?: number;
  /** Of a change, where it is not counted in points: `s`, `m`, `deg`. */
  readonly unit?: string;
  /** The therapist set no goal: that of `measure` is our default. */
  readonly isGoalOurs?: true;
}

export interface FactScore {
  readonly date: string;
  /** Id of the fact measure: that of the library, and the side where both sides are followed. */
  readonly measureId: string;
  readonly score: number;
}

interface FactVisit {
  readonly id: string;
  readonly date: string;
  readonly load: number | null;
  readonly painNow: number | null;
  readonly nextMorning: number | null;
  readonly interventions: readonly Pick<Intervention, 'family' | 'minutes' | 'effort'>[];
  /** Of the visit as a whole. Only where no intervention tells its own: what is told twice counts once. */
  readonly minutes?: VisitMinutes;
}

/** Minutes the patient worked, and minutes something was done to them; null where not told. */
export interface VisitMinutes {
  readonly active: number | null;
  readonly passive: number | null;
}

interface FactAdherence {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly planned: number;
  readonly done: number;
  readonly daysRecorded: number;
  /** Told from memory. */
  readonly isRecalled: boolean;
}

export interface JudgementFacts {
  readonly startDate: string;
  /** Weeks after which a stall of this condition is worth a question. */
  readonly gateWeeks: number;
  readonly measures: readonly FactMeasure[];
  /** Measures with scores that neither the library nor the therapist knows. */
  readonly unknownMeasures: readonly string[];
  readonly scores: readonly FactScore[];
  /** Scores outside the scale of their measure; not used. */
  readonly refused: readonly FactScore[];
  /** Phases that begin a new course. */
  readonly phases: readonly Pick<Phase, 'startsOn' | 'kind' | 'title'>[];
  readonly visits: readonly FactVisit[];
  readonly adherence: readonly FactAdherence[];
  /** One for each day. */
  readonly flares: readonly Pick<Flare, 'id' | 'date'>[];
  readonly findings: readonly Pick<Finding, 'id' | 'date' | 'code' | 'group' | 'answer'>[];
  readonly contacts: readonly FactContact[];
  readonly programs: readonly FactProgram[];
  readonly screens: readonly FactEntry[];
  readonly severe: readonly FactEntry[];
  /** Those a practice has set otherwise; absent where it uses ours, so that such records keep their hash. */
  readonly numbers?: ChangedNumbers;
}

export function factsOf(record: JudgedRecord, measureOf: MeasureOf): JudgementFacts {
  const observations = followedScores(record.observations.toSorted(byTime));
  const ids = measureIdsOf(record, observations);
  const followed = ids.map(id => ({
    id,
    measure: measureOf(id),
    series: seriesIn(id, observations, record.episode.side),
  }));
  const measures = followed.flatMap(({ measure, id, series }) =>
    measure === null ? [] : series.map(one => factMeasureOf(id, one, record, measure)),
  );
  const twoSided = new Set(followed.filter(({ series }) => series.length > 1).map(({ id }) => id));
  const readers = new Map(followed.map(({ id, measure }) => [id, scoreReader(id, record, measure)]));
  const scores = observations.flatMap(entry => {
    const score = readers.get(entry.measureId)?.(entry) ?? null;
    if (score === null) return [];
    const { date, measureId, side } = entry;
    return [{ date, measureId: twoSided.has(measureId) ? sideId(measureId, side) : measureId, score }];
  });
  const scales = new Map(measures.map(({ measure }) => [measure.id, measure]));
  const isOnScale = ({ measureId, score }: FactScore) => {
    const scale = scales.get(measureId);
    return scale !== undefined && score >= scale.min && score <= scale.max;
  };
  const numbers = numbersWith(record.numbers);
  return {
    startDate: record.episode.startDate,
    gateWeeks: gateWeeksOf(record.episode, numbers),
    measures,
    unknownMeasures: followed.filter(({ measure }) => measure === null).map(({ id }) => id),
    scores: scores.filter(isOnScale),
    refused: scores.filter(score => scales.has(score.measureId) && !isOnScale(score)),
    phases: record.phases
      .toSorted(
        (one, other) =>
          order(one.startsOn, other.startsOn) ||
          order(one.createdAt, other.createdAt) ||
          order(one.id, other.id),
      )
      .filter(beginsCourse)
      .map(({ startsOn, kind, title }) => ({ startsOn, kind, title })),
    visits: record.visits.toSorted(byTime).map(visit => ({
      id: visit.id,
      date: visit.date,
      load: visit.load,
      painNow: visit.painNow,
      nextMorning: visit.nextMorning,
      interventions: visit.interventions.map(({ family, minutes, effort }) => ({ family, minutes, effort })),
      ...minutesOfVisit(visit),
    })),
    adherence: record.adherence
      .toSorted(
        (one, other) => order(one.from, other.from) || order(one.to, other.to) || order(one.id, other.id),
      )
      .map(entry => ({
        id: entry.id,
        from: entry.from,
        to: entry.to,
        planned: entry.sessionsPlanned,
        done: entry.sessionsDone,
        daysRecorded: entry.daysRecorded,
        isRecalled: entry.source === 'recall',
      })),
    flares: record.flares
      .toSorted((one, other) => order(one.date, other.date) || order(one.id, other.id))
      .filter(({ date }, index, all) => all[index - 1]?.date !== date)
      .map(({ id, date }) => ({ id, date })),
    findings: record.findings
      .toSorted(byTime)
      .map(({ id, date, code, group, answer }) => ({ id, date, code, group, answer })),
    contacts: factContacts(record.appointments, record.visits),
    programs: factPrograms(record.programs),
    screens: factScreens(observations, measureOf),
    severe: factSevere(observations, measureOf, numbers),
    ...(Object.keys(record.numbers).length === 0 ? {} : { numbers: record.numbers }),
  };
}

/** Absent where nothing is told, so that records from before there were such minutes keep their input and its hash. */
function minutesOfVisit(visit: JudgedRecord['visits'][number]): Pick<FactVisit, 'minutes'> {
  const { minutesActive: active, minutesPassive: passive, interventions } = visit;
  const isTold = active !== null || passive !== null;
  return isTold && interventions.every(({ minutes }) => minutes === null)
    ? { minutes: { active, passive } }
    : {};
}

/** One series of a measure: all its scores, or those of one side where both are followed. */
interface FollowedSeries {
  readonly side: OneSide | null;
  readonly entries: readonly JudgedObservation[];
}

/** A measure without scores is followed too. */
function seriesIn(
  measureId: string,
  observations: readonly JudgedObservation[],
  affected: Episode['side'],
): FollowedSeries[] {
  const own = observations.filter(entry => entry.measureId === measureId);
  const sides = [...new Set(own.map(({ side }) => side))].filter(isOneSided);
  if (sides.length < 2) return [{ side: null, entries: own }];
  return sides
    .sort((one, other) => sideOrder(one, affected) - sideOrder(other, affected))
    .map(side => ({ side, entries: own.filter(entry => entry.side === side) }));
}

/** `hhd left` */
function sideId(measureId: string, side: JudgedObservation['side']): string {
  return `${measureId} ${side}`;
}

/** Id of the fact measure that evidence is about. */
export function factIdOf({ measureId, side }: Pick<MeasureEvidence, 'measureId' | 'side'>): string {
  return side === undefined ? measureId : sideId(measureId, side);
}

/** The primary measure first, then the others followed, then those that only have scores; each group by id. */
function measureIdsOf(record: JudgedRecord, observations: readonly JudgedObservation[]): string[] {
  const followed = record.measures.toSorted(
    (one, other) => Number(other.isPrimary) - Number(one.isPrimary) || order(one.measureId, other.measureId),
  );
  const recorded = [...new Set(observations.map(({ measureId }) => measureId))].sort();
  return [...new Set([...followed.map(({ measureId }) => measureId), ...recorded])];
}

function factMeasureOf(
  id: string,
  { side, entries }: FollowedSeries,
  record: JudgedRecord,
  measure: Measure,
): FactMeasure {
  const followed = record.measures.find(({ measureId }) => measureId === id);
  const [first] = entries;
  const goal = followed?.goal ?? null;
  const read = detectorMeasure(measure, {
    goal,
    baseline: first ? scoreReader(id, record, measure)(first) : null,
    scoreId: followed?.scoreId,
  });
  const mdc = detectableChange(measure, followed?.scoreId)?.value;
  const { unit } = scoreDefinition(measure, followed?.scoreId);
  const facts = {
    measure: read,
    isPrimary: followed?.isPrimary ?? false,
    usableForPlateau: measure.usableForPlateau,
    ...(mdc === undefined ? {} : { mdc }),
    ...(isCountedInPoints(unit) ? {} : { unit }),
    ...(goal === null ? { isGoalOurs: true as const } : {}),
  };
  if (side === null) return facts;
  const affected = record.episode.side;
  const named = t('detector.sideName', { measure: read.name, side: t(`record.sideOf.${side}`) });
  return {
    ...facts,
    measure: { ...read, id: sideId(id, side), sideOf: id, name: named },
    side,
    ...(isOneSided(affected) && affected !== side ? { isComparison: true } : {}),
  };
}

/**
 * Reads the score the episode follows off an entry of a measure: a named subscale where the goal is set on one. Null where it
 * could not be given.
 */
function scoreReader(
  measureId: string,
  record: JudgedRecord,
  measure: Measure | null,
): (entry: JudgedObservation) => number | null {
  const named = record.measures.find(followed => followed.measureId === measureId)?.scoreId;
  const id = measure === null ? named : scoreDefinition(measure, named).id;
  const isMain = measure === null || id === scoreDefinition(measure).id;
  return ({ subscales, score }) => (id === undefined ? null : subscales[id]) ?? (isMain ? score : null);
}

type Timed = Pick<JudgedObservation, 'date' | 'createdAt' | 'id'>;

function byTime(one: Timed, other: Timed): number {
  return order(one.date, other.date) || order(one.createdAt, other.createdAt) || order(one.id, other.id);
}

// A flare-up counts for a visit when it began in the week before it.
const FLARE_DAYS = evidence('visit.flareReach').value;

/** Whether a measure may count for the verdict at all; its numbers may still not be enough. */
export function isUsed({ usableForPlateau, isComparison }: FactMeasure): boolean {
  return usableForPlateau && isComparison !== true;
}

/** The scores as a series of days from the first score on; null without a score of a usable measure. */
export function seriesOf(facts: JudgementFacts): EpisodeSeries | null {
  const measures = facts.measures.filter(isUsed).map(({ measure }) => measure);
  const scores = facts.scores.filter(({ measureId }) => measures.some(({ id }) => id === measureId));
  const firstDate = scores[0]?.date;
  if (firstDate === undefined) return null;
  return {
    id: '',
    measures,
    visits: visitsOf(scores, facts, firstDate),
    courseStarts: facts.phases.map(({ startsOn }) => daysBetween(firstDate, startsOn)).filter(day => day > 0),
  };
}

/** One visit per day; a second score of a measure on the same day makes a second visit of that day. */
function visitsOf(scores: readonly FactScore[], facts: JudgementFacts, firstDate: string): SeriesVisit[] {
  const visits: { date: string; scores: Record<string, number> }[] = [];
  for (const { date, measureId, score } of scores) {
    // The scores come in the order of their days: only the last visits may be of the same day.
    const first = visits.findLastIndex(visit => visit.date !== date) + 1;
    const open = visits.slice(first).find(visit => !Object.hasOwn(visit.scores, measureId));
    if (open) open.scores[measureId] = score;
    else visits.push({ date, scores: { [measureId]: score } });
  }
  return visits.map(visit => ({
    day: daysBetween(firstDate, visit.date),
    scores: visit.scores,
    hepAdherence: null,
    flare: facts.flares.some(flare => {
      const days = daysBetween(flare.date, visit.date);
      return days >= 0 && days < FLARE_DAYS;
    }),
    dose: null,
  }));
}
