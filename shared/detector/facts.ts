// What a verdict depends on, drawn from a whole episode record as plain JSON: the detector's own input, in an order
// that does not depend on how the record was read. Whatever judgeRecord uses stands here, so that its hash is honest.
import { daysBetween } from '../dates.ts';
import type { Episode, EpisodeMeasure } from '../domain/episode.ts';
import type { Finding } from '../domain/finding.ts';
import type { Observation } from '../domain/observation.ts';
import type { Phase } from '../domain/plan.ts';
import type { Adherence } from '../domain/program.ts';
import type { Flare, Intervention, Visit } from '../domain/visit.ts';
import { type DetectorMeasure, detectorMeasure, scoreDefinition } from '../measures/change.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import type { EpisodeSeries, SeriesVisit } from './types.ts';

/** What of an episode record a judgement reads; a whole record has it too. */
export interface JudgedRecord {
  readonly episode: Pick<Episode, 'startDate'>;
  readonly measures: readonly EpisodeMeasure[];
  readonly phases: readonly Pick<Phase, 'id' | 'startsOn' | 'kind' | 'title' | 'createdAt'>[];
  readonly visits: readonly (Pick<Visit, 'id' | 'date' | 'load' | 'createdAt'> & {
    readonly interventions: FactVisit['interventions'];
  })[];
  readonly adherence: readonly Omit<Adherence, 'episodeId' | 'source' | 'createdAt'>[];
  readonly flares: readonly Pick<Flare, 'date'>[];
  readonly observations: readonly JudgedObservation[];
  readonly findings: readonly Pick<Finding, 'id' | 'date' | 'code' | 'group' | 'answer' | 'createdAt'>[];
}

type JudgedObservation = Pick<Observation, 'id' | 'date' | 'measureId' | 'score' | 'subscales' | 'createdAt'>;

export interface FactMeasure {
  readonly measure: DetectorMeasure;
  readonly isPrimary: boolean;
  /** False for screens and ratings that cannot follow a course. */
  readonly usableForPlateau: boolean;
}

export interface FactScore {
  readonly date: string;
  readonly measureId: string;
  readonly score: number;
}

interface FactVisit {
  readonly date: string;
  readonly load: number | null;
  readonly interventions: readonly Pick<Intervention, 'family' | 'minutes' | 'effort'>[];
}

interface FactAdherence {
  readonly from: string;
  readonly to: string;
  readonly planned: number;
  readonly done: number;
  readonly daysRecorded: number;
}

export interface JudgementFacts {
  readonly startDate: string;
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
  readonly flares: readonly string[];
  readonly findings: readonly Pick<Finding, 'date' | 'code' | 'group' | 'answer'>[];
}

export function factsOf(record: JudgedRecord, measureOf: MeasureOf): JudgementFacts {
  const observations = inOrder(record.observations, ({ date, createdAt, id }) => [date, createdAt, id]);
  const ids = measureIdsOf(record, observations);
  const measures = ids.flatMap(id => factMeasureOf(id, record, observations, measureOf) ?? []);
  const scores = observations.flatMap(entry => scoreOf(entry, record, measureOf) ?? []);
  const isOnScale = ({ measureId, score }: FactScore) => {
    const scale = measures.find(({ measure }) => measure.id === measureId)?.measure;
    return scale !== undefined && score >= scale.min && score <= scale.max;
  };
  return {
    startDate: record.episode.startDate,
    measures,
    unknownMeasures: ids.filter(id => measureOf(id) === null),
    scores: scores.filter(isOnScale),
    refused: scores.filter(score => measureOf(score.measureId) !== null && !isOnScale(score)),
    phases: inOrder(record.phases, ({ startsOn, createdAt, id }) => [startsOn, createdAt, id])
      .filter(({ kind }) => kind !== 'conservative')
      .map(({ startsOn, kind, title }) => ({ startsOn, kind, title })),
    visits: inOrder(record.visits, ({ date, createdAt, id }) => [date, createdAt, id]).map(
      ({ date, load, interventions }) => ({
        date,
        load,
        interventions: interventions.map(({ family, minutes, effort }) => ({ family, minutes, effort })),
      }),
    ),
    adherence: inOrder(record.adherence, ({ from, to, id }) => [from, to, id]).map(entry => ({
      from: entry.from,
      to: entry.to,
      planned: entry.sessionsPlanned,
      done: entry.sessionsDone,
      daysRecorded: entry.daysRecorded,
    })),
    flares: [...new Set(record.flares.map(({ date }) => date))].sort(),
    findings: inOrder(record.findings, ({ date, createdAt, id }) => [date, createdAt, id]).map(
      ({ date, code, group, answer }) => ({ date, code, group, answer }),
    ),
  };
}

/** The primary measure first, then the others followed, then those that only have scores; each group by id. */
function measureIdsOf(record: JudgedRecord, observations: readonly JudgedObservation[]): string[] {
  const followed = inOrder(record.measures, ({ isPrimary, measureId }) => [isPrimary ? 0 : 1, measureId]);
  const recorded = inOrder(observations, ({ measureId }) => [measureId]);
  return [...new Set([...followed, ...recorded].map(({ measureId }) => measureId))];
}

function factMeasureOf(
  id: string,
  record: JudgedRecord,
  observations: readonly JudgedObservation[],
  measureOf: MeasureOf,
): FactMeasure | null {
  const measure = measureOf(id);
  if (measure === null) return null;
  const followed = record.measures.find(({ measureId }) => measureId === id);
  const first = observations.find(({ measureId }) => measureId === id);
  return {
    measure: detectorMeasure(measure, {
      goal: followed?.goal ?? null,
      baseline: first ? (scoreOf(first, record, measureOf)?.score ?? null) : null,
      scoreId: followed?.scoreId,
    }),
    isPrimary: followed?.isPrimary ?? false,
    usableForPlateau: measure.usableForPlateau,
  };
}

/** The score the episode follows: a named subscale where the goal is set on one. Null where it could not be given. */
function scoreOf(entry: JudgedObservation, record: JudgedRecord, measureOf: MeasureOf): FactScore | null {
  const { date, measureId, subscales } = entry;
  const measure = measureOf(measureId);
  const named = record.measures.find(followed => followed.measureId === measureId)?.scoreId;
  const id = measure === null ? named : scoreDefinition(measure, named).id;
  const isMain = measure === null || id === scoreDefinition(measure).id;
  const score = (id === undefined ? null : subscales[id]) ?? (isMain ? entry.score : null);
  return score === null ? null : { date, measureId, score };
}

function inOrder<T>(entries: readonly T[], keys: (entry: T) => readonly (string | number)[]): T[] {
  return entries
    .map(entry => ({ entry, keys: keys(entry) }))
    .sort((one, other) => compareKeys(one.keys, other.keys))
    .map(({ entry }) => entry);
}

function compareKeys(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  for (let index = 0; index < one.length; index++) {
    const key = one[index];
    const against = other[index];
    if (key !== undefined && against !== undefined && key !== against) return key < against ? -1 : 1;
  }
  return 0;
}

// A flare-up counts for a visit when it began in the week before it.
const FLARE_DAYS = 7;

/** The scores as a series of days from the first score on; null without a score of a usable measure. */
export function seriesOf(facts: JudgementFacts): EpisodeSeries | null {
  const measures = facts.measures.filter(entry => entry.usableForPlateau).map(({ measure }) => measure);
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
    const open = visits.find(visit => visit.date === date && !Object.hasOwn(visit.scores, measureId));
    if (open) open.scores[measureId] = score;
    else visits.push({ date, scores: { [measureId]: score } });
  }
  return visits.map(visit => ({
    day: daysBetween(firstDate, visit.date),
    scores: visit.scores,
    hepAdherence: null,
    flare: facts.flares.some(flare => {
      const days = daysBetween(flare, visit.date);
      return days >= 0 && days < FLARE_DAYS;
    }),
    dose: null,
  }));
}
