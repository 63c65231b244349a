// The fields of one contact as they are typed: read from a visit, checked, and turned back into numbers. Pure.
import { minutesOf } from '../../../shared/domain/active-passive.ts';
import { type AFTER_LOAD, type Intervention, type Visit, VisitPatch } from '../../../shared/domain/visit.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { readNumber } from '../../ui/read-number.ts';

export interface InterventionRow {
  readonly name: string;
  readonly family: Intervention['family'];
  readonly dose: string;
  readonly minutes: string;
  readonly effort: string;
}

export interface ContactValues {
  readonly date: string;
  readonly setting: Visit['setting'];
  readonly painNow: string;
  readonly painWorst: string;
  readonly painBest: string;
  readonly afterLoad: '' | (typeof AFTER_LOAD)[number];
  readonly nextMorning: string;
  readonly interventions: readonly InterventionRow[];
  readonly load: string;
  readonly minutesActive: string;
  readonly minutesPassive: string;
  readonly response: string;
  readonly note: string;
}

export type Contact = Omit<Visit, 'id' | 'episodeId' | 'signedAt' | 'signedBy' | 'rowVersion' | 'createdAt'>;

export const BLANK_INTERVENTION: InterventionRow = {
  name: '',
  family: 'exercise',
  dose: '',
  minutes: '',
  effort: '',
};

const PAIN = { min: 0, max: 10, step: 1 } as const;
/** Scales of the numbers of a contact; pain on the 0 to 10 scale, effort from 1 (very light) to 10 (maximal). */
const SCALES = {
  painNow: PAIN,
  painWorst: PAIN,
  painBest: PAIN,
  nextMorning: PAIN,
  load: { min: 1, max: 10, step: 1 },
  minutesActive: { min: 0, max: 600, step: null },
  minutesPassive: { min: 0, max: 600, step: null },
} as const;
type NumberField = keyof typeof SCALES;
const NUMBER_FIELDS: readonly NumberField[] = [
  'painNow',
  'painWorst',
  'painBest',
  'nextMorning',
  'load',
  'minutesActive',
  'minutesPassive',
];
const LONGEST_NOTE = 10_000;

export function contactOf(visit: Contact): ContactValues {
  return {
    date: visit.date,
    setting: visit.setting,
    painNow: typedOf(visit.painNow),
    painWorst: typedOf(visit.painWorst),
    painBest: typedOf(visit.painBest),
    afterLoad: visit.afterLoad ?? '',
    nextMorning: typedOf(visit.nextMorning),
    interventions: visit.interventions.map(rowOf),
    load: typedOf(visit.load),
    minutesActive: typedOf(visit.minutesActive),
    minutesPassive: typedOf(visit.minutesPassive),
    response: visit.response,
    note: visit.note,
  };
}

export function rowOf(intervention: Intervention): InterventionRow {
  const { minutes, effort, ...words } = intervention;
  return { ...words, minutes: typedOf(minutes), effort: typedOf(effort) };
}

function typedOf(value: number | null): string {
  return value === null ? '' : String(value);
}

/** What is wrong with one of the numbers, or null. A half point from another program stays as it was. */
export function numberError(values: ContactValues, field: NumberField): string | null {
  const { min, max, step } = SCALES[field];
  const read = readNumber(values[field], min, max, step);
  return typeof read === 'string' ? read : null;
}

/** Everything that is refused in the fields of a contact, at its field. */
export function contactErrors(values: ContactValues): FieldError[] {
  const errors: FieldError[] = [];
  if (values.date === '') errors.push({ field: 'date', message: t('visit.dateRequired') });
  for (const field of NUMBER_FIELDS) {
    const message = numberError(values, field);
    if (message !== null) errors.push({ field, message });
  }
  const [best, worst] = [numberOf(values.painBest), numberOf(values.painWorst)];
  if (best !== null && worst !== null && best > worst) {
    errors.push({ field: 'painBest', message: t('visit.bestAboveWorst') });
  }
  errors.push(...values.interventions.flatMap(interventionErrors));
  if (values.note.length > LONGEST_NOTE) {
    errors.push({
      field: 'note',
      message: t('visit.noteTooLong', { count: values.note.length - LONGEST_NOTE }),
    });
  }
  return errors;
}

/** A row that was added and left empty is no intervention. */
function isBlankIntervention({ name, dose, minutes, effort }: InterventionRow): boolean {
  return [name, dose, minutes, effort].every(typed => typed.trim() === '');
}

function interventionErrors(row: InterventionRow, index: number): FieldError[] {
  if (isBlankIntervention(row)) return [];
  const at = (field: string) => `interventions.${index}.${field}`;
  const minutes = readNumber(row.minutes, 0, 600, null);
  const effort = readNumber(row.effort, 0, 10, null);
  return [
    ...(row.name.trim() === '' ? [{ field: at('name'), message: t('visit.nameRequired') }] : []),
    ...(typeof minutes === 'string' ? [{ field: at('minutes'), message: minutes }] : []),
    ...(typeof effort === 'string' ? [{ field: at('effort'), message: effort }] : []),
  ];
}

/** Odd but possible: now outside of best and worst. Asked about, not refused. */
export function painWarning(values: ContactValues): string | null {
  const [now, worst, best] = [values.painNow, values.painWorst, values.painBest].map(numberOf);
  if (now === undefined || now === null) return null;
  if (worst !== undefined && worst !== null && now > worst) return t('visit.nowAboveWorst');
  if (best !== undefined && best !== null && now < best) return t('visit.nowBelowBest');
  return null;
}

/** The contact in numbers; what was left empty is not known. */
export function contactInput(values: ContactValues): Contact {
  const interventions = values.interventions
    .filter(row => !isBlankIntervention(row))
    .map(row => ({
      ...row,
      minutes: numberOf(row.minutes),
      effort: numberOf(row.effort),
    }));
  return {
    date: values.date,
    setting: values.setting,
    painNow: numberOf(values.painNow),
    painWorst: numberOf(values.painWorst),
    painBest: numberOf(values.painBest),
    afterLoad: values.afterLoad === '' ? null : values.afterLoad,
    nextMorning: numberOf(values.nextMorning),
    interventions,
    load: numberOf(values.load),
    minutesActive: numberOf(values.minutesActive),
    minutesPassive: numberOf(values.minutesPassive),
    response: values.response,
    note: values.note,
  };
}

/** Minutes the interventions tell for these families; null where they tell none. */
export function derivedMinutes(values: ContactValues, families: readonly string[]): number | null {
  return minutesOf(
    values.interventions.map(({ family, minutes }) => ({ family, minutes: numberOf(minutes) })),
    families,
  );
}

/** Only the fields that differ from what is stored: what was not touched is not written. */
export function changedFields(stored: Contact, next: Contact): VisitPatch {
  const entries = Object.entries(next).filter(
    ([field, value]) =>
      JSON.stringify(value) !== JSON.stringify(Object.entries(stored).find(([name]) => name === field)?.[1]),
  );
  return VisitPatch.parse(Object.fromEntries(entries));
}

/** The number typed, null for nothing or for what is not one. */
export function numberOf(typed: string): number | null {
  const value = readNumber(typed, -1e6, 1e6, null);
  return typeof value === 'number' ? value : null;
}

/** Fields that show their error themselves: those of the form, and the cells of its tables. */
export function shownFields(values: object): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    Array.isArray(value)
      ? value.flatMap((row, index) => Object.keys(row).map(key => `${name}.${index}.${key}`))
      : [name],
  );
}
