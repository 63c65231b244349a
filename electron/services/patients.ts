// Patients and referrers: create, read, change, archive.
import { listName, type Patient } from '../../shared/domain/patient.ts';
import type { Referrer } from '../../shared/domain/referrer.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { ReadDb } from '../data/db.ts';
import { listEpisodesOfPatient } from '../data/repositories/episodes.ts';
import { findNamesakes, insertPatient, updatePatient } from '../data/repositories/patients.ts';
import { insertReferrer, listReferrers } from '../data/repositories/referrers.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { episodeTopics } from './episode-change.ts';
import { definedFields, failAsStale, requirePatient } from './lookups.ts';

export const patientHandlers = {
  'patient.create': command('create', createPatient),
  'patient.get': query((db, { patientId }: InputOf<'patient.get'>) => ({
    patient: requirePatient(db, patientId),
    episodes: listEpisodesOfPatient(db, patientId),
  })),
  'patient.update': command('amend', changePatient),
  'patient.archive': command('amend', archivePatient),
  'referrer.create': command('create', createReferrer),
  'referrer.list': query(db => listReferrers(db)),
};

function createPatient(context: ServiceContext, input: InputOf<'patient.create'>): Change<Patient> {
  const { allowNamesake, ...fields } = input;
  if (!allowNamesake) refuseNamesake(context.db, fields);
  const now = context.now();
  const patient: Patient = {
    id: context.newId(),
    ...fields,
    status: 'active',
    rowVersion: 1,
    createdAt: now,
    updatedAt: now,
  };
  insertPatient(context.db, patient);
  return changeOf(context.db, patient);
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
    fail('conflict', {
      params: { detail: `A patient named ${listName(namesake)} is already in the caseload.` },
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

function archivePatient(context: ServiceContext, input: InputOf<'patient.archive'>): Change<Patient> {
  return savePatient(
    context,
    { ...requirePatient(context.db, input.patientId), status: 'archived' },
    input.rowVersion,
  );
}

function savePatient(context: ServiceContext, patient: Patient, seenVersion: number): Change<Patient> {
  const next: Patient = { ...patient, rowVersion: seenVersion + 1, updatedAt: context.now() };
  if (!updatePatient(context.db, next, seenVersion)) failAsStale('patient');
  return changeOf(context.db, next);
}

function changeOf(db: ReadDb, patient: Patient): Change<Patient> {
  const episodes = listEpisodesOfPatient(db, patient.id);
  return {
    value: patient,
    entity: 'patient',
    entityId: patient.id,
    record: patient,
    topics: [
      ...new Set([
        'caseload',
        'problems',
        `patient:${patient.id}`,
        ...episodes.flatMap(episode => episodeTopics(db, episode)),
      ]),
    ],
  };
}

function createReferrer(context: ServiceContext, input: InputOf<'referrer.create'>): Change<Referrer> {
  const now = context.now();
  const referrer: Referrer = { id: context.newId(), ...input, rowVersion: 1, createdAt: now, updatedAt: now };
  insertReferrer(context.db, referrer);
  return {
    value: referrer,
    entity: 'referrer',
    entityId: referrer.id,
    record: referrer,
    topics: ['referrers'],
  };
}
