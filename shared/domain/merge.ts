// Two records of one person made one: which facts differ, which are kept, and what the kept record becomes.
// Pure; the dialog shows with it what the service then does.
import { id, instant, z } from '../schema.ts';
import type { Patient } from './patient.ts';

/** Facts that are chosen one by one. Date and year of birth go together. */
export const MERGE_FIELDS = [
  'familyName',
  'givenName',
  'birth',
  'sex',
  'phone',
  'email',
  'address',
  'identifier',
  'notes',
  'tags',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** Facts of which both can be kept. */
export const JOINABLE: readonly MergeField[] = ['notes', 'tags'];

export const MergeChoice = z.enum(['kept', 'merged', 'both']);
export type MergeChoice = z.infer<typeof MergeChoice>;
/** What is not named stays as it is in the kept record. */
export const MergeChoices = z.partialRecord(z.enum(MERGE_FIELDS), MergeChoice);
export type MergeChoices = z.infer<typeof MergeChoices>;

/** One merge, as its history tells it. */
export const Merge = z.strictObject({
  id: id('merge'),
  keptId: id('patient'),
  keptName: z.string(),
  mergedId: id('patient'),
  mergedName: z.string(),
  createdAt: instant(),
  undoneAt: instant().nullable(),
});
export type Merge = z.infer<typeof Merge>;

/** Which columns of the record a fact is made of. */
const COLUMNS: Readonly<Record<MergeField, readonly (keyof Patient)[]>> = {
  familyName: ['familyName'],
  givenName: ['givenName'],
  birth: ['birthDate', 'birthYear'],
  sex: ['sex'],
  phone: ['phone'],
  email: ['email'],
  address: ['address'],
  identifier: ['identifier'],
  notes: ['notes'],
  tags: ['tags'],
};

/** A fact as one value that can be compared; empty when it is not recorded. */
export function mergeValue(patient: Patient, field: MergeField): string {
  if (field === 'tags') return [...patient.tags].sort().join(', ');
  if (field === 'birth')
    return patient.birthDate ?? (patient.birthYear === null ? '' : String(patient.birthYear));
  return patient[field] ?? '';
}

/** Facts that are not the same in both records, in the order they are asked about. */
export function differingFields(kept: Patient, merged: Patient): MergeField[] {
  return MERGE_FIELDS.filter(field => mergeValue(kept, field) !== mergeValue(merged, field));
}

/** Both born, and not on the same day or in the same year: perhaps two people after all. */
export function areBornApart(one: Patient, other: Patient): boolean {
  if (one.birthDate !== null && other.birthDate !== null) return one.birthDate !== other.birthDate;
  const years = [one, other].map(({ birthDate, birthYear }) =>
    birthDate === null ? birthYear : Number(birthDate.slice(0, 4)),
  );
  return years[0] !== null && years[1] !== null && years[0] !== years[1];
}

/** What is chosen until the therapist says otherwise: nothing recorded is lost, and the kept record wins. */
export function proposedChoices(kept: Patient, merged: Patient): MergeChoices {
  return Object.fromEntries(
    differingFields(kept, merged).map(field => [field, proposalFor(field, kept, merged)]),
  );
}

function proposalFor(field: MergeField, kept: Patient, merged: Patient): MergeChoice {
  if (mergeValue(merged, field) === '') return 'kept';
  if (mergeValue(kept, field) === '') return 'merged';
  return JOINABLE.includes(field) ? 'both' : 'kept';
}

/** The kept record with the chosen facts of the other. */
export function mergedPatient(kept: Patient, merged: Patient, choices: MergeChoices): Patient {
  let result = kept;
  for (const field of MERGE_FIELDS) {
    const choice = choices[field] ?? 'kept';
    if (choice === 'merged') result = withColumns(result, merged, field);
    else if (choice === 'both') result = joined(result, merged, field);
  }
  return result;
}

function joined(kept: Patient, merged: Patient, field: MergeField): Patient {
  if (field === 'tags') return { ...kept, tags: [...new Set([...kept.tags, ...merged.tags])] };
  if (field !== 'notes') return kept;
  return { ...kept, notes: [kept.notes, merged.notes].filter(note => note !== '').join('\n\n') };
}

function withColumns(target: Patient, source: Patient, field: MergeField): Patient {
  return { ...target, ...Object.fromEntries(COLUMNS[field].map(column => [column, source[column]])) };
}

/**
 * The kept record after the merge is undone: each fact as it was before, unless it was changed since.
 * @param after the kept record as the merge left it
 */
export function unmergedPatient(now: Patient, before: Patient, after: Patient): Patient {
  return MERGE_FIELDS.filter(field => mergeValue(now, field) === mergeValue(after, field)).reduce(
    (patient, field) => withColumns(patient, before, field),
    now,
  );
}
