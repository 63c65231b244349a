// Patients.
import type { Patient } from '../../../shared/domain/patient.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { plainLetters } from '../../../shared/search/latin.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, fromJson, insertRow, rowOf, rowsOf, updateRow } from './rows.ts';

type PatientRow = Omit<Patient, 'tags'> & { readonly tags: string };

const COLUMNS = columns(
  'id',
  'familyName',
  'givenName',
  'birthDate',
  'birthYear',
  'sex',
  'phone',
  'email',
  'address',
  'identifier',
  'notes',
  'tags',
  'status',
  'rowVersion',
  'createdAt',
  'updatedAt',
);

export function findPatient(db: ReadDb, patientId: string): Patient | null {
  const row = rowOf<PatientRow>(prepared(db, `SELECT ${COLUMNS} FROM patient WHERE id = ?`), patientId);
  return row && toPatient(row);
}

/** Patients of the same name, whatever its capitals and accents. */
export function findNamesakes(db: ReadDb, familyName: string, givenName: string): Patient[] {
  const named = prepared(db, `SELECT ${COLUMNS} FROM patient WHERE name_key = ? ORDER BY id`);
  return rowsOf<PatientRow>(named, nameKey({ familyName, givenName })).map(toPatient);
}

/** Identifier and phone of everybody who has one: further keys to find people by. */
export function listPatientKeys(db: ReadDb): OutputOf<'caseload.keys'> {
  const statement = prepared(
    db,
    "SELECT id AS patientId, identifier, phone FROM patient WHERE identifier <> '' OR phone <> ''",
  );
  return rowsOf<OutputOf<'caseload.keys'>[number]>(statement);
}

export function insertPatient(db: WriteDb, patient: Patient): void {
  insertRow(db, 'patient', toRow(patient));
}

export function updatePatient(db: WriteDb, patient: Patient, seenVersion: number): boolean {
  return updateRow(db, 'patient', toRow(patient), seenVersion);
}

function toPatient(row: PatientRow): Patient {
  return { ...row, tags: fromJson<string[]>(row.tags) };
}

function toRow(patient: Patient) {
  return { ...patient, nameKey: nameKey(patient), tags: JSON.stringify(patient.tags) };
}

/** A name in plain small letters, so that "Müller" and "MULLER", "Łukasz" and "Lukasz" meet. */
function nameKey({ familyName, givenName }: Pick<Patient, 'familyName' | 'givenName'>): string {
  return plainLetters(`${familyName}|${givenName}`);
}
