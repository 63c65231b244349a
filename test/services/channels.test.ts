// Every channel once, in the order of a working week: what it answers, what it leaves in the audit trail, whom it tells.
import { expect, it } from 'vitest';
import { type ChannelOfSide, contract, type OutputOf, type RequestOf } from '../../shared/ipc/contract.ts';
import { newCaseload, TODAY } from './stand.ts';

type Channel = ChannelOfSide<'caseload'>;

const ALL = Object.entries(contract)
  .filter(([, { side }]) => side === 'caseload')
  .map(([name]) => name)
  .sort();

it('answers every channel as promised; a command leaves one audit row and is announced, a query neither', async () => {
  const test = await newCaseload();
  const asked = new Set<string>();
  const step = <C extends Channel>(channel: C, input: RequestOf<C>): OutputOf<C> => {
    const [rows, announcements] = [test.auditActions().length, test.announced.length];
    const answer = test.ask(channel, input);
    asked.add(channel);
    const left = test.auditActions().length - rows;
    const told = test.announced.length - announcements;
    // A scan with nothing to do leaves no trace.
    const expected = contract[channel].kind === 'command' && channel !== 'scan.run' ? 1 : 0;
    expect([channel, left, told]).toEqual([channel, expected, expected]);
    return answer;
  };

  step('settings.setLetterhead', LETTERHEAD);
  expect(step('settings.letterhead', {})).toEqual(LETTERHEAD);
  const referrer = step('referrer.create', { name: 'Ruth Okafor', fax: '555 0112' });
  expect(step('referrer.list', {})).toEqual([referrer]);
  const stairs = {
    id: 'custom-stairs',
    name: 'Pain on stairs',
    abbreviation: 'Stairs',
    direction: 'lower-is-better',
  } as const;
  step('measure.define', { ...stairs, min: 0, max: 10, step: 1, sem: 1, mcid: 2 });
  expect(step('measure.custom', {})).toMatchObject([stairs]);

  const created = step('patient.create', {
    familyName: 'Abbott',
    birthDate: '1961-04-02',
    tags: ['evening'],
  });
  const patient = step('patient.update', {
    patientId: created.id,
    rowVersion: 1,
    givenName: 'Dmitri',
    identifier: 'MRN-1',
  });
  expect(patient).toMatchObject({
    familyName: 'Abbott',
    givenName: 'Dmitri',
    tags: ['evening'],
    rowVersion: 2,
  });
  const opened = step('episode.create', {
    patientId: patient.id,
    referrerId: referrer.id,
    title: 'Knee pain',
    region: 'knee',
    diagnosis: 'Osteoarthritis of the knee',
    startDate: '2026-01-05',
    measureIds: ['nprs', 'custom-stairs', 'nprs'],
  });
  const episodeId = opened.id;
  const episode = step('episode.update', { episodeId, rowVersion: 1, side: 'right' });
  expect(episode).toMatchObject({ side: 'right', title: 'Knee pain', rowVersion: 2 });
  step('episode.setMeasure', { episodeId, measureId: 'lefs', goal: 60 });
  expect(step('patient.get', { patientId: patient.id })).toEqual({ patient, episodes: [episode] });

  step('plan.record', { episodeId, startsOn: '2026-01-05', plannedVisits: 24 });
  step('program.record', {
    episodeId,
    startsOn: '2026-01-05',
    exercises: [{ name: 'Squat', dose: '3 x 10', sessionsPerWeek: 3 }],
  });
  const { visit } = step('visit.record', {
    episodeId,
    date: '2026-01-05',
    setting: 'clinic',
    note: 'Stairs hurt',
  });
  step('measure.record', { episodeId, measureId: 'nprs', date: '2026-01-05', total: 7, visitId: visit.id });
  step('adherence.record', {
    episodeId,
    from: '2026-01-05',
    to: '2026-01-18',
    sessionsPlanned: 14,
    sessionsDone: 5,
    daysRecorded: 14,
    source: 'log',
  });
  step('flare.record', { episodeId, date: '2026-01-07', visitId: visit.id, rise: 3 });
  step('finding.record', {
    episodeId,
    date: '2026-01-05',
    code: 'rf.hot-joint',
    group: 'red-flag',
    answer: 'no',
    note: '',
  });
  step('residual.record', {
    episodeId,
    date: '2026-01-12',
    activity: 'going down stairs',
    timeOfDay: 'evening',
    severity: 6,
    behaviour: '',
  });
  step('phase.start', { episodeId, startsOn: '2026-02-02', kind: 'after-injection', title: 'Injection' });

  expect(step('scan.run', {})).toMatchObject({ scanned: 1, recomputed: 0 });
  expect(step('caseload.list', {})).toMatchObject([{ familyName: 'Abbott', episodes: [{ episodeId }] }]);
  expect(step('problem.list', { today: TODAY })).toEqual([]);
  expect(
    step('search.query', { text: 'stairs' })
      .map(hit => hit.kind)
      .sort(),
  ).toEqual(['residual_symptom', 'visit']);
  const record = step('episode.record', { episodeId });
  expect(record.measures.map(measure => [measure.measureId, measure.isPrimary])).toEqual([
    ['nprs', true],
    ['custom-stairs', false],
    ['lefs', false],
  ]);

  const request = step('request.create', { episodeId, today: TODAY });
  expect(step('request.document', { requestId: request.id, paper: 'A4' })).toMatchObject({ incomplete: [] });
  step('document.audit', { requestId: request.id, action: 'print' });
  const signed = step('request.sign', {
    requestId: request.id,
    rowVersion: 1,
    signedBy: 'Maya Lind',
    paper: 'A4',
  });
  const sent = step('request.markSent', {
    requestId: request.id,
    rowVersion: signed.rowVersion,
    sentOn: TODAY,
    channel: 'fax',
  });
  expect(sent).toMatchObject({ status: 'sent', sentOn: TODAY, channel: 'fax' });
  step('reply.record', { requestId: request.id, receivedOn: TODAY, kinds: ['imaging'], note: 'X-ray' });

  const imported = step('import.csv', { fileName: 'scores.csv', text: 'ID,DAY,PAIN\n1,0,5\n', mapText: MAP });
  expect(imported).toMatchObject({ rows: 1, patients: 1, observations: 1 });
  step('patient.archive', { patientId: patient.id, rowVersion: 2 });
  expect(step('audit.verify', {})).toMatchObject({ brokenAt: null });

  expect([...asked].sort()).toEqual(ALL);
});

const LETTERHEAD = {
  therapistName: 'Maya Lind',
  credential: 'PT, DPT',
  licenceNumber: '4711',
  practice: 'Harbour Physiotherapy',
  address: '3 Pier Road',
  phone: '555 0120',
  fax: '555 0121',
  email: 'maya@example.org',
  bestTimeToCall: '',
};

const MAP = JSON.stringify({
  format: 'plateau-csv-map',
  version: 1,
  patient: { keyColumn: 'ID', familyName: 'Imported {ID}' },
  episode: { title: 'Imported', region: 'general' },
  when: { dayColumn: 'DAY', startDate: '2026-01-05' },
  scores: [{ measureId: 'nprs', column: 'PAIN' }],
});
