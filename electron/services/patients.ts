// Patients: create, read, change, archive and restore.
import { EARLIEST_BIRTH, listName, type Patient } from '../../shared/domain/patient.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { ReadDb } from '../data/db.ts';
import { listEpisodesOfPatient } from '../data/repositories/episodes.ts';
import { listMergedInto } from '../data/repositories/merges.ts';
import {
  findNamesakes,
  insertPatient,
  listPatientKeys,
  updatePatient,
} from '../data/repositories/patients.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { episodeTopics, latestDay, refuseFuture } from './episode-change.ts';
import { definedFields, failAsStale, refuseField, requirePatient } from './lookups.ts';

export const patientHandlers = {
  'patient.create': command('create', createPatient),
  'patient.get': query((db, { patientId }: InputOf<'patient.get'>) => ({
    patient: requirePatient(db, patientId),
    episodes: listEpisodesOfPatient(db, patientId),
  })),
  'patient.update': command('amend', changePatient),
  'patient.archive': command('amend', (context: ServiceContext, input: InputOf<'patient.archive'>) =>
    changeStatus(context, input, 'archived'),
  ),
  'patient.restore': command('amend', (context: ServiceContext, input: InputOf<'patient.restore'>) =>
    changeStatus(context, input, 'active'),
  ),
  'caseload.keys': query(db => listPatientKeys(db)),
};

function createPatient(context: ServiceContext, input: InputOf<'patient.create'>): Change<Patient> {
  const { allowNamesake, ...fields } = input;
  const now = context.now();
  const patient = checkedPatient(context, {
    id: context.newId(),
    ...fields,
    status: 'active',
    rowVersion: 1,
    createdAt: now,
    updatedAt: now,
  });
  if (!allowNamesake) refuseNamesake(context.db, patient);
  insertPatient(context.db, patient);
  return changeOf(context.db, patient);
}

/** A patient whose birth can be: not to come, and not before anybody alive. */
function checkedPatient(context: ServiceContext, patient: Patient): Patient {
  if (patient.birthDate !== null) {
    refuseFuture(context, 'birthDate', patient.birthDate);
    if (patient.birthDate < `${EARLIEST_BIRTH}`) refuseField('birthDate', `is before ${EARLIEST_BIRTH}`);
  }
  if (patient.birthYear !== null) {
    const thisYear = Number(latestDay(context).slice(0, 4));
    if (patient.birthYear > thisYear) refuseField('birthYear', 'lies in the future');
    if (patient.birthYear < EARLIEST_BIRTH) refuseField('birthYear', `is before ${EARLIEST_BIRTH}`);
  }
  return patient;
}

/** Two people may share a name; the same name without a birth date to tell them apart is asked about first. */
function refuseNamesake(
  db: ReadDb,
  fields: Pick<Patient, 'familyName' | 'givenName' | 'birthDate' | 'birthYear'>,
): void {
  const born = fields.birthDate ?? fields.birthYear;
  const namesake = findNamesakes(db, fields.familyName, fields.givenName).find(other => {
    const otherBorn = other.birthDate ?? other.birthYear;
    return born === null || otherBorn === null || born === otherBorn;
  });
  if (namesake) {
    const patientId = listMergedInto(db).get(namesake.id) ?? namesake.id;
    fail('conflict', {
      params: { detail: `A patient named ${listName(namesake)} is already in the caseload.`, patientId },
      fields: [{ field: 'familyName', message: 'same name, and no birth date that tells the two apart' }],
    });
  }
}

function changePatient(context: ServiceContext, input: InputOf<'patient.update'>): Change<Patient> {
  const { patientId, rowVersion, ...fields } = input;
  return savePatient(
    context,
    { ...requirePatient(context.db, patientId), ...definedFields(fields) },
    rowVersion,
  );
}

function changeStatus(
  context: ServiceContext,
  input: InputOf<'patient.archive'>,
  status: Patient['status'],
): Change<Patient> {
  return savePatient(context, { ...requirePatient(context.db, input.patientId), status }, input.rowVersion);
}

function savePatient(context: ServiceContext, patient: Patient, seenVersion: number): Change<Patient> {
  refuseMerged(context.db, patient.id);
  const next: Patient = {
    ...checkedPatient(context, patient),
    rowVersion: seenVersion + 1,
    updatedAt: context.now(),
  };
  if (!updatePatient(context.db, next, seenVersion)) failAsStale('patient');
  return changeOf(context.db, next);
}

/** A record that was merged is no longer changed: what belongs to the person stands in the one that was kept. */
function refuseMerged(db: ReadDb, patientId: string): void {
  const keptId = listMergedInto(db).get(patientId);
  if (keptId === undefined) return;
  const kept = listName(requirePatient(db, keptId));
  fail('conflict', { params: { detail: `This record was merged into that of ${kept}. Change that one.` } });
}

function changeOf(db: ReadDb, patient: Patient): Change<Patient> {
  return {
    value: patient,
    entity: 'patient',
    entityId: patient.id,
    record: patient,
    topics: patientTopics(db, patient.id),
  };
}

/** Topics that a change of a person touches: all that bears the name. */
export function patientTopics(db: ReadDb, patientId: string): string[] {
  const episodes = listEpisodesOfPatient(db, patientId);
  return [
    ...new Set([
      'caseload',
      'problems',
      `patient:${patientId}`,
      ...episodes.flatMap(episode => episodeTopics(db, episode)),
    ]),
  ];
}
