// What a reply changes: a phase, the working diagnosis, the day to look again - all of it or nothing.
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/dates.ts';
import type { RequestOf } from '../../shared/ipc/contract.ts';
import { newCaseload, readyEpisode, type TestCaseload, TODAY } from './stand.ts';

/** An episode whose request has gone out. */
async function sentRequest() {
  const test = await newCaseload();
  const episodeId = readyEpisode(test);
  const { rowVersion } = test.ask('episode.record', { episodeId }).episode;
  test.ask('episode.update', { episodeId, rowVersion, workingDiagnosis: 'facet-related pain' });
  const { id: requestId } = test.ask('request.create', { episodeId, today: TODAY });
  test.ask('request.sign', { requestId, rowVersion: 1, signedBy: 'Maya Lind', paper: 'A4' });
  test.ask('request.markSent', { requestId, rowVersion: 2, sentOn: TODAY, channel: 'fax' });
  return { test, requestId, episodeId };
}

const replied = (test: TestCaseload, reply: RequestOf<'reply.record'>) => test.ask('reply.record', reply);
const recordOf = (test: TestCaseload, episodeId: string) => test.ask('episode.record', { episodeId });

describe('a reply', () => {
  it('of an injection starts a phase with its window', async () => {
    const { test, requestId, episodeId } = await sentRequest();
    replied(test, {
      requestId,
      receivedOn: TODAY,
      kinds: ['injection', 'imaging'],
      note: 'Epidural at L4/5',
      phase: { startsOn: TODAY, kind: 'after-injection', title: 'after injection', windowDays: 42 },
    });
    const record = recordOf(test, episodeId);
    expect(record.phases).toMatchObject([
      { startsOn: TODAY, kind: 'after-injection', title: 'after injection', windowDays: 42 },
    ]);
    expect(record.replies).toMatchObject([{ kinds: ['injection', 'imaging'], note: 'Epidural at L4/5' }]);
    expect(test.auditActions().slice(-2).sort()).toEqual(['create', 'reply']);
  });

  it('of a new diagnosis takes the place of the working diagnosis', async () => {
    const { test, requestId, episodeId } = await sentRequest();
    replied(test, {
      requestId,
      receivedOn: TODAY,
      kinds: ['new-diagnosis'],
      note: '',
      workingDiagnosis: 'sacroiliac joint pain',
    });
    expect(recordOf(test, episodeId).episode.workingDiagnosis).toBe('sacroiliac joint pain');
  });

  it('keeps nothing when one of its effects is refused', async () => {
    const { test, requestId, episodeId } = await sentRequest();
    const refused = test.refused('reply.record', {
      requestId,
      receivedOn: TODAY,
      kinds: ['injection'],
      note: '',
      workingDiagnosis: 'something else',
      phase: { startsOn: '2027-01-01', kind: 'after-injection', title: 'after injection' },
    });
    expect(refused.fields?.[0]?.field).toBe('startsOn');
    const record = recordOf(test, episodeId);
    expect(record.replies).toEqual([]);
    expect(record.requests[0]?.status).toBe('sent');
    expect(record.episode.workingDiagnosis).toBe('facet-related pain');
  });

  it('refuses a day to look again before the day of the reply', async () => {
    const { test, requestId } = await sentRequest();
    const refused = test.refused('reply.record', {
      requestId,
      receivedOn: TODAY,
      kinds: ['continue'],
      note: '',
      recheckOn: '2026-03-01',
    });
    expect(refused.fields?.[0]?.field).toBe('recheckOn');
  });

  it('reminds on the day to look again until a score is recorded', async () => {
    const { test, requestId, episodeId } = await sentRequest();
    const isDue = (today: string) =>
      test.ask('problem.list', { today }).some(({ kind }) => kind === 'recheck-due');
    replied(test, { requestId, receivedOn: TODAY, kinds: ['continue'], note: '', recheckOn: TODAY });
    expect(isDue('2026-03-29')).toBe(false);
    expect(isDue(TODAY)).toBe(true);
    test.ask('measure.record', { episodeId, measureId: 'nprs', date: TODAY, total: 5 });
    expect(isDue(TODAY)).toBe(false);
  });
});

describe('what a reply leaves to be done', () => {
  const problemOf = (test: TestCaseload, kind: string, today: string) =>
    test.ask('problem.list', { today }).find(problem => problem.kind === kind);

  it('tells of the window of an injection before it closes, and until a score is recorded', async () => {
    const { test, requestId, episodeId } = await sentRequest();
    replied(test, {
      requestId,
      receivedOn: TODAY,
      kinds: ['injection'],
      note: '',
      phase: {
        startsOn: addDays(TODAY, -21),
        kind: 'after-injection',
        title: 'After an injection',
        windowDays: 21,
      },
    });
    expect(problemOf(test, 'window', addDays(TODAY, -8))).toBeUndefined();
    expect(problemOf(test, 'window', addDays(TODAY, -7))).toMatchObject({
      severity: 'info',
      sentence: expect.stringMatching(/"After an injection" closes on .*, in 7 days/),
    });
    expect(problemOf(test, 'window', TODAY)).toMatchObject({
      severity: 'warning',
      quickFixes: ['measure.record', 'plan.edit', 'episode.open'],
    });
    test.ask('measure.record', { episodeId, measureId: 'nprs', date: TODAY, total: 5 });
    expect(problemOf(test, 'window', TODAY)).toBeUndefined();
  });

  it('opens the plan again after a new diagnosis, until one begins since', async () => {
    const { test, requestId, episodeId } = await sentRequest();
    replied(test, { requestId, receivedOn: TODAY, kinds: ['new-diagnosis'], note: '' });
    const due = problemOf(test, 'plan-due', TODAY);
    expect(due?.sentence).toMatch(/brought a new diagnosis: the plan of care is due anew/);
    expect(due?.quickFixes[0]).toBe('plan.edit');
    test.ask('plan.record', { episodeId, startsOn: TODAY });
    expect(problemOf(test, 'plan-due', TODAY)).toBeUndefined();
  });
});

describe('closing a request', () => {
  it('needs an outcome, keeps it, and takes no reply any more', async () => {
    const { test, requestId, episodeId } = await sentRequest();
    const close = (outcome: string) => ({ requestId, rowVersion: 3, outcome });
    expect(test.refused('request.close', close('')).fields?.[0]?.field).toBe('outcome');
    test.ask('request.close', close('No answer in six weeks; program stepped up.'));
    expect(recordOf(test, episodeId).requests).toMatchObject([
      { status: 'closed', outcome: 'No answer in six weeks; program stepped up.' },
    ]);
    const late = test.refused('reply.record', { requestId, receivedOn: TODAY, kinds: ['other'], note: '' });
    expect(late).toMatchObject({ code: 'conflict', params: { detail: 'This request is closed.' } });
  });
});

describe('a result that is waited for', () => {
  const ordered = {
    receivedOn: TODAY,
    kinds: ['imaging', 'injection'] as const,
    note: '',
    steps: [
      { kind: 'imaging', variety: 'mri', detail: 'lumbar spine', day: TODAY, askAfterDays: 14 },
      { kind: 'injection', variety: 'corticosteroid', detail: 'L4/5 left', day: TODAY },
    ] as const,
  };
  const withSteps = (requestId: string): RequestOf<'reply.record'> => ({
    ...ordered,
    requestId,
    kinds: [...ordered.kinds],
    steps: [...ordered.steps],
  });
  const kindsOn = (test: TestCaseload, today: string) =>
    test.ask('problem.list', { today }).map(({ kind }) => kind);
  const waitingOf = (test: TestCaseload, episodeId: string) =>
    test
      .ask('caseload.list', {})
      .flatMap(({ episodes }) => episodes)
      .find(episode => episode.episodeId === episodeId)?.waiting;

  it('is kept with its details, stands in the list, and is asked about on its day', async () => {
    const { test, requestId, episodeId } = await sentRequest();
    expect(waitingOf(test, episodeId)).toEqual({ what: 'reply', variety: null, since: TODAY });
    replied(test, withSteps(requestId));
    expect(recordOf(test, episodeId).careSteps).toMatchObject(ordered.steps);
    expect(waitingOf(test, episodeId)).toEqual({ what: 'imaging', variety: 'mri', since: TODAY });
    expect(kindsOn(test, addDays(TODAY, 13))).not.toContain('result-awaited');
    const due = test
      .ask('problem.list', { today: addDays(TODAY, 14) })
      .find(({ kind }) => kind === 'result-awaited');
    expect(due?.sentence).toMatch(/^Waiting for result: MRI since .* \(request .*\), to be asked about from/);
    expect(due?.quickFixes[0]).toBe('result.record');
  });

  it('once recorded is waited for no more, and cannot be recorded twice', async () => {
    const { test, requestId, episodeId } = await sentRequest();
    const [mri, injection] = replied(test, withSteps(requestId)).careSteps;
    const result = (careStepId = '', rowVersion = 1) => ({
      careStepId,
      rowVersion,
      resultOn: TODAY,
      resultText: 'Disc bulge L4/5, no root contact',
      resultEffect: 'Loading goes on',
    });
    expect(
      test.refused('result.record', { ...result(mri?.id), resultOn: '2026-01-01' }).fields?.[0]?.field,
    ).toBe('resultOn');
    test.ask('result.record', result(mri?.id));
    expect(test.auditActions().at(-1)).toBe('amend');
    expect(recordOf(test, episodeId).careSteps.find(({ id }) => id === mri?.id)).toMatchObject({
      resultOn: TODAY,
      resultText: 'Disc bulge L4/5, no root contact',
      resultEffect: 'Loading goes on',
    });
    expect(waitingOf(test, episodeId)).toBeNull();
    expect(kindsOn(test, addDays(TODAY, 30))).not.toContain('result-awaited');
    expect(test.refused('result.record', result(mri?.id, 2)).params?.detail).toMatch(/recorded already/);
    expect(test.refused('result.record', result(injection?.id)).params?.detail).toMatch(/No result/);
  });

  it.each([
    ['of a kind that did not come back', { kind: 'procedure' }, 'steps.0'],
    ['of a variety of another kind', { kind: 'imaging', variety: 'opioid' }, 'steps.0.variety'],
    ['with a result where none comes', { kind: 'injection', askAfterDays: 7 }, 'steps.0.askAfterDays'],
    ['started although it is no medication', { kind: 'injection', change: 'start' }, 'steps.0.change'],
    ['given on a day to come', { kind: 'injection', day: '2027-01-01' }, 'steps.0.day'],
  ] as const)('refuses a step %s, and keeps nothing', async (_words, step, field) => {
    const { test, requestId, episodeId } = await sentRequest();
    const refused = test.refused('reply.record', { ...withSteps(requestId), steps: [step] });
    expect(refused.fields?.[0]?.field).toBe(field);
    expect(recordOf(test, episodeId).replies).toEqual([]);
  });
});
