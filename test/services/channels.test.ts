// Every channel once, in the order of a working week: what it answers, what it leaves in the audit trail, whom it tells.
import { expect, it } from 'vitest';
import { type ChannelOfSide, contract, type OutputOf, type RequestOf } from '../../shared/ipc/contract.ts';
import {
  anOpenEpisode,
  closedEpisodes,
  newCaseload,
  TODAY,
  LETTERHEAD as USUAL_LETTERHEAD,
  weeklyScores,
} from './stand.ts';

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
    // What is typed leaves no trace; lists hear of its beginning and its end only: test/services/drafts.test.ts.
    const announced = contract[channel].kind === 'draft' ? told : expected;
    expect([channel, left, told]).toEqual([channel, expected, announced]);
    return answer;
  };

  step('settings.setLetterhead', LETTERHEAD);
  expect(step('settings.letterhead', {})).toEqual(LETTERHEAD);
  const referrer = step('referrer.create', { name: 'Ruth Okafor', fax: '555 0112' });
  expect(step('referrer.list', {})).toEqual([referrer]);
  const alike = step('referrer.create', { name: 'R. Okafor' });
  const spare = step('referrer.create', { name: 'Bo Lind' });
  const renamed = step('referrer.update', { referrerId: alike.id, rowVersion: 1, phone: '555 0113' });
  step('referrer.merge', {
    keptId: referrer.id,
    keptVersion: 1,
    mergedId: alike.id,
    mergedVersion: renamed.rowVersion,
  });
  step('referrer.delete', { referrerId: spare.id, rowVersion: 1 });
  expect(step('referrer.directory', {})).toMatchObject([{ referrer: { phone: '555 0113' }, patients: 0 }]);
  expect(step('referrer.cases', { referrerId: referrer.id })).toEqual({ episodes: [], requests: [] });
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
  const program = step('program.record', {
    episodeId,
    startsOn: '2026-01-05',
    exercises: [{ name: 'Squat', dose: '3 x 10', sessionsPerWeek: 3 }],
  });
  step('program.correct', {
    episodeId,
    programId: program.id,
    startsOn: '2026-01-05',
    exercises: [{ name: 'Squat', dose: '3 x 8', sessionsPerWeek: 3 }],
    reason: 'Typing error',
    amendedOn: TODAY,
  });
  const { visit } = step('visit.record', {
    episodeId,
    date: '2026-01-05',
    setting: 'clinic',
    note: 'Stairs hurt',
  });
  step('visit.update', { visitId: visit.id, rowVersion: 1, painNow: 6 });
  const locked = step('visit.sign', { visitId: visit.id, rowVersion: 2, signedBy: 'Maya Lind' });
  const { visit: amended } = step('visit.amend', {
    visitId: visit.id,
    rowVersion: locked.rowVersion,
    amendedOn: TODAY,
    reason: 'Typing error',
    patch: { painNow: 7 },
  });
  expect(step('visit.get', { visitId: visit.id })).toEqual(amended);
  const twice = step('flare.record', { episodeId, date: '2026-01-07' }).flare;
  const removal = { episodeId, entity: 'flare', recordId: twice.id, reason: 'Entered twice' } as const;
  expect(step('entry.remove', removal).amendment).toMatchObject({ before: twice });
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
  expect(step('program.sources', { episodeId })).toEqual([]);
  step('adherence.log', { episodeId, days: [{ date: '2026-01-19', mark: 'done' }] });
  step('flare.record', { episodeId, date: '2026-01-07', visitId: visit.id, rise: 3 });
  step('finding.record', {
    episodeId,
    date: '2026-01-05',
    code: 'rf.hot-joint',
    group: 'red-flag',
    answer: 'no',
    note: '',
  });
  step('finding.screen', { episodeId, date: '2026-01-05', answers: [{ code: 'rf.trauma', answer: 'yes' }] });
  const sheet = step('document.page', {
    source: { kind: 'emergency', episodeId, today: TODAY },
    paper: 'A4',
  });
  expect(sheet.html).toContain('significant trauma');
  const report = {
    episodeId,
    kind: 'progress',
    fromDay: '2026-01-05',
    toDay: '2026-01-12',
    writtenOn: TODAY,
    texts: { statements: '', assessment: '', plan: 'continue', planNote: '' },
  } as const;
  step('report.sign', { input: report, paper: 'A4', signedBy: 'M. Holt' });
  expect(step('report.state', { episodeId, kind: 'progress', today: TODAY }).signed).toHaveLength(1);
  step('finding.screen', {
    episodeId,
    date: '2026-01-05',
    answers: [{ code: 'rf.trauma', answer: 'no', note: 'Entered for another patient' }],
  });
  step('residual.record', {
    episodeId,
    date: '2026-01-12',
    activity: 'going down stairs',
    timeOfDay: 'evening',
    severity: 6,
    behaviour: '',
  });
  step('episode.setMeasure', { episodeId, measureId: 'odi' });
  step('episode.stopMeasure', { episodeId, measureId: 'odi' });
  step('phase.start', { episodeId, startsOn: '2026-02-02', kind: 'after-injection', title: 'Injection' });

  expect(step('scan.run', {})).toMatchObject({ scanned: 1, recomputed: 0 });
  expect(step('learning.status', {})).toMatchObject({ usable: 0, least: 50, inEffect: null });
  const [past] = step('verdict.list', { episodeId });
  expect(step('verdict.reopen', { verdictId: past?.id ?? '' })).toMatchObject({ replay: 'same' });
  expect(step('caseload.list', {})).toMatchObject([{ familyName: 'Abbott', episodes: [{ episodeId }] }]);
  expect(step('problem.list', { today: TODAY }).map(problem => problem.kind)).toEqual([
    'adherence',
    'measure-overdue',
  ]);
  const key = { measureId: 'lefs', scoreId: 'total', patientId: patient.id, kind: 'mcid' } as const;
  step('threshold.choose', { ...key, value: 11, population: '', citation: '', reason: 'Own audit' });
  expect(step('threshold.list', { measureId: 'lefs' })).toMatchObject([{ value: 11, supersededAt: null }]);
  step('threshold.reset', key);
  expect(step('settings.timeLimits', {})).toEqual({ referAfterDays: null, recertifyEveryDays: 90 });
  const limits = step('settings.setTimeLimits', { referAfterDays: 60, recertifyEveryDays: null });
  expect(step('settings.timeLimits', {})).toEqual(limits);
  const numbers = step('number.change', { id: 'flares.count', value: 3, reason: 'Own audit' });
  expect(step('number.list', {})).toEqual(numbers);
  expect(step('number.reset', { id: 'flares.count' })).toMatchObject([
    { value: 3, endedAt: expect.any(Number) },
  ]);
  expect(step('settings.detector', {})).toEqual({ falseAlarmPercent: 10, stallLimit: 0.25 });
  expect(step('lab.preview', { falseAlarmPercent: 20, stallLimit: 0.3 })).toMatchObject({
    judged: 1,
    total: 1,
    next: null,
  });
  expect(step('rules.waiting', {}).episodes).toBe(0);
  expect(step('rules.accept', {}).episodes).toBe(0);
  const detector = step('settings.setDetector', { falseAlarmPercent: 20, stallLimit: 0.3 });
  expect(step('settings.detector', {})).toEqual(detector);
  const interval = step('settings.setReportInterval', { everyTreatmentDays: 12 });
  expect(step('settings.reportInterval', {})).toEqual(interval);
  step('settings.removeLogo', {});
  expect(step('settings.logo', {})).toEqual({ address: null });
  expect(step('settings.country', {})).toEqual({ country: null });
  step('settings.setCountry', { country: 'US' });
  expect(step('settings.country', {})).toEqual({ country: 'US' });
  expect(
    step('search.query', { text: 'stairs' })
      .groups.flatMap(group => group.hits.map(hit => hit.kind))
      .sort(),
  ).toEqual(['residual_symptom', 'visit']);
  const record = step('episode.record', { episodeId });
  expect(record.measures.map(measure => [measure.measureId, measure.isPrimary])).toEqual([
    ['nprs', true],
    ['custom-stairs', false],
    ['lefs', false],
  ]);

  const request = step('request.create', { episodeId, today: TODAY });
  expect(step('request.find', { code: request.code.toLowerCase() })).toEqual({ requestId: request.id });
  expect(step('request.document', { requestId: request.id, paper: 'A4' })).toMatchObject({ incomplete: [] });
  step('document.audit', { source: { kind: 'request', requestId: request.id }, action: 'print' });
  const sentences = step('letter.sentences', { requestId: request.id });
  step('letter.rows', { requestId: request.id });
  const keys = sentences.filter(({ section }) => section === 'questions').map(({ key }) => key);
  step('letter.arrange', { requestId: request.id, keys });
  step('letter.edit', {
    requestId: request.id,
    key: null,
    section: 'assessment',
    seen: '',
    text: 'Sitting is limited.',
    rowVersion: 0,
  });
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
  const nudged = step('request.nudge', {
    requestId: request.id,
    rowVersion: sent.rowVersion,
    sentOn: TODAY,
    channel: 'phone',
  });
  expect(nudged.status).toBe('sent');
  expect(step('request.list', {})).toMatchObject([{ code: request.code, status: 'sent', isHabit: false }]);
  expect(step('request.events', { requestId: request.id }).map(({ kind }) => kind)).toEqual([
    'drafted',
    'signed',
    'sent',
    'nudged',
  ]);
  const reply = step('reply.record', {
    requestId: request.id,
    receivedOn: TODAY,
    kinds: ['imaging'],
    note: 'X-ray',
    steps: [{ kind: 'imaging', variety: 'x-ray', askAfterDays: 14 }],
  });
  step('reply.amend', {
    replyId: reply.reply.id,
    receivedOn: TODAY,
    note: 'X-ray of the hip',
    recheckOn: null,
    reason: 'incomplete',
  });
  const [ordered] = reply.careSteps;
  step('result.record', {
    careStepId: ordered?.id ?? '',
    rowVersion: 1,
    resultOn: TODAY,
    resultText: 'No fracture',
  });
  step('request.close', {
    requestId: request.id,
    rowVersion: reply.request.rowVersion,
    outcome: 'Exercise goes on unchanged',
  });
  const second = step('request.create', { episodeId, today: TODAY });
  step('request.sign', {
    requestId: second.id,
    rowVersion: 1,
    signedBy: 'Maya Lind',
    paper: 'A4',
  });
  expect(step('request.changes', { requestId: second.id }).changes).toEqual([]);
  const other = step('referrer.create', { name: 'Ines Marsh' });
  const version = step('request.version', { requestId: second.id, today: TODAY });
  expect(step('request.discard', { requestId: version.id, rowVersion: version.rowVersion })).toEqual({});
  const next = step('request.version', { requestId: second.id, today: TODAY });
  step('request.copyTo', { requestId: next.id, rowVersion: 1, referrerId: other.id });
  step('settings.setSignature', { signature: { strokes: [[[10, 200]]] } });
  expect(step('settings.signature', {}).signature?.strokes).toHaveLength(1);
  const last = step('request.sign', {
    requestId: next.id,
    rowVersion: 2,
    signedBy: 'Maya Lind',
    withDrawing: true,
    paper: 'A4',
  });
  const copied = step('request.copySent', {
    requestId: next.id,
    rowVersion: last.rowVersion,
    sentOn: TODAY,
    channel: 'fax',
  });
  step('request.void', { requestId: next.id, rowVersion: copied.rowVersion, reason: 'Wrong recipient' });

  const imported = step('import.csv', { fileName: 'scores.csv', text: 'ID,DAY,PAIN\n1,0,5\n', mapText: MAP });
  expect(imported).toMatchObject({ rows: 1, patients: 1, observations: 1 });
  const archived = step('patient.archive', { patientId: patient.id, rowVersion: 2 });
  const restored = step('patient.restore', { patientId: patient.id, rowVersion: archived.rowVersion });
  const twin = step('patient.create', { familyName: 'Abott', phone: '555 0190' });
  expect(step('caseload.keys', {})).toContainEqual({ patientId: twin.id, identifier: '', phone: '555 0190' });
  expect(step('caseload.days', { today: TODAY })).toContainEqual(
    expect.objectContaining({ episodeId, lastVisit: expect.any(String) }),
  );
  const pair = { keptId: patient.id, mergedId: twin.id };
  expect(step('patient.mergePreview', pair)).toMatchObject({ mergedEpisodes: [], appointments: 0 });
  const { mergeId } = step('patient.merge', {
    ...pair,
    keptVersion: restored.rowVersion,
    mergedVersion: 1,
    choices: { phone: 'merged' },
  });
  expect(step('patient.merges', { patientId: patient.id })).toMatchObject([{ id: mergeId, undoneAt: null }]);
  step('patient.unmerge', { mergeId });
  const over = step('episode.discharge', {
    episodeId,
    rowVersion: step('episode.record', { episodeId }).episode.rowVersion,
    date: TODAY,
    reason: 'goals-met',
  });
  step('episode.reopen', { episodeId, rowVersion: over.rowVersion, date: TODAY });
  expect(step('patient.discharges', { patientId: patient.id })).toMatchObject([{ reason: 'goals-met' }]);
  expect(step('audit.verify', {})).toMatchObject({ brokenAt: null });

  const stalled = anOpenEpisode(test, 'Bell').episode.id;
  weeklyScores(test, stalled, [7, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6]);
  const snooze = { episodeId: stalled, kind: 'snooze', until: '2026-04-20', reason: 'Waiting' } as const;
  expect(step('alarm.answer', snooze)).toMatchObject({ ...snooze, endedAt: null });
  expect(step('alarm.reopen', { episodeId: stalled })).toMatchObject({ endedBy: 'therapist' });

  const draft = { id: 'patient:new', form: 'patient', patientId: null, episodeId: null };
  const place = { uri: null, dialog: { kind: 'patient', patientId: null } };
  step('draft.save', { ...draft, values: { familyName: 'Le' }, caret: null, place });
  expect(step('draft.get', { id: 'patient:new' }).draft?.values).toEqual({ familyName: 'Le' });
  expect(step('draft.list', {}).map(({ id }) => id)).toEqual(['patient:new']);
  step('draft.discard', { id: 'patient:new' });
  const layout = { groups: [['today:']], active: 'today:', dialog: null };
  step('layout.save', layout);
  expect(step('layout.get', {})).toEqual(layout);

  const several = [{ measureId: 'lefs', total: 41 }];
  const { observations } = step('measure.recordSeveral', { episodeId, date: TODAY, scores: several });
  const observationId = observations.at(-1)?.id ?? '';
  const correction = { episodeId, observationId, reason: 'Misread the sheet', total: 47 };
  expect(step('measure.correct', correction).observation.score).toBe(47);
  const activities = [{ activityId: null, text: 'tying shoes' }];
  expect(step('measure.setActivities', { episodeId, measureId: 'psfs', activities })).toHaveLength(1);

  const planned = { patientId: patient.id, date: '2026-03-31', setting: 'home' } as const;
  const appointment = step('appointment.plan', planned);
  const { id: appointmentId, rowVersion } = appointment;
  const moved = step('appointment.update', { appointmentId, rowVersion, startTime: '09:30' });
  step('appointment.order', { date: '2026-03-31', ids: [appointmentId] });
  expect(step('appointment.list', { date: '2026-03-31' })).toHaveLength(1);
  expect(step('appointment.days', { from: TODAY, to: '2026-04-05' })).toEqual([
    { date: '2026-03-31', count: 1 },
  ]);
  expect(step('day.briefs', { date: '2026-03-31' })[0]?.lines).toHaveLength(7);
  expect(step('day.marks', { date: '2026-03-31', today: TODAY })).toMatchObject([
    { level: 'red', sentence: expect.stringContaining('limit of 60 days') },
  ]);
  const sheets = step('document.page', { source: { kind: 'sheets', date: '2026-03-31' }, paper: 'A4' });
  expect(sheets.html.match(/class="sheet"/g)).toHaveLength(1);
  step('appointment.remove', { appointmentId, rowVersion: moved.rowVersion });

  closedEpisodes(test, 50);
  expect(step('learning.learn', {}).candidate).toMatchObject({ episodes: 50 });
  step('learning.accept', {});
  expect(step('learning.reverse', {}).inEffect).toBeNull();

  expect([...asked].sort()).toEqual(ALL);
});

const LETTERHEAD = { ...USUAL_LETTERHEAD, email: 'maya@example.org' };

const MAP = JSON.stringify({
  format: 'plateau-csv-map',
  version: 1,
  patient: { keyColumn: 'ID', familyName: 'Imported {ID}' },
  episode: { title: 'Imported', region: 'general' },
  when: { dayColumn: 'DAY', startDate: '2026-01-05' },
  scores: [{ measureId: 'nprs', column: 'PAIN' }],
});
