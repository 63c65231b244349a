// Synthetic episodes of a law with their truth, as the detector's contract defines it. The same seed gives the same
// episodes. Nothing here knows the detector.

import { type Dice, dice } from '../../dice.ts';
import type { DetectorMeasure } from '../../measures/change.ts';
import { type Heights, NOTHING } from '../bank.ts';
import { heightOn } from '../curves.ts';
import type { EpisodeSeries, SeriesVisit } from '../types.ts';
import { type DrawnShape, type KindName, kindOf } from './kinds.ts';
import type { Law } from './law.ts';
import { MEASURES } from './measures.ts';
import type { Truth, TruthVisit } from './truth.ts';

export interface Drawn {
  readonly series: EpisodeSeries;
  readonly truth: Truth;
}

/** Stalled below this gain in 28 days, met above this distance to the goal, as the contract says; MCID. */
const LIMIT = 0.25;
const MET = -0.5;
const HORIZON_DAYS = 28;
const LEAST_VISITS = 3;
const LEAST_DAYS = 14;

const LEVEL = { mean: -3, spread: 1.3, least: -7, most: -0.8 };
const MIXED_SHARE = 0.15;
const FLARE = { drop: 0.45, spread: 0.6 };
const OUTLIER_SPREAD = 3.5;

interface PlacedMeasure {
  readonly measure: DetectorMeasure;
  readonly mcid: number;
  /** Published error and best end, in MCID. */
  readonly error: number;
  readonly best: number;
  readonly level: number;
  readonly amplitude: number;
}

interface Course {
  readonly shape: DrawnShape;
  readonly second: number;
  readonly measures: readonly PlacedMeasure[];
}

export function episodesOf(law: Law, count: number, seed: number): Drawn[] {
  const chance = dice(seed);
  return Array.from({ length: count }, (_, index) => episodeOf(law, `${law.name} ${index}`, chance));
}

function episodeOf(law: Law, id: string, chance: Dice): Drawn {
  const course = courseOf(law, chance);
  const days = visitDays(law, chance);
  const series = {
    id,
    measures: course.measures.map(({ measure }) => measure),
    visits: visitsOf(law, course, days, chance),
  };
  return { series, truth: truthOf(id, course, days) };
}

function courseOf(law: Law, chance: Dice): Course {
  const kind = kindOf(pick(Object.entries(law.mix), ([, weight]) => weight, chance)[0] as KindName);
  const shape = kind.shape([chance.next(), chance.next(), chance.next()], law.slowness);
  const size = pick(kind.sizes, ({ weight }) => weight, chance);
  const common = size.mean + size.spread * chance.bell();
  const second = shape.second ?? NOTHING;
  const count = chance.whole(law.measures[0], law.measures[1]);
  const isMixed = count > 1 && chance.next() < MIXED_SHARE;
  const away = chance.whole(0, count - 1);
  const chosen = shuffled(MEASURES, chance).slice(0, count);
  const measures = chosen.map((scale, index): PlacedMeasure => {
    const step = scale.step * law.coarseness;
    const measure = { ...scale, step };
    const sign = scale.direction === 'higher' ? 1 : -1;
    const [bestEnd, worstEnd] = sign === 1 ? [scale.max, scale.min] : [scale.min, scale.max];
    const mcid = scale.mcid ?? 1;
    const worst = (sign * (worstEnd - scale.goal)) / mcid;
    const level = Math.max(
      LEVEL.least,
      worst,
      Math.min(LEVEL.most, LEVEL.mean + LEVEL.spread * chance.bell()),
    );
    const own = common + kind.deviation * chance.bell();
    // In a mixed course the first stays away, and any other one with even chances.
    const staysAway = isMixed && (index === away || (index !== (away + 1) % count && chance.next() < 0.5));
    return {
      measure,
      mcid,
      error: (scale.sem ?? 1) / mcid,
      best: (sign * (bestEnd - scale.goal)) / mcid,
      level,
      amplitude: staysAway ? kind.deviation * chance.bell() : own,
    };
  });
  return { shape, second: second.mean + second.spread * chance.bell(), measures };
}

/** Weekly at first, then every ten days to three weeks; some visits are missed. */
function visitDays(law: Law, chance: Dice): number[] {
  const last = chance.whole(56, 168);
  const days = [0];
  for (let day = 0; days.length < 30; ) {
    const gap = day < 42 ? chance.whole(5, 9) : chance.whole(9, 20);
    const missed = chance.next() < 0.12 ? 2 : 1;
    day += Math.max(2, Math.round(gap * missed * law.sparseness));
    if (day > last && days.length >= 4) break;
    days.push(day);
  }
  return days;
}

function visitsOf(law: Law, course: Course, days: readonly number[], chance: Dice): SeriesVisit[] {
  const multiple = law.noise[0] + (law.noise[1] - law.noise[0]) * chance.next();
  const [period, phase] = [chance.whole(20, 45), chance.next()];
  return days.map((day, index) => {
    const flare = index > 0 && chance.next() < law.flares;
    const low = flare ? FLARE.drop + FLARE.spread * chance.bell() : 0;
    const swing = law.swing * sawtooth(day / period + phase);
    const shared = chance.bell();
    const scores: Record<string, number> = {};
    for (const placed of course.measures) {
      const own = chance.bell();
      const outlier = chance.next() < law.outliers ? OUTLIER_SPREAD * chance.bell() : 0;
      const isSkipped = index > 0 && chance.next() < law.skipped;
      if (isSkipped) continue;
      const error =
        placed.error *
        (multiple * (Math.sqrt(law.shared) * shared + Math.sqrt(1 - law.shared) * own) + outlier);
      scores[placed.measure.id] = scoreFor(
        placed,
        distanceOn(course, placed, day, day) + swing - low + error,
      );
    }
    return { day, scores, hepAdherence: null, flare, dose: null };
  });
}

/** Slow climb and sudden fall, between -1 and 1. */
function sawtooth(time: number): number {
  return 2 * (time - Math.floor(time)) - 1;
}

function scoreFor({ measure, mcid }: PlacedMeasure, distance: number): number {
  const sign = measure.direction === 'higher' ? 1 : -1;
  const score = Math.round((measure.goal + sign * mcid * distance - measure.min) / measure.step);
  return Math.min(measure.max, measure.min + measure.step * Math.max(0, score));
}

/** True distance to the goal on a day, as the course looked on the day `seen`: later breaks had not come. */
function distanceOn({ shape, second }: Course, placed: PlacedMeasure, day: number, seen: number): number {
  const { phi, psi, breakDay, before } = shape;
  const isBroken = breakDay === undefined || seen >= breakDay;
  const gained = isBroken ? heightOn(phi, day) : heightOn(before ?? unbroken(phi, breakDay), day);
  const lost = isBroken && psi ? second * heightOn(psi, day) : 0;
  return Math.min(placed.best, placed.level + placed.amplitude * gained + lost);
}

function unbroken(phi: Heights, breakDay: number): Heights {
  if (!('until' in phi)) return phi;
  return phi.from === breakDay ? { byDay: [0] } : { ...phi, until: Number.POSITIVE_INFINITY };
}

function truthOf(id: string, course: Course, days: readonly number[]): Truth {
  const lastDay = days.at(-1) ?? 0;
  const byDay = Array.from({ length: lastDay + 1 }, (_, day) => stateOn(course, day));
  const onsets: (number | null)[] = [];
  const stalls: [number, number][] = [];
  for (const [day, { stalled }] of byDay.entries()) {
    const run = stalls.at(-1);
    if (!stalled) onsets.push(null);
    else if (run && run[1] === day - 1) {
      run[1] = day;
      onsets.push(run[0]);
    } else {
      stalls.push([day, day]);
      onsets.push(day);
    }
  }
  const visits = days.map((day, visit): TruthVisit => {
    const { gain, state, stalled } = byDay[day] ?? stateOn(course, day);
    return {
      visit,
      day,
      scored: visit + 1 >= LEAST_VISITS && day >= LEAST_DAYS,
      state,
      stalled: stalled ? 1 : 0,
      gain28: gain,
      onset_day: onsets[day] ?? null,
    };
  });
  return { id, stalls, visits };
}

function stateOn(course: Course, day: number) {
  const now = course.measures.map(placed => ({ placed, distance: distanceOn(course, placed, day, day) }));
  const unmet = now.filter(({ distance }) => distance < MET);
  const counted = unmet.length > 0 ? unmet : now;
  const gain =
    counted.reduce(
      (sum, { placed, distance }) => sum + distanceOn(course, placed, day + HORIZON_DAYS, day) - distance,
      0,
    ) / counted.length;
  const stalled = unmet.length > 0 && gain < LIMIT;
  const state = unmet.length === 0 ? 'recovered' : stateOf(gain);
  return { gain, stalled, state };
}

function stateOf(gain: number): string {
  if (gain >= LIMIT) return 'improving';
  return gain < -LIMIT ? 'worsening' : 'plateau';
}

function pick<T>(from: readonly T[], weightOf: (one: T) => number, chance: Dice): T {
  let left = chance.next() * from.reduce((sum, one) => sum + weightOf(one), 0);
  for (const one of from) {
    left -= weightOf(one);
    if (left < 0) return one;
  }
  const [first] = from;
  if (first === undefined) throw new RangeError('nothing to choose from');
  return first;
}

function shuffled<T>(from: readonly T[], chance: Dice): T[] {
  return from
    .map(one => ({ one, place: chance.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
