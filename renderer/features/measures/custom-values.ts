// What is typed into the form of an own measure, checked and made into its definition. Pure.
import type { CustomMeasure } from '../../../shared/domain/custom-measure.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { type CustomNumber, customIdOf, sourcesText } from '../../../shared/measures/custom.ts';
import { readNumber } from '../../ui/read-number.ts';

export interface CustomValues {
  readonly name: string;
  readonly abbreviation: string;
  readonly unit: string;
  readonly direction: CustomMeasure['direction'];
  readonly min: string;
  readonly max: string;
  readonly step: string;
  readonly sem: string;
  readonly semSource: string;
  readonly mdc95: string;
  readonly mdc95Source: string;
  readonly mcid: string;
  readonly mcidSource: string;
}

export const BLANK_CUSTOM: CustomValues = {
  name: '',
  abbreviation: '',
  unit: 'points',
  direction: 'lower-is-better',
  min: '0',
  max: '10',
  step: '1',
  sem: '',
  semSource: '',
  mdc95: '',
  mdc95Source: '',
  mcid: '',
  mcidSource: '',
};

export const CUSTOM_NUMBERS = ['sem', 'mdc95', 'mcid'] as const satisfies readonly CustomNumber[];

const WIDEST = 1e6;

export function customErrors(values: CustomValues): FieldError[] {
  const required = (['name', 'abbreviation'] as const).flatMap(field =>
    values[field].trim() === '' ? [{ field, message: t('form.required') }] : [],
  );
  return [...required, ...rangeErrors(values), ...CUSTOM_NUMBERS.flatMap(name => numberErrors(values, name))];
}

function rangeErrors(values: CustomValues): FieldError[] {
  const ends = (['min', 'max'] as const).flatMap(field => {
    const value = readNumber(values[field], -WIDEST, WIDEST, null);
    if (value === null) return [{ field, message: t('form.required') }];
    return typeof value === 'string' ? [{ field, message: value }] : [];
  });
  if (ends.length > 0) return ends;
  const length = lengthOf(values);
  if (length <= 0) return [{ field: 'max', message: t('custom.maxAboveMin') }];
  return isWithin(values.step, length)
    ? []
    : [{ field: 'step', message: t('custom.positive', { max: length }) }];
}

/** A number without a source is refused, and a source without its number. */
function numberErrors(values: CustomValues, name: CustomNumber): FieldError[] {
  const typed = values[name].trim();
  const source = values[`${name}Source`].trim();
  if (typed === '') {
    return source === '' ? [] : [{ field: name, message: t('custom.numberRequired') }];
  }
  const length = lengthOf(values);
  const isWrong = length > 0 && !isWithin(typed, length);
  return [
    ...(isWrong ? [{ field: name, message: t('custom.positive', { max: length }) }] : []),
    ...(source === '' ? [{ field: `${name}Source`, message: t('custom.sourceRequired') }] : []),
  ];
}

function lengthOf({ min, max }: CustomValues): number {
  const [from, to] = [min, max].map(text => readNumber(text, -WIDEST, WIDEST, null));
  return typeof from === 'number' && typeof to === 'number' ? to - from : 0;
}

function isWithin(typed: string, length: number): boolean {
  const value = readNumber(typed, 0, length, null);
  return typeof value === 'number' && value > 0;
}

/** The definition; call it only with values that have no errors. */
export function customMeasureOf(values: CustomValues, takenIds: readonly string[]): CustomMeasure {
  const number = (text: string) => {
    const value = readNumber(text, -WIDEST, WIDEST, null);
    return typeof value === 'number' ? value : null;
  };
  const { name, abbreviation, unit, direction } = values;
  return {
    id: customIdOf(name, takenIds),
    name: name.trim(),
    abbreviation: abbreviation.trim(),
    unit: unit.trim(),
    direction,
    min: number(values.min) ?? 0,
    max: number(values.max) ?? 0,
    step: number(values.step) ?? 1,
    sem: number(values.sem),
    mdc95: number(values.mdc95),
    mcid: number(values.mcid),
    goal: null,
    source: sourcesText({ sem: values.semSource, mdc95: values.mdc95Source, mcid: values.mcidSource }),
  };
}
