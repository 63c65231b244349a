// People at the door and out of it: names and births that are refused, archive and restore, discharge and re-opening.
import { beforeEach, expect, it } from 'vitest';
import { anOpenEpisode, newCaseload, type TestCaseload, TODAY } from './stand.ts';

let test: TestCaseload;
beforeEach(async () => {
  test = await newCaseload();
});

it.each([
  ["O'Brádaigh", 'Síle'],
  ['Ng', 'A'],
  ['Ł', ''],
  ['Nguyễn', 'Thị Hoa'],
])('takes the name %s %s as it is', (familyName, givenName) => {
  expect(test.ask('patient.create', { familyName, givenName })).toMatchObject({ familyName, givenName });
});

it('refuses a name with characters that cannot be seen, and names them', () => {
  const { fields } = test.refused('patient.create', { familyName: '\u202eAbbott', givenName: 'Di\u0007ma' });
  expect(fields?.map(({ field }) => field)).toEqual(['familyName', 'givenName']);
  expect(fields?.[0]?.message).toContain('right-to-left override (U+202E)');
  expect(test.count('patient')).toBe(0);
});

it.each([
  ['birthDate', '2027-01-01', 'lies in the future'],
  ['birthDate', '1899-12-31', 'is before 1900'],
  ['birthYear', 2027, 'lies in the future'],
  ['birthYear', 1899, 'is before 1900'],
])('refuses %s %s', (field, value, message) => {
  const born = { [field]: value };
  expect(test.refused('patient.create', { familyName: 'Abbott', ...born }).fields).toEqual([
    { field, message },
  ]);
  const patient = test.ask('patient.create', { familyName: 'Abbott', birthYear: 1961 });
  expect(test.refused('patient.update', { patientId: patient.id, rowVersion: 1, ...born }).fields).toEqual([
    { field, message },
  ]);
});

it('names the person who has the name already', () => {
  const patient = test.ask('patient.create', { familyName: 'Müller', givenName: 'Eva' });
  expect(test.refused('patient.create', { familyName: 'MULLER', givenName: 'eva' })).toMatchObject({
    code: 'conflict',
    params: { patientId: patient.id },
  });
});

it('archives and restores, and says so in the trail', () => {
  const patient = test.ask('patient.create', { familyName: 'Abbott' });
  const archived = test.ask('patient.archive', { patientId: patient.id, rowVersion: 1 });
  expect(archived.status).toBe('archived');
  expect(test.refused('patient.restore', { patientId: patient.id, rowVersion: 1 }).code).toBe('conflict');
  expect(test.ask('patient.restore', { patientId: patient.id, rowVersion: 2 }).status).toBe('active');
  expect(test.auditActions()).toEqual(['create', 'amend', 'amend']);
});

it('discharges with a reason, finds its note, opens again, and keeps how it ended before', () => {
  const { patient, episode } = anOpenEpisode(test);
  const base = { episodeId: episode.id, rowVersion: 1 };
  expect(
    test.refused('episode.discharge', { ...base, date: '2026-01-01', reason: 'goals-met' }).fields,
  ).toMatchObject([{ field: 'date' }]);
  expect(
    test.refused('episode.discharge', { ...base, date: '2026-05-01', reason: 'goals-met' }).fields,
  ).toMatchObject([{ field: 'date' }]);
  const over = test.ask('episode.discharge', {
    ...base,
    date: TODAY,
    reason: 'stopped-attending',
    note: 'Moved to Lisbon',
  });
  expect(over).toMatchObject({ status: 'discharged', endDate: TODAY, rowVersion: 2 });
  expect(
    test.refused('episode.discharge', { ...base, rowVersion: 2, date: TODAY, reason: 'other' }).code,
  ).toBe('conflict');
  expect(test.ask('search.query', { text: 'lisbon' }).groups).toMatchObject([
    { patientId: patient.id, hits: [{ kind: 'discharge', date: TODAY }] },
  ]);
  expect(test.ask('search.query', { text: 'lisbon', status: 'active' }).total).toBe(0);
  const { db } = test.caseload.context;
  const [row] = db.prepare('SELECT detail FROM audit ORDER BY seq DESC LIMIT 1').all() as {
    detail: string;
  }[];
  expect(JSON.parse(row?.detail ?? '')).toEqual({ code: 'discharged', reason: 'stopped-attending' });

  const open = test.ask('episode.reopen', { ...base, rowVersion: 2, date: TODAY });
  expect(open).toMatchObject({ status: 'active', endDate: null });
  expect(test.refused('episode.reopen', { ...base, rowVersion: 3, date: TODAY }).code).toBe('conflict');
  test.ask('episode.discharge', { ...base, rowVersion: 3, date: TODAY, reason: 'goals-met' });
  expect(
    test
      .ask('patient.discharges', { patientId: patient.id })
      .map(discharge => [discharge.reason, discharge.reopenedOn]),
  ).toEqual([
    ['stopped-attending', TODAY],
    ['goals-met', null],
  ]);
});

it('opens no episode of an archived patient', () => {
  const { patient, episode } = anOpenEpisode(test);
  test.ask('episode.discharge', { episodeId: episode.id, rowVersion: 1, date: TODAY, reason: 'goals-met' });
  test.ask('patient.archive', { patientId: patient.id, rowVersion: 1 });
  expect(
    test.refused('episode.reopen', { episodeId: episode.id, rowVersion: 2, date: TODAY }).params?.['detail'],
  ).toMatch(/Restore the patient first/);
});
