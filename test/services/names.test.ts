// Names of every kind, all the way: stored, found, listed, and written on the letter as text.
import { expect, it } from 'vitest';
import { newCaseload, TODAY } from './stand.ts';

const NAMES = ["O'Brádaigh", 'D’Angelo <b>', 'Ó', 'X', 'Nguyễn', 'Łukasz-Żółć', 'דוד כהן', 'محمد', '李'];

it.each(NAMES)('keeps, lists and prints %j', async familyName => {
  const desk = await newCaseload();
  const patient = desk.ask('patient.create', { familyName });
  expect(patient.familyName).toBe(familyName);
  const episode = desk.ask('episode.create', {
    patientId: patient.id,
    title: 'Low back pain',
    region: 'lumbar',
    startDate: '2026-01-05',
  });
  expect(desk.ask('caseload.list', {})).toMatchObject([{ familyName }]);
  const { id: requestId } = desk.ask('request.create', { episodeId: episode.id, today: TODAY });
  const { html } = desk.ask('request.document', { requestId, paper: 'A4' });
  const written = familyName.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&#x27;');
  expect(html).toContain(`>${written}<`);
});

it('refuses a name that hides something, at its field, and stores nothing', async () => {
  const desk = await newCaseload();
  const refusal = desk.refused('patient.create', { familyName: 'Le\u202ee' });
  expect(refusal).toMatchObject({
    code: 'invalid',
    fields: [{ field: 'familyName', message: expect.stringContaining('right-to-left override (U+202E)') }],
  });
  expect(desk.count('patient')).toBe(0);
});

it('takes a note of 10,000 characters whole and refuses one more at its field', async () => {
  const desk = await newCaseload();
  const patient = desk.ask('patient.create', { familyName: 'Abbott' });
  const episode = desk.ask('episode.create', {
    patientId: patient.id,
    title: 'Low back pain',
    region: 'lumbar',
    startDate: '2026-01-05',
  });
  const note = `${'Stairs, שלום. '.repeat(720)}`.slice(0, 9_999).padEnd(10_000, '!');
  const visit = { episodeId: episode.id, date: '2026-03-29', setting: 'home' as const };
  expect(desk.refused('visit.record', { ...visit, note: `${note}!` })).toMatchObject({
    fields: [{ field: 'note', message: expect.stringContaining('10,001 characters') }],
  });
  expect(desk.ask('visit.record', { ...visit, note }).visit.note).toBe(note);
});
