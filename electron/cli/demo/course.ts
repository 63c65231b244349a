// From a story's course to the scores a therapist would have written down: rounded, on the scale, with items.

import type { Dice } from '../../../shared/dice.ts';
import { directionOf, measurementConstants } from '../../../shared/measures/change.ts';
import { findMeasure } from '../../../shared/measures/registry.ts';
import { mainScore, roundHalfUp, score } from '../../../shared/measures/scoring.ts';
import type { Measure } from '../../../shared/measures/types.ts';
import type { Course } from './story.ts';

/** Scatter of single scores in the sample, in standard errors of measurement: enough to look real. */
const SCATTER_IN_SEM = 0.45;

/** Share of the whole change reached on a day. */
export function courseAt(course: Course, day: number): number {
  switch (course.kind) {
    case 'flat':
      return 0;
    case 'recovery':
      return 1 - Math.exp(-day / course.days);
    case 'steady':
      return day / course.days;
    case 'stopped':
      return Math.min(day, course.day) / course.day;
    case 'swings':
      return (1 - Math.cos((2 * Math.PI * day) / course.days)) / 2;
    case 'then':
      return (
        courseAt(course.first, Math.min(day, course.day)) +
        (day > course.day ? courseAt(course.second, day - course.day) : 0)
      );
  }
}

/** Where the published error of a single repeat is smaller than what a busy clinic reads off, in the measure's units. */
const LEAST_ERROR: Readonly<Record<string, number>> = { rom: 1, 'promis-pf': 2, 'promis-pi': 2 };

/** Rise of symptoms a flare adds to a pain or function score, in standard errors. */
const FLARE_IN_SEM = 1.2;

/** The true value plus scatter, worse in a flare, kept on the scale. */
export function scatteredScore(measure: Measure, value: number, inFlare: boolean, chance: Dice): number {
  const { min, max } = mainScore(measure);
  const error = Math.max(measurementConstants(measure).sem?.value ?? 0, LEAST_ERROR[measure.id] ?? 0);
  const worse = directionOf(measure) === 'lower-is-better' ? 1 : -1;
  const shift = error * (SCATTER_IN_SEM * chance.bell() + (inFlare ? FLARE_IN_SEM * worse : 0));
  return Math.max(min, Math.min(max, value + shift));
}

/** A measure of the library; the sample names no other. */
export function measureOf(id: string): Measure {
  const measure = findMeasure(id);
  if (!measure) throw new Error(`the sample names the unknown measure ${id}`);
  return measure;
}

export type Entry = { readonly total: number } | { readonly items: readonly (number | null)[] };

/** A score as it is entered: by items where the form has equal items, otherwise as a total on the scale's steps. */
export function entryOf(measure: Measure, wanted: number, itemOrder: readonly number[]): Entry {
  const { items } = measure;
  if (items.entered || items.inputs || items.perItemMax || items.perItemValues) {
    const step = items.itemStep ?? 10 ** -mainScore(measure).decimals;
    return { total: roundHalfUp(Math.round(wanted / step) * step, 3) };
  }
  return { items: itemsFor(measure, wanted, itemOrder) };
}

/** Items whose score comes nearest to the wanted one; the harder items (first in the order) move first. */
function itemsFor(measure: Measure, wanted: number, itemOrder: readonly number[]): (number | null)[] {
  const { itemMin, itemMax } = measure.items;
  const count = itemOrder.length;
  let best: { items: number[]; distance: number } | null = null;
  for (let filled = 0; filled <= count * (itemMax - itemMin); filled++) {
    const answers = itemOrder.map(place => itemMin + Math.floor((filled + place) / count));
    const scored = score(measure, answers);
    if (!scored.ok || scored.value.score === null) continue;
    const distance = Math.abs(scored.value.score - wanted);
    if (best === null || distance < best.distance) best = { items: answers, distance };
  }
  return best?.items ?? [];
}

/** Number of items of one administration: three activities on the patient-specific scale. */
export function itemCount(measure: Measure): number {
  return measure.id === 'psfs' ? 3 : measure.items.count;
}

/** A permutation of 0..count-1: which items are hard for this person. */
export function shuffledPlaces(count: number, chance: Dice): number[] {
  const places = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = chance.whole(0, last);
    const held = places[last] ?? 0;
    places[last] = places[other] ?? 0;
    places[other] = held;
  }
  return places;
}
