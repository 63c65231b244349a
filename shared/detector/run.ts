// One pass over a series: visits go into the sums in order, a treatment change begins a new course, and many
// visits are averaged by week.
import { DEFAULT_PRIORS, type Priors } from './bank.ts';
import { summarize } from './combine.ts';
import { hasScores, pool, prepareVisit, type UsableMeasure, usableMeasures } from './prepare.ts';
import { addVisit, copySums, createSums, type Sums } from './sums.ts';
import type { EpisodeSeries, SeriesVisit } from './types.ts';

// Visits after this many are averaged by week, so that a daily diary says no more than it knows.
const FULL_VISITS = 60;
const DAYS_OF_WEEK = 7;

/** The sums and what belongs to the current course. */
export interface Run {
  readonly series: EpisodeSeries;
  readonly priors: Priors;
  readonly measures: readonly UsableMeasure[];
  /** The sums after the visits of whole weeks; `now` also knows the visits of the current week. */
  settled: Sums;
  now: Sums;
  week: SeriesVisit[];
  visitsInCourse: number;
  /** Days of the current course that have a score. */
  scoredDays: number;
  lastScoredDay: number;
  /** Day 0 of the current course, and index of its first visit. */
  courseStart: number;
  firstVisit: number;
  nextCourse: number;
}

/** @param memory sums that are spent, of any episode */
export function startRun(
  series: EpisodeSeries,
  priors: Priors = DEFAULT_PRIORS,
  memory: Sums | null = null,
): Run {
  const measures = usableMeasures(series.measures);
  const sums = createSums(measures, [], priors, memory);
  return {
    series,
    priors,
    measures,
    settled: sums,
    now: sums,
    week: [],
    visitsInCourse: 0,
    scoredDays: 0,
    lastScoredDay: -1,
    courseStart: 0,
    firstVisit: 0,
    nextCourse: 0,
  };
}

export function runThrough(
  series: EpisodeSeries,
  priors: Priors = DEFAULT_PRIORS,
  memory: Sums | null = null,
): Run {
  const run = startRun(series, priors, memory);
  for (const [index, visit] of series.visits.entries()) step(run, visit, index);
  return run;
}

/** Takes in one visit. Visits come in the order of their days. */
export function step(run: Run, visit: SeriesVisit, index: number): void {
  if (index === 0) run.courseStart = visit.day;
  beginCourses(run, visit.day, index);
  run.visitsInCourse++;
  if (hasScores(visit, run.measures) && visit.day !== run.lastScoredDay) {
    run.scoredDays++;
    run.lastScoredDay = visit.day;
  }
  if (run.visitsInCourse <= FULL_VISITS) {
    addVisit(run.now, prepareVisit(inCourse(visit, run), run.measures));
    return;
  }
  const isSameWeek = weekOf(run, visit.day) === weekOf(run, run.week.at(-1)?.day ?? Number.NEGATIVE_INFINITY);
  if (!isSameWeek) {
    run.settled = run.now;
    run.week = [];
  }
  run.week.push(visit);
  run.now = copySums(run.settled);
  addVisit(
    run.now,
    pool(
      run.week.map(entry => inCourse(entry, run)),
      run.measures,
    ),
  );
}

/** A treatment change begins a course of its own; the levels reached are what it is expected to start from. */
function beginCourses(run: Run, day: number, index: number): void {
  const starts = run.series.courseStarts ?? [];
  for (; (starts[run.nextCourse] ?? Number.POSITIVE_INFINITY) <= day; run.nextCourse++) {
    const start = starts[run.nextCourse] ?? 0;
    if (start <= run.courseStart) continue;
    const { levels } = summarize(run.now, 0);
    const known = run.measures.map((_, place) =>
      (run.now.firstDays[place] ?? -1) >= 0 ? (levels[place] ?? null) : null,
    );
    run.now = createSums(run.measures, known, run.priors);
    run.settled = run.now;
    run.week = [];
    run.courseStart = start;
    run.firstVisit = index;
    run.visitsInCourse = 0;
    run.scoredDays = 0;
    run.lastScoredDay = -1;
  }
}

function inCourse(visit: SeriesVisit, run: Run): SeriesVisit {
  return { ...visit, day: visit.day - run.courseStart };
}

function weekOf(run: Run, day: number): number {
  return Math.floor((day - run.courseStart) / DAYS_OF_WEEK);
}
