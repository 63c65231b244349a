// The person. A name is enough to begin; what is missing becomes a problem, never a barrier.
import { day, id, instant, list, optionalText, rowVersion, text, z } from '../schema.ts';

export const PATIENT_STATUSES = ['active', 'archived'] as const;

const fields = {
  familyName: text(100),
  givenName: optionalText(100),
  birthDate: day().nullable(),
  /** Used where only the year is known. */
  birthYear: z.int().min(1800).max(2199).nullable(),
  sex: z.enum(['female', 'male', 'other']).nullable(),
  phone: optionalText(60),
  email: optionalText(200),
  address: optionalText(400),
  /** Second identifier printed on letters: record or insurance number. */
  identifier: optionalText(100),
  notes: optionalText(5000),
  tags: list(text(40), 20),
};

export const PatientInput = z.strictObject({
  familyName: fields.familyName,
  givenName: fields.givenName.default(''),
  birthDate: fields.birthDate.default(null),
  birthYear: fields.birthYear.default(null),
  sex: fields.sex.default(null),
  phone: fields.phone.default(''),
  email: fields.email.default(''),
  address: fields.address.default(''),
  identifier: fields.identifier.default(''),
  notes: fields.notes.default(''),
  tags: fields.tags.default([]),
});
export type PatientInput = z.infer<typeof PatientInput>;

/** A change names only the fields it changes: no defaults here, or an update would empty the others. */
export const PatientPatch = z.strictObject(fields).partial();

export const Patient = z.strictObject({
  id: id('patient'),
  ...fields,
  status: z.enum(PATIENT_STATUSES),
  rowVersion: rowVersion(),
  createdAt: instant(),
  updatedAt: instant(),
});
export type Patient = z.infer<typeof Patient>;

/** Nobody in care was born before. */
export const EARLIEST_BIRTH = 1900;

/** `Abbott, Dmitri` - the form used in lists. */
export function listName(patient: Pick<Patient, 'familyName' | 'givenName'>): string {
  return patient.givenName === '' ? patient.familyName : `${patient.familyName}, ${patient.givenName}`;
}

/** `Dmitri Abbott` - the form used in letters. */
export function fullName(patient: Pick<Patient, 'familyName' | 'givenName'>): string {
  return patient.givenName === '' ? patient.familyName : `${patient.givenName} ${patient.familyName}`;
}
