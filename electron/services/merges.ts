// Two records of one person made one, and apart again. Nothing is deleted: the merged record stays in the vault,
// out of the lists, and what it had goes to the kept one.
import {
  areBornApart,
  type MergeChoices,
  mergedPatient,
  unmergedPatient,
} from '../../shared/domain/merge.ts';
import { listName, type Patient, PatientInput } from '../../shared/domain/patient.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import type { ReadDb } from '../data/db.ts';
import { findEpisode, listEpisodesOfPatient } from '../data/repositories/episodes.ts';
import {
  endMerge,
  findMerge,
  insertMerge,
  listBelonging,
  listMergedInto,
  listMergesOf,
  listMovable,
  moveRecords,
  type StoredMerge,
} from '../data/repositories/merges.ts';
import { updatePatient } from '../data/repositories/patients.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { failAsStale, refuseField, requirePatient } from './lookups.ts';
import { patientTopics } from './patients.ts';
import { refreshVerdicts } from './verdicts.ts';

export const mergeHandlers = {
  'patient.merges': query((db, { patientId }: InputOf<'patient.merges'>) => listMergesOf(db, patientId)),
  'patient.mergePreview': query(previewMerge),
  'patient.merge': command('amend', mergePatients),
  'patient.unmerge': command('amend', unmergePatients),
};

function previewMerge(
  db: ReadDb,
  { keptId, mergedId }: InputOf<'patient.mergePreview'>,
): OutputOf<'patient.mergePreview'> {
  const { moved, thresholdsLeft } = listMovable(db, mergedId, keptId);
  return {
    kept: requirePatient(db, keptId),
    merged: requirePatient(db, mergedId),
    keptEpisodes: listEpisodesOfPatient(db, keptId),
    mergedEpisodes: listEpisodesOfPatient(db, mergedId),
    appointments: moved.appointments.length,
    drafts: moved.drafts.length,
    thresholds: moved.thresholds.length,
    thresholdsLeft,
  };
}

function mergePatients(
  context: ServiceContext,
  input: InputOf<'patient.merge'>,
): Change<OutputOf<'patient.merge'>> {
  const { db } = context;
  const { keptId, mergedId, choices } = input;
  if (keptId === mergedId) refuseField('mergedId', 'is the same record');
  const kept = requirePatient(db, keptId);
  const merged = requirePatient(db, mergedId);
  refuseMergedAlready(db, [kept, merged]);
  if (kept.rowVersion !== input.keptVersion || merged.rowVersion !== input.mergedVersion) {
    failAsStale('patient');
  }
  if (areBornApart(kept, merged) && !input.allowBornApart) {
    refuseField('allowBornApart', 'the two records have different dates of birth');
  }
  const now = context.now();
  const keptAfter = mergedOf(kept, merged, choices, now);
  const moved = { ...listMovable(db, mergedId, keptId).moved, keptAfter, mergedBefore: merged };
  save(context, keptAfter, kept.rowVersion);
  save(
    context,
    { ...merged, status: 'archived', rowVersion: merged.rowVersion + 1, updatedAt: now },
    merged.rowVersion,
  );
  moveRecords(db, moved, keptId);
  const merge: StoredMerge = {
    id: context.newId(),
    keptId,
    mergedId,
    keptBefore: kept,
    moved,
    createdAt: now,
    undoneAt: null,
  };
  insertMerge(db, merge);
  return changeOf(context, merge, { value: { mergeId: merge.id, patient: keptAfter }, code: 'merged' });
}

function mergedOf(kept: Patient, merged: Patient, choices: MergeChoices, now: number): Patient {
  const patient = {
    ...mergedPatient(kept, merged, choices),
    rowVersion: kept.rowVersion + 1,
    updatedAt: now,
  };
  // Two notes or two sets of tags may be too long together; nothing is cut off.
  for (const field of ['notes', 'tags'] as const) {
    if (!PatientInput.shape[field].safeParse(patient[field]).success) {
      refuseField(field, 'both together are too long: choose one of them');
    }
  }
  return patient;
}

function refuseMergedAlready(db: ReadDb, patients: readonly Patient[]): void {
  const mergedInto = listMergedInto(db);
  const already = patients.find(patient => mergedInto.has(patient.id));
  if (already) {
    fail('conflict', {
      params: { detail: `The record of ${listName(already)} is merged into another one already.` },
    });
  }
}

function unmergePatients(
  context: ServiceContext,
  { mergeId }: InputOf<'patient.unmerge'>,
): Change<OutputOf<'patient.unmerge'>> {
  const { db } = context;
  const merge = findMerge(db, mergeId) ?? fail('not-found', { params: { what: 'merge' } });
  const { keptId, mergedId, moved, keptBefore } = merge;
  refuseUndo(db, merge);
  const kept = requirePatient(db, keptId);
  const merged = requirePatient(db, mergedId);
  const since = listBelonging(db, moved.episodes);
  moveRecords(
    db,
    {
      ...moved,
      appointments: union(moved.appointments, since.appointments),
      drafts: union(moved.drafts, since.drafts),
    },
    mergedId,
  );
  const restored = unmergedPatient(kept, keptBefore, moved.keptAfter);
  const now = context.now();
  const isAsBefore = kept.rowVersion === moved.keptAfter.rowVersion;
  const keptNow = {
    ...restored,
    rowVersion: kept.rowVersion + 1,
    updatedAt: isAsBefore ? keptBefore.updatedAt : now,
  };
  save(context, keptNow, kept.rowVersion);
  save(context, { ...moved.mergedBefore, rowVersion: merged.rowVersion + 1 }, merged.rowVersion);
  endMerge(db, mergeId, now);
  return changeOf(
    context,
    { ...merge, undoneAt: now },
    { value: { kept: keptNow, merged: requirePatient(db, mergedId) }, code: 'unmerged' },
  );
}

/** Why two records cannot be parted any more, said before anything is written. */
function refuseUndo(db: ReadDb, merge: StoredMerge): void {
  const refuse = (detail: string) => fail('conflict', { params: { detail } });
  if (merge.undoneAt !== null) refuse('This merge was undone already.');
  const keptNow = listMergedInto(db).get(merge.keptId);
  if (keptNow !== undefined) {
    const name = listName(requirePatient(db, keptNow));
    refuse(`The kept record was itself merged into that of ${name} later. Undo that merge first.`);
  }
  if (merge.moved.episodes.some(episodeId => findEpisode(db, episodeId)?.patientId !== merge.keptId)) {
    refuse('An episode that this merge moved belongs to another patient now.');
  }
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}

function save(context: ServiceContext, patient: Patient, seenVersion: number): void {
  if (!updatePatient(context.db, patient, seenVersion)) failAsStale('patient');
}

/** Thresholds chosen for a person count in all episodes of that person, so each is judged again. */
function changeOf<O>(
  context: ServiceContext,
  merge: StoredMerge,
  { value, code }: { readonly value: O; readonly code: 'merged' | 'unmerged' },
): Change<O> {
  const { keptId, mergedId, moved } = merge;
  const people = [keptId, mergedId];
  for (const patientId of people) {
    refreshVerdicts(
      context,
      listEpisodesOfPatient(context.db, patientId).map(({ id }) => id),
    );
  }
  return {
    value,
    entity: 'patient_merge',
    entityId: merge.id,
    record: merge,
    detail: {
      code,
      episodes: moved.episodes.length,
      appointments: moved.appointments.length,
      drafts: moved.drafts.length,
      thresholds: moved.thresholds.length,
    },
    topics: [
      ...new Set([
        ...people.flatMap(patientId => patientTopics(context.db, patientId)),
        'appointments',
        'thresholds',
      ]),
    ],
  };
}
