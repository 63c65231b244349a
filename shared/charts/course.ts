// The scores of one episode in the order charts and letters tell them, and the score a change is counted from.
import { courseStartOf } from '../course-start.ts';
import { daysBetween } from '../dates.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { Observation } from '../domain/observation.ts';
import { ENGLISH } from '../i18n/words.ts';
import { joined } from '../joined.ts';
import { allSeries, followedSeries, type ScoreIdentity } from '../measures/series.ts';

type Scored = Pick<EpisodeRecord, 'episode' | 'observations'>;

/**
 * The trends of one measure up to a day, each oldest first: the series that was scored last; of a measure taken on one
 * side at a time both sides, the affected one first.
 */
export function trendsOf(record: Scored, measureId: string, until?: string): Observation[][] {
  return followedSeries(scoresUntil(record, until), measureId, record.episode.side);
}

/** The leading trend. */
export function observationsOf(record: Scored, measureId: string, until?: string): Observation[] {
  return trendsOf(record, measureId, until)[0] ?? [];
}

/** Scores of the same measure that are of no trend: an earlier version or recall window. Oldest series first. */
export function otherSeriesOf(record: Scored, measureId: string, until?: string): Observation[][] {
  const followed = new Set(trendsOf(record, measureId, until).flat());
  return allSeries(scoresUntil(record, until), measureId).filter(([first]) => first && !followed.has(first));
}

function scoresUntil({ observations }: Scored, until: string | undefined): Observation[] {
  return observations.filter(entry => until === undefined || entry.date <= until);
}

/** What tells a series from the plain one, in words: `activities 2, past week, left`. Empty for a plain score. */
export function seriesName({ version, recall, side }: ScoreIdentity, { say } = ENGLISH): string {
  return joined([version, recall, side === null ? '' : say(`record.sideOf.${side}`)]);
}

/** Followed measures first, the primary one leading; then measures that were only recorded. */
export function measureIdsOf(record: Pick<EpisodeRecord, 'measures' | 'observations'>): string[] {
  const followed = [...record.measures]
    .sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary))
    .map(measure => measure.measureId);
  return [...new Set([...followed, ...record.observations.map(observation => observation.measureId)])];
}

/**
 * The score that changes are counted from: the first one of the present course. A new strategy (injection, procedure,
 * surgery, new diagnosis) begins a new course once a score follows it; a conservative phase does not.
 * @param observations of one measure, oldest first
 */
export function baselineOf(
  observations: readonly Observation[],
  phases: EpisodeRecord['phases'],
): Observation | undefined {
  const latest = observations.at(-1);
  if (!latest) return undefined;
  const start = courseStartOf(phases, latest.date);
  const inCourse = start === null ? observations : observations.filter(entry => entry.date >= start);
  return inCourse[0] ?? observations[0];
}

/** Whole weeks from one day to a later one; 0 when it is not later. */
export function weeksBetween(from: string, to: string): number {
  return Math.max(0, Math.floor(daysBetween(from, to) / 7));
}

/** Signed change: `+4`, `−3`, `0`. */
export function signed(value: number): string {
  const rounded = roundChange(value);
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${Math.abs(rounded)}` : '0';
}

/** A difference of two scores without the noise of binary fractions. */
export function roundChange(value: number): number {
  return Math.round(value * 1000) / 1000 || 0;
}
