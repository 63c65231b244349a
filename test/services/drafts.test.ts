// Drafts in the vault: one for each form and record, without a trace in the audit trail, gone with their patient.
import { expect, it } from 'vitest';
import { anOpenEpisode, newCaseload, type TestCaseload } from './stand.ts';

const PLACE = { uri: null, dialog: { kind: 'patient', patientId: null } };

function aDraft(change: object = {}) {
  return {
    id: 'patient:new',
    form: 'patient',
    patientId: null,
    episodeId: null,
    values: { familyName: 'Ó', notes: 'first line\nsecond' },
    caret: { field: 'notes', start: 3, end: 5 },
    place: PLACE,
    ...change,
  };
}

it('gives back what was typed last, with cursor and place', async () => {
  const desk = await newCaseload();
  desk.ask('draft.save', aDraft());
  desk.ask('draft.save', aDraft({ values: { familyName: 'Ó Brádaigh' }, caret: null }));
  const { draft } = desk.ask('draft.get', { id: 'patient:new' });
  expect(draft).toMatchObject({ values: { familyName: 'Ó Brádaigh' }, caret: null, place: PLACE });
  expect(desk.count('draft')).toBe(1);
  expect(desk.ask('draft.get', { id: 'patient:other' })).toEqual({ draft: null });
});

it('is still there after the vault was closed', async () => {
  const desk = await newCaseload();
  desk.ask('draft.save', aDraft());
  const again = await desk.reopened();
  expect(again.ask('draft.get', { id: 'patient:new' }).draft?.caret).toEqual({
    field: 'notes',
    start: 3,
    end: 5,
  });
});

it('writes no audit row, and tells lists of the first letter and of the end only', async () => {
  const desk = await newCaseload();
  const { patient } = anOpenEpisode(desk);
  const [audited, announced] = [desk.auditActions(), desk.announced.length];
  const own = { id: `patient:${patient.id}`, patientId: patient.id };
  desk.ask('draft.save', aDraft(own));
  desk.ask('draft.save', aDraft({ ...own, values: { familyName: 'A' } }));
  desk.ask('draft.discard', { id: own.id });
  desk.ask('draft.discard', { id: own.id });
  expect(desk.announced.slice(announced)).toEqual([['drafts'], ['drafts']]);
  expect(desk.auditActions()).toEqual(audited);
  // The control: a command leaves a row.
  desk.ask('patient.create', { familyName: 'Lee' });
  expect(desk.auditActions()).not.toEqual(audited);
});

it('lists drafts newest first, with whose they are and not what they hold', async () => {
  const desk = await newCaseload();
  const { episode } = anOpenEpisode(desk);
  desk.ask('draft.save', aDraft());
  desk.ask('draft.save', aDraft({ id: `visit:${episode.id}`, form: 'visit', episodeId: episode.id }));
  const list = desk.ask('draft.list', {});
  expect(list.map(({ id, patientName, episodeTitle }) => [id, patientName, episodeTitle])).toEqual([
    [`visit:${episode.id}`, 'Abbott', 'Low back pain'],
    ['patient:new', '', ''],
  ]);
  expect(JSON.stringify(list)).not.toContain('first line');
});

it('belongs to the patient of its episode, and goes with them', async () => {
  const desk = await newCaseload();
  const { patient, episode } = anOpenEpisode(desk);
  desk.ask('draft.save', aDraft({ id: `visit:${episode.id}`, form: 'visit', episodeId: episode.id }));
  expect(desk.ask('draft.list', {})[0]?.patientId).toBe(patient.id);
  erase(desk, patient.id);
  expect(desk.ask('draft.list', {})).toEqual([]);
});

it('refuses a draft of nobody, and one larger than a form can be', async () => {
  const desk = await newCaseload();
  const nobody = '01900000-0000-7000-8000-000000000099';
  expect(desk.refused('draft.save', aDraft({ patientId: nobody })).code).toBe('not-found');
  expect(desk.refused('draft.save', aDraft({ episodeId: nobody })).code).toBe('not-found');
  const long = desk.refused('draft.save', aDraft({ values: { notes: 'x'.repeat(200_001) } }));
  expect(long).toMatchObject({
    code: 'invalid',
    fields: [{ field: 'values', message: expect.stringContaining('more than 200,000 characters') }],
  });
  expect(desk.count('draft')).toBe(0);
});

it('keeps in a vault that can only be read what was there, and takes nothing new', async () => {
  const desk = await newCaseload();
  desk.ask('draft.save', aDraft());
  Object.assign(desk.caseload.context, { readOnly: true });
  expect(desk.refused('draft.save', aDraft({ values: {} })).code).toBe('read-only');
  expect(desk.refused('draft.discard', { id: 'patient:new' }).code).toBe('read-only');
  expect(desk.ask('draft.get', { id: 'patient:new' }).draft).not.toBeNull();
});

it('remembers which tabs and dialog were open', async () => {
  const desk = await newCaseload();
  expect(desk.ask('layout.get', {})).toEqual({ groups: [], active: null, dialog: null });
  const layout = {
    groups: [['today:', 'patient:1'], ['patient:1']],
    active: 'patient:1',
    dialog: { kind: 'patient', patientId: null },
  };
  desk.ask('layout.save', layout);
  expect((await desk.reopened()).ask('layout.get', {})).toEqual(layout);
});

/** No channel deletes a person yet: retention will. */
function erase({ caseload }: TestCaseload, patientId: string): void {
  const { db } = caseload.context;
  for (const table of ['episode_measure', 'verdict', 'episode']) {
    const own = table === 'episode' ? 'id' : 'episode_id';
    db.exec(
      `DELETE FROM ${table} WHERE ${own} IN (SELECT id FROM episode WHERE patient_id = '${patientId}')`,
    );
  }
  db.exec(`DELETE FROM patient WHERE id = '${patientId}'`);
}
