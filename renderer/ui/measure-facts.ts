// A measure as the screens need it: a thin view over shared/measures, for the library and the therapist's own alike.
import type { CustomMeasure } from '../../shared/domain/custom-measure.ts';
import { t } from '../../shared/i18n/en.ts';
import {
  directionOf,
  measurementConstants,
  type SourcedNumber,
  scoreDefinition,
} from '../../shared/measures/change.ts';
import { detectableChange } from '../../shared/measures/detectable.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import { totalStep } from '../../shared/measures/scoring.ts';
import type { Measure } from '../../shared/measures/types.ts';

export interface ItemRange {
  readonly min: number;
  readonly max: number;
  readonly step: number | null;
  /** The only values the item admits, where its form weights them unevenly; null where any step counts. */
  readonly values: readonly number[] | null;
}

export interface MeasureFacts {
  readonly id: string;
  /** The whole definition; null for an id that nobody knows. */
  readonly measure: Measure | null;
  /** The score these numbers are about: the one the episode follows, or the measure's main one. */
  readonly scoreId: string;
  /** Its name, where it is not the total of the measure. */
  readonly scoreName: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Smallest difference of a typed total; null when any number is possible. */
  readonly step: number | null;
  readonly isHigherBetter: boolean;
  readonly regions: readonly string[];
  /** Numbered items that can be entered, each with what it admits; empty when only the total is entered. */
  readonly items: readonly ItemRange[];
  /** Names of measured inputs in their order, for measures computed from named values. */
  readonly inputs: readonly string[];
  /** True when fewer items than there are places make a whole form: the patient's own activities. */
  readonly isOpenEnded: boolean;
  readonly mdc: SourcedNumber | null;
  readonly mcid: SourcedNumber | null;
}

/** An unknown id still gives something that can be read and drawn: the id itself. */
export function measureFacts(measureId: string, custom: readonly CustomMeasure[]): MeasureFacts {
  const measure = measureLookup(custom)(measureId);
  return measure ? factsOf(measure) : unknownFacts(measureId);
}

export function factsOf(measure: Measure, scoreId?: string): MeasureFacts {
  const { items } = measure;
  const main = scoreDefinition(measure, scoreId);
  return {
    id: measure.id,
    measure,
    scoreId: main.id,
    scoreName: main.id === 'total' || measure.scores.length === 1 ? '' : main.name,
    name: measure.name,
    abbreviation: measure.abbreviation,
    unit: main.unit,
    min: main.min,
    max: main.max,
    step: totalStep(measure, main),
    isHigherBetter: directionOf(measure, main.id) === 'higher-is-better',
    regions: measure.kind === 'custom' ? [] : measure.regions,
    items: itemRanges(measure),
    inputs: (items.inputs ?? []).map(inputName),
    isOpenEnded: measure.id === 'psfs',
    mdc: detectableChange(measure, main.id),
    mcid: measurementConstants(measure, main.id).mcid,
  };
}

function itemRanges({ items }: Measure): ItemRange[] {
  if (items.inputs) {
    return items.inputs.map(() => ({ min: 0, max: Number.MAX_SAFE_INTEGER, step: null, values: null }));
  }
  if (items.entered) return [];
  return Array.from({ length: items.count }, (_, index) => ({
    min: items.itemMin,
    max: items.perItemMax?.[index + 1] ?? items.itemMax,
    step: items.itemStep ?? 1,
    values: items.perItemValues?.[index + 1] ?? null,
  }));
}

/** Words for an input's name; a name we have no words for is shown as it is. */
function inputName(input: string): string {
  if (input === 'distanceM') return t('record.input.distanceM');
  return input === 'timeS' ? t('record.input.timeS') : input;
}

function unknownFacts(id: string): MeasureFacts {
  return {
    id,
    measure: null,
    scoreId: 'total',
    scoreName: '',
    name: id,
    abbreviation: id,
    unit: '',
    min: 0,
    max: 100,
    step: null,
    isHigherBetter: false,
    regions: [],
    items: [],
    inputs: [],
    isOpenEnded: false,
    mdc: null,
    mcid: null,
  };
}

/** `0 to 4`, over all items. */
export function itemsSpan(facts: Pick<MeasureFacts, 'items'>): { min: number; max: number } {
  return {
    min: Math.min(...facts.items.map(item => item.min)),
    max: Math.max(...facts.items.map(item => item.max)),
  };
}

/** `Item 3`, `Activity 3` where the patient names them, `Item 3 (0, 5, 10)` where items differ; or the input's name. */
export function itemName(facts: MeasureFacts, index: number): string {
  const input = facts.inputs[index];
  if (input !== undefined) return input;
  const name = t(facts.isOpenEnded ? 'record.activity' : 'record.item', { number: index + 1 });
  const item = facts.items[index];
  if (!item || !hasMixedItems(facts)) return name;
  return `${name} (${item.values?.join(', ') ?? `${item.min} to ${item.max}`})`;
}

function hasMixedItems({ items }: MeasureFacts): boolean {
  const [first] = items;
  return items.some(item => item.max !== first?.max || item.values !== null);
}

export function directionText(facts: Pick<MeasureFacts, 'isHigherBetter'>): string {
  return t(facts.isHigherBetter ? 'measures.higher' : 'measures.lower');
}

/** Change towards improvement: positive is better, whatever the direction of the scale. */
export function improvement(facts: Pick<MeasureFacts, 'isHigherBetter'>, from: number, to: number): number {
  const change = facts.isHigherBetter ? to - from : from - to;
  return Math.round(change * 1000) / 1000;
}
