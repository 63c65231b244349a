// Two records of one person: made one, found under one name, and apart again as if nothing had been.
import { beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '../../electron/data/db.ts';
import { insertAppointment } from '../../electron/data/repositories/appointments.ts';
import type { Patient } from '../../shared/domain/patient.ts';
import { anOpenEpisode, newCaseload, type TestCaseload, TODAY, weeklyScores } from './stand.ts';

let test: TestCaseload;
let kept: Patient;
let merged: Patient;
let keptEpisode: string;
let mergedEpisode: string;

beforeEach(async () => {
  test = await newCaseload();
  const one = anOpenEpisode(test, 'Abbott');
  const other = anOpenEpisode(test, 'Abott');
  keptEpisode = one.episode.id;
  mergedEpisode = other.episode.id;
  weeklyScores(test, mergedEpisode, [7, 6, 5]);
  kept = test.ask('patient.update', {
    patientId: one.patient.id,
    rowVersion: 1,
    givenName: 'Dmitri',
    phone: '555 0101',
    notes: 'Prefers mornings',
    tags: ['stairs'],
  });
  merged = test.ask('patient.update', {
    patientId: other.patient.id,
    rowVersion: 1,
    phone: '555 0199',
    email: 'd@example.org',
    birthYear: 1961,
    notes: 'Has a dog',
    tags: ['dog', 'stairs'],
  });
  test.ask('threshold.choose', {
    measureId: 'nprs',
    scoreId: 'total',
    patientId: merged.id,
    kind: 'mcid',
    value: 3,
    population: '',
    citation: '',
    reason: 'Agreed with the patient',
  });
  transaction(test.caseload.context.db, () => {
    insertAppointment(test.caseload.context.db, {
      id: test.caseload.context.newId(),
      patientId: merged.id,
      episodeId: mergedEpisode,
      date: TODAY,
      startTime: null,
      position: 0,
      setting: 'clinic',
      status: 'planned',
      visitId: null,
      note: '',
      rowVersion: 1,
      createdAt: 0,
    });
    test.caseload.context.db
      .prepare(
        "INSERT INTO draft (id, form, patient_id, episode_id, body, updated_at) VALUES (?, 'visit', ?, ?, '{}', 0)",
      )
      .run(`visit:${mergedEpisode}`, merged.id, mergedEpisode);
  });
});

/** Numbers and times of what is made anew at every change of the text or the judgement it follows from. */
const MADE_ANEW: Readonly<Record<string, Record<string, number>>> = {
  search_entry: { id: 0 },
  verdict: { id: 0, created_at: 0 },
};

/**
 * Every table, without the audit trail, versions of rows, and the history of merges itself. Verdicts that were made
 * again are the same ones by what they say.
 */
function contents(): Record<string, unknown[]> {
  const { db } = test.caseload.context;
  const tables = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'
         AND name NOT LIKE 'search_text_%' AND name NOT IN ('audit', 'patient_merge', 'verdict_detail', 'verdict_input') ORDER BY name`,
    )
    .all() as { name: string }[];
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      (db.prepare(`SELECT * FROM ${name}`).all() as Record<string, unknown>[])
        // Verdicts that were reached meanwhile may have been seen, and stay as history.
        .filter(row => name !== 'verdict' || row['superseded_at'] === null)
        .map(row => ({ ...row, row_version: 0, ...MADE_ANEW[name] }))
        .map(row => JSON.stringify(row))
        .sort(),
    ]),
  );
}

function merge(more: Partial<Parameters<typeof mergeInput>[0]> = {}): string {
  return test.ask('patient.merge', mergeInput(more)).mergeId;
}

function mergeInput(more: {
  choices?: Record<string, 'kept' | 'merged' | 'both'>;
  allowBornApart?: boolean;
}) {
  return {
    keptId: kept.id,
    keptVersion: kept.rowVersion,
    mergedId: merged.id,
    mergedVersion: merged.rowVersion,
    choices: { phone: 'merged', email: 'merged', birth: 'merged', notes: 'both', tags: 'both' } as const,
    ...more,
  };
}

const read = (patientId: string) => test.ask('patient.get', { patientId });

describe('a merge', () => {
  it('moves all that belongs to the person, and takes the chosen facts', () => {
    expect(test.ask('patient.mergePreview', { keptId: kept.id, mergedId: merged.id })).toMatchObject({
      keptEpisodes: [{ id: keptEpisode }],
      mergedEpisodes: [{ id: mergedEpisode }],
      appointments: 1,
      drafts: 1,
      thresholds: 1,
      thresholdsLeft: 0,
    });
    merge();
    const { patient, episodes } = read(kept.id);
    expect(patient).toMatchObject({
      familyName: 'Abbott',
      givenName: 'Dmitri',
      phone: '555 0199',
      email: 'd@example.org',
      birthYear: 1961,
      notes: 'Prefers mornings\n\nHas a dog',
      tags: ['stairs', 'dog'],
    });
    expect(episodes.map(episode => episode.id).sort()).toEqual([keptEpisode, mergedEpisode].sort());
    const record = test.ask('episode.record', { episodeId: mergedEpisode });
    expect(record.patient.id).toBe(kept.id);
    expect(record.appointments).toMatchObject([{ patientId: kept.id }]);
    expect(record.thresholds).toMatchObject([{ value: 3, patientId: kept.id }]);
    expect(test.caseload.context.db.prepare('SELECT patient_id FROM draft').get()).toEqual({
      patient_id: kept.id,
    });
    expect(test.ask('audit.verify', {}).brokenAt).toBeNull();
  });

  it('leaves one person in the list, and in the search', () => {
    merge();
    expect(
      test.ask('caseload.list', {}).map(person => [person.familyName, person.status, person.mergedInto]),
    ).toEqual([
      ['Abbott', 'active', null],
      ['Abott', 'archived', kept.id],
    ]);
    const { groups } = test.ask('search.query', { text: 'abott' });
    expect(groups).toMatchObject([{ patientId: kept.id, patientName: 'Abbott, Dmitri', isArchived: false }]);
    expect(test.refused('patient.create', { familyName: 'Abott' }).params).toMatchObject({
      patientId: kept.id,
    });
  });

  it('is undone as if it had not been', () => {
    const before = contents();
    const mergeId = merge();
    expect(contents(), 'control').not.toEqual(before);
    test.ask('patient.unmerge', { mergeId });
    expect(contents()).toEqual(before);
    expect(test.ask('patient.merges', { patientId: kept.id })).toMatchObject([
      { id: mergeId, undoneAt: expect.any(Number) },
    ]);
    expect(test.auditActions().slice(-2)).toEqual(['amend', 'amend']);
    expect(test.ask('audit.verify', {}).brokenAt).toBeNull();
    // And may be made again.
    kept = read(kept.id).patient;
    merged = read(merged.id).patient;
    merge();
    expect(read(kept.id).episodes).toHaveLength(2);
  });

  it('is undone around what was changed since: that stays, and new entries go with their episode', () => {
    const mergeId = merge();
    const now = read(kept.id).patient;
    test.ask('patient.update', { patientId: kept.id, rowVersion: now.rowVersion, phone: '555 0300' });
    test.ask('measure.record', { episodeId: mergedEpisode, measureId: 'nprs', date: TODAY, total: 4 });
    test.ask('patient.unmerge', { mergeId });
    expect(read(kept.id).patient).toMatchObject({
      phone: '555 0300',
      email: '',
      birthYear: null,
      notes: 'Prefers mornings',
      tags: ['stairs'],
    });
    expect(read(merged.id)).toMatchObject({
      patient: { status: 'active', phone: '555 0199' },
      episodes: [{ id: mergedEpisode }],
    });
    expect(test.ask('episode.record', { episodeId: mergedEpisode }).observations).toHaveLength(4);
  });
});

describe('a merge is refused', () => {
  it('with itself, with an old reading, and with one that is merged already', () => {
    expect(test.refused('patient.merge', { ...mergeInput({}), mergedId: kept.id })).toMatchObject({
      code: 'invalid',
    });
    expect(test.refused('patient.merge', { ...mergeInput({}), keptVersion: 1 }).code).toBe('conflict');
    merge();
    const again = mergeInput({});
    expect(test.refused('patient.merge', { ...again, keptVersion: 3, mergedVersion: 3 }).params).toEqual({
      detail: 'The record of Abott is merged into another one already.',
    });
    expect(test.refused('patient.update', { patientId: merged.id, rowVersion: 3, phone: '1' }).code).toBe(
      'conflict',
    );
    expect(test.refused('patient.restore', { patientId: merged.id, rowVersion: 3 }).code).toBe('conflict');
  });

  it('of people born on different days, until that is meant', () => {
    kept = test.ask('patient.update', {
      patientId: kept.id,
      rowVersion: kept.rowVersion,
      birthDate: '1987-05-01',
      birthYear: 1987,
    });
    expect(test.refused('patient.merge', mergeInput({})).fields).toMatchObject([{ field: 'allowBornApart' }]);
    merge({ allowBornApart: true });
  });

  it('when both notes together are too long, and changes nothing', () => {
    const long = 'x'.repeat(4000);
    kept = test.ask('patient.update', { patientId: kept.id, rowVersion: kept.rowVersion, notes: long });
    merged = test.ask('patient.update', {
      patientId: merged.id,
      rowVersion: merged.rowVersion,
      notes: long + 'y',
    });
    const before = contents();
    expect(test.refused('patient.merge', mergeInput({})).fields).toMatchObject([{ field: 'notes' }]);
    expect(contents()).toEqual(before);
  });
});

it('is not undone twice, nor under a later merge, and says why', () => {
  const first = merge();
  const third = test.ask('patient.create', { familyName: 'Abbot' });
  const later = test.ask('patient.merge', {
    keptId: third.id,
    keptVersion: 1,
    mergedId: kept.id,
    mergedVersion: kept.rowVersion + 1,
  }).mergeId;
  expect(test.ask('caseload.list', {}).find(person => person.patientId === merged.id)?.mergedInto).toBe(
    third.id,
  );
  expect(test.refused('patient.unmerge', { mergeId: first }).params?.['detail']).toMatch(
    /merged into that of Abbot later/,
  );
  test.ask('patient.unmerge', { mergeId: later });
  test.ask('patient.unmerge', { mergeId: first });
  expect(test.refused('patient.unmerge', { mergeId: first }).params?.['detail']).toMatch(/undone already/);
});
