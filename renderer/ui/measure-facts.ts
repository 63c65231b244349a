// A measure as the screens need it, whether it is from the library or the therapist's own. One lookup for all views.
import type { CustomMeasure } from '../../shared/domain/custom-measure.ts';
import { t } from '../../shared/i18n/en.ts';
import { libraryMeasure } from './library.ts';

/** A published value of change, always with where it comes from. */
export interface ChangeValue {
  readonly value: number;
  readonly unit: string;
  readonly population: string;
  readonly citation: string;
  readonly isVerified: boolean;
}

export interface ItemRange {
  readonly min: number;
  readonly max: number;
  readonly step: number | null;
  /** The only values the item admits, where its form weights them unevenly; null where any step counts. */
  readonly values: readonly number[] | null;
}

export interface MeasureFacts {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Smallest difference of the score; null when any number is possible. */
  readonly step: number | null;
  readonly isHigherBetter: boolean;
  readonly regions: readonly string[];
  /** Numbered items that can be entered, each with what it admits; empty when only the total is entered. */
  readonly items: readonly ItemRange[];
  /** Names of measured inputs in their order, for measures computed from named values. */
  readonly inputs: readonly string[];
  readonly mdc: ChangeValue | null;
  readonly mcid: ChangeValue | null;
}

/** An unknown id still gives something that can be read and drawn: the id itself. */
export function measureFacts(measureId: string, custom: readonly CustomMeasure[]): MeasureFacts {
  const own = custom.find(measure => measure.id === measureId);
  return own ? customFacts(own) : (libraryMeasure(measureId) ?? unknownFacts(measureId));
}

function customFacts(measure: CustomMeasure): MeasureFacts {
  const change = (value: number | null): ChangeValue | null =>
    value === null
      ? null
      : { value, unit: measure.unit, population: '', citation: measure.source, isVerified: false };
  return {
    id: measure.id,
    name: measure.name,
    abbreviation: measure.abbreviation,
    unit: measure.unit,
    min: measure.min,
    max: measure.max,
    step: measure.step,
    isHigherBetter: measure.direction === 'higher-is-better',
    regions: [],
    items: [],
    inputs: [],
    mdc: change(measure.mdc95),
    mcid: change(measure.mcid),
  };
}

function unknownFacts(id: string): MeasureFacts {
  return {
    id,
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

export function directionText(facts: Pick<MeasureFacts, 'isHigherBetter'>): string {
  return t(facts.isHigherBetter ? 'measures.higher' : 'measures.lower');
}

/** Change towards improvement: positive is better, whatever the direction of the scale. */
export function improvement(facts: Pick<MeasureFacts, 'isHigherBetter'>, from: number, to: number): number {
  const change = facts.isHigherBetter ? to - from : from - to;
  return Math.round(change * 1000) / 1000;
}
