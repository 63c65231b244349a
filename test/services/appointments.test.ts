// A day of planned contacts: put in order, kept by visits, missed, moved; and what is refused.
import { expect, it } from 'vitest';
import { anOpenEpisode, newCaseload, type TestCaseload, TODAY } from './stand.ts';

function planned(
  { ask }: TestCaseload,
  patientId: string,
  change: { date?: string; startTime?: string; episodeId?: string; allowSecond?: boolean } = {},
) {
  return ask('appointment.plan', { patientId, date: TODAY, setting: 'home', ...change });
}

function dayOf(names: TestCaseload, date = TODAY) {
  return names.ask('appointment.list', { date });
}

async function threePlanned() {
  const caseload = await newCaseload();
  const people = ['Abbott', 'Birch', 'Cruz'].map(name => anOpenEpisode(caseload, name));
  const appointments = people.map(({ patient }) => planned(caseload, patient.id));
  return { caseload, people, appointments };
}

it('lists the day in the order of the route, with what to know of each patient', async () => {
  const caseload = await newCaseload();
  const { patient, episode } = anOpenEpisode(caseload);
  caseload.ask('patient.update', {
    patientId: patient.id,
    rowVersion: 1,
    address: '1 Mill Lane',
    phone: '555 0100',
    birthDate: '1961-04-02',
  });
  caseload.ask('measure.record', { episodeId: episode.id, measureId: 'nprs', date: '2026-01-05', total: 7 });
  caseload.ask('visit.record', { episodeId: episode.id, date: '2026-03-23', setting: 'clinic' });
  caseload.ask('appointment.plan', {
    patientId: patient.id,
    date: TODAY,
    startTime: '09:30',
    setting: 'home',
    note: 'Ring twice',
  });
  expect(dayOf(caseload)).toEqual([
    expect.objectContaining({
      familyName: 'Abbott',
      birthYear: 1961,
      episodeId: episode.id,
      title: 'Low back pain',
      setting: 'home',
      startTime: '09:30',
      note: 'Ring twice',
      address: '1 Mill Lane',
      phone: '555 0100',
      lastVisit: '2026-03-23',
      status: 'planned',
      redFlag: null,
      due: ['NPRS'],
    }),
  ]);
});

it('names the open red flag of a patient in the list', async () => {
  const caseload = await newCaseload();
  const { patient, episode } = anOpenEpisode(caseload);
  planned(caseload, patient.id);
  caseload.ask('finding.record', {
    episodeId: episode.id,
    date: TODAY,
    code: 'rf.ces-bladder',
    group: 'red-flag',
    answer: 'yes',
    note: '',
  });
  expect(dayOf(caseload)[0]?.redFlag).toEqual({ code: 'rf.ces-bladder', date: TODAY });
});

it('asks the file as often for thirty patients as for one', async () => {
  const caseload = await newCaseload();
  const { db } = caseload.caseload.context;
  const asked = () => {
    let count = 0;
    const { prepare } = db;
    // Statements are prepared once; what counts is how often one is run.
    const all = Object.getPrototypeOf(prepare.call(db, 'SELECT 1')) as {
      all: (...values: unknown[]) => unknown;
    };
    const { all: original } = all;
    all.all = function (this: unknown, ...values: unknown[]) {
      count += 1;
      return original.apply(this, values);
    };
    dayOf(caseload);
    all.all = original;
    return count;
  };
  planned(caseload, anOpenEpisode(caseload, 'First').patient.id);
  const forOne = asked();
  expect(forOne).toBeGreaterThan(1);
  for (let index = 0; index < 29; index++) {
    planned(caseload, anOpenEpisode(caseload, `Person ${index}`).patient.id);
  }
  expect(dayOf(caseload)).toHaveLength(30);
  expect(asked()).toBe(forOne);
});

it('puts a visit with a time before the first later one, and one without at the end', async () => {
  const caseload = await newCaseload();
  const at = (name: string, startTime?: string) =>
    planned(caseload, anOpenEpisode(caseload, name).patient.id, startTime === undefined ? {} : { startTime });
  at('Ten', '10:00');
  at('None');
  at('Nine', '09:00');
  at('Half past ten', '10:30');
  expect(dayOf(caseload).map(row => row.familyName)).toEqual(['Nine', 'Ten', 'None', 'Half past ten']);
});

it('keeps the order of the route, and refuses an order that lacks somebody', async () => {
  const { caseload, appointments } = await threePlanned();
  const ids = appointments.map(({ id }) => id);
  caseload.ask('appointment.order', { date: TODAY, ids: [ids[2]!, ids[0]!, ids[1]!] });
  expect(dayOf(caseload).map(row => row.familyName)).toEqual(['Cruz', 'Abbott', 'Birch']);
  expect(caseload.announced.at(-1)).toContain('appointments');
  const short = { date: TODAY, ids: ids.slice(0, 2) };
  expect(caseload.refused('appointment.order', short)).toMatchObject({ code: 'conflict' });
  expect(
    caseload.refused('appointment.order', { date: TODAY, ids: [ids[0]!, ids[0]!, ids[1]!] }),
  ).toMatchObject({
    code: 'conflict',
  });
  expect(dayOf(caseload).map(row => row.familyName)).toEqual(['Cruz', 'Abbott', 'Birch']);
});

it('asks before the same patient is planned twice on a day', async () => {
  const caseload = await newCaseload();
  const { patient } = anOpenEpisode(caseload);
  const first = planned(caseload, patient.id);
  const again = { patientId: patient.id, date: TODAY, setting: 'home' } as const;
  expect(caseload.refused('appointment.plan', again)).toMatchObject({
    code: 'conflict',
    fields: [{ field: 'allowSecond' }],
  });
  planned(caseload, patient.id, { allowSecond: true });
  expect(dayOf(caseload)).toHaveLength(2);
  // A cancelled one is in nobody's way.
  const other = planned(caseload, patient.id, { date: '2026-04-01' });
  caseload.ask('appointment.update', { appointmentId: other.id, rowVersion: 1, status: 'cancelled' });
  planned(caseload, patient.id, { date: '2026-04-01' });
  expect(
    caseload.refused('appointment.update', { appointmentId: first.id, rowVersion: 1, date: '2026-04-01' }),
  ).toMatchObject({ code: 'conflict', fields: [{ field: 'allowSecond' }] });
});

it('refuses days that cannot be meant, times that do not exist, and the episode of somebody else', async () => {
  const caseload = await newCaseload();
  const { patient } = anOpenEpisode(caseload);
  const other = anOpenEpisode(caseload, 'Birch');
  const plan = { patientId: patient.id, date: TODAY, setting: 'home' } as const;
  const fieldOf = (change: object) =>
    caseload.refused('appointment.plan', { ...plan, ...change }).fields?.[0]?.field;
  expect(fieldOf({ date: '2027-04-02' })).toBe('date');
  expect(fieldOf({ date: '2026-01-04' }), 'before the start of care').toBe('date');
  expect(fieldOf({ date: '2026-02-30' })).toBe('date');
  for (const startTime of ['24:00', '9:30', '12:60', '']) expect(fieldOf({ startTime })).toBe('startTime');
  expect(fieldOf({ episodeId: other.episode.id })).toBe('episodeId');
  expect(caseload.count('appointment')).toBe(0);
  caseload.ask('appointment.plan', { ...plan, date: '2027-03-30' });
});

it('does not plan for who is in the archive or discharged', async () => {
  const caseload = await newCaseload();
  const { patient, episode } = anOpenEpisode(caseload);
  const { rowVersion } = caseload.ask('episode.update', {
    episodeId: episode.id,
    rowVersion: 1,
    status: 'discharged',
    endDate: TODAY,
  });
  expect(rowVersion).toBe(2);
  const plan = { patientId: patient.id, date: TODAY, setting: 'home' } as const;
  expect(caseload.refused('appointment.plan', { ...plan, episodeId: episode.id }).fields?.[0]?.field).toBe(
    'episodeId',
  );
  caseload.ask('patient.archive', { patientId: patient.id, rowVersion: 1 });
  expect(caseload.refused('appointment.plan', plan).fields?.[0]?.field).toBe('patientId');
});

it('is done by the visit that names it, and by one of the same episode and day that does not', async () => {
  const { caseload, people, appointments } = await threePlanned();
  const visit = { date: TODAY, setting: 'home' } as const;
  caseload.ask('visit.record', {
    ...visit,
    episodeId: people[0]!.episode.id,
    appointmentId: appointments[0]!.id,
  });
  caseload.ask('visit.record', { ...visit, episodeId: people[1]!.episode.id });
  expect(dayOf(caseload).map(({ status }) => status)).toEqual(['done', 'done', 'planned']);
  // What took place is not missed, moved or taken off the list.
  const [done] = dayOf(caseload);
  const seen = { appointmentId: done!.id, rowVersion: done!.rowVersion };
  expect(caseload.refused('appointment.update', { ...seen, status: 'missed' }).code).toBe('conflict');
  expect(caseload.refused('appointment.remove', seen).code).toBe('conflict');
});

it('says missed or cancelled, and planned again; a stale change is refused', async () => {
  const { caseload, appointments } = await threePlanned();
  const appointmentId = appointments[0]!.id;
  caseload.ask('appointment.update', { appointmentId, rowVersion: 1, status: 'missed' });
  expect(dayOf(caseload)[0]?.status).toBe('missed');
  expect(
    caseload.refused('appointment.update', { appointmentId, rowVersion: 1, status: 'planned' }).code,
  ).toBe('conflict');
  caseload.ask('appointment.update', { appointmentId, rowVersion: 2, status: 'planned', note: 'Called' });
  expect(dayOf(caseload)[0]).toMatchObject({ status: 'planned', note: 'Called' });
});

it('moves to another day, and tells on which days somebody is planned', async () => {
  const { caseload, appointments } = await threePlanned();
  caseload.ask('appointment.update', {
    appointmentId: appointments[1]!.id,
    rowVersion: 1,
    date: '2026-04-02',
  });
  expect(caseload.ask('appointment.days', { from: TODAY, to: '2026-04-30' })).toEqual([
    { date: TODAY, count: 2 },
    { date: '2026-04-02', count: 1 },
  ]);
  const seen = { appointmentId: appointments[0]!.id, rowVersion: 1 };
  caseload.ask('appointment.remove', seen);
  expect(caseload.refused('appointment.remove', seen).code).toBe('not-found');
  expect(dayOf(caseload).map(row => row.familyName)).toEqual(['Cruz']);
});

it('is for the episode that was opened after it was planned, and is kept by its visit', async () => {
  const caseload = await newCaseload();
  const { ask } = caseload;
  const patient = ask('patient.create', { familyName: 'Quist' });
  const { id: appointmentId } = planned(caseload, patient.id);
  const episode = ask('episode.create', {
    patientId: patient.id,
    title: 'Knee pain',
    region: 'knee',
    startDate: TODAY,
    measureIds: ['nprs'],
  });
  expect(dayOf(caseload)[0]).toMatchObject({ episodeId: episode.id, title: 'Knee pain', due: ['NPRS'] });
  expect(ask('episode.record', { episodeId: episode.id }).appointments).toHaveLength(1);
  ask('visit.record', { episodeId: episode.id, date: TODAY, setting: 'home', appointmentId });
  expect(dayOf(caseload)[0]).toMatchObject({ status: 'done' });
});

it('names no episode where none or several could be meant', async () => {
  const caseload = await newCaseload();
  const newcomer = caseload.ask('patient.create', { familyName: 'Quist' });
  expect(planned(caseload, newcomer.id).episodeId).toBeNull();
  const { patient } = anOpenEpisode(caseload);
  const second = { patientId: patient.id, title: 'Knee', region: 'knee', startDate: '2026-02-02' } as const;
  caseload.ask('episode.create', second);
  expect(planned(caseload, patient.id).episodeId).toBeNull();
  expect(dayOf(caseload).map(({ title }) => title)).toEqual([null, null]);
});

it('packs seven lines for each who is expected, and sheets without names where that is asked', async () => {
  const { caseload, appointments } = await threePlanned();
  caseload.ask('appointment.update', {
    appointmentId: appointments[2]!.id,
    rowVersion: 1,
    status: 'cancelled',
  });
  planned(caseload, caseload.ask('patient.create', { familyName: 'Quist' }).id);
  const briefs = caseload.ask('day.briefs', { date: TODAY });
  expect(briefs.map(({ row, lines }) => [row.familyName, lines.length])).toEqual([
    ['Abbott', 7],
    ['Birch', 7],
    ['Quist', 0],
  ]);
  const named = caseload.ask('document.page', { source: { kind: 'sheets', date: TODAY }, paper: 'A4' });
  expect(named.fileName).toBe('visit-sheets-2026-03-30.pdf');
  expect(named.html.match(/class="sheet"/g)).toHaveLength(3);
  expect(named.html).toContain('Abbott');
  const initials = caseload.ask('document.page', {
    source: { kind: 'sheets', date: TODAY, isInitialsOnly: true },
    paper: 'A4',
  });
  expect(initials.html).toContain('>A.<');
  expect(initials.html).not.toMatch(/Abbott|Birch|Quist/);
});

it('notes a printed day with counts only', async () => {
  const { caseload } = await threePlanned();
  caseload.ask('document.audit', { source: { kind: 'sheets', date: TODAY }, action: 'print' });
  const row = caseload.caseload.context.db
    .prepare('SELECT action, entity, entity_id, detail FROM audit ORDER BY seq DESC LIMIT 1')
    .get();
  expect(row).toEqual({ action: 'print', entity: 'day', entity_id: TODAY, detail: '{"sheets":3}' });
});

it('brings the verdict up to date with contacts that were missed, moved to another day, or taken off', async () => {
  const caseload = await newCaseload();
  const { patient, episode } = anOpenEpisode(caseload);
  caseload.ask('measure.record', { episodeId: episode.id, measureId: 'nprs', date: '2026-01-05', total: 7 });
  const verdicts = () => caseload.ask('verdict.list', { episodeId: episode.id }).length;
  const before = verdicts();
  const { id: appointmentId } = planned(caseload, patient.id);
  // A contact that is still to come says nothing yet.
  expect(verdicts()).toBe(before);
  caseload.ask('appointment.update', { appointmentId, rowVersion: 1, status: 'missed' });
  expect(verdicts()).toBe(before + 1);
  expect(caseload.announced.at(-1)).toEqual(expect.arrayContaining([`episode:${episode.id}`, 'problems']));
  caseload.ask('appointment.remove', { appointmentId, rowVersion: 2 });
  expect(verdicts()).toBe(before + 2);
  expect(caseload.ask('scan.run', {}).recomputed).toBe(0);
});
