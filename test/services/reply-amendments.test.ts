// A reply put right or taken out: nothing is lost, and what it changed in the episode stays.
import { describe, expect, it } from 'vitest';
import { keepAttachment, takeAttachment } from '../../electron/services/attachments.ts';
import { careLadderOf } from '../../shared/care-ladder.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import { timelineOf } from '../../shared/timeline/timeline.ts';
import { aPng } from '../fixtures/scans.ts';
import { newCaseload, readyEpisode, type TestCaseload, TODAY } from './stand.ts';

async function injected() {
  const test = await newCaseload();
  const episodeId = readyEpisode(test);
  const { id: requestId } = test.ask('request.create', { episodeId, today: TODAY });
  test.ask('request.sign', { requestId, rowVersion: 1, signedBy: 'Maya Lind', paper: 'A4' });
  test.ask('request.markSent', { requestId, rowVersion: 2, sentOn: TODAY, channel: 'fax' });
  const { reply } = test.ask('reply.record', {
    requestId,
    receivedOn: TODAY,
    kinds: ['injection', 'imaging'],
    note: 'Epidural at L3/4',
    steps: [
      { kind: 'injection', variety: 'corticosteroid', detail: 'L3/4', day: TODAY },
      { kind: 'imaging', variety: 'mri', askAfterDays: 28 },
    ],
    phase: { startsOn: TODAY, kind: 'after-injection', title: 'After an injection', windowDays: 42 },
  });
  return { test, episodeId, requestId, replyId: reply.id };
}

const recordOf = (test: TestCaseload, episodeId: string) => test.ask('episode.record', { episodeId });

/** What the timeline says of corrections. */
const changesOf = (test: TestCaseload, episodeId: string) =>
  timelineOf(recordOf(test, episodeId), measureLookup([])).filter(({ kind }) => kind === 'change');

it('is what a phase began with, and leads there from timeline and ladder', async () => {
  const { test, episodeId, replyId, requestId } = await injected();
  const record = recordOf(test, episodeId);
  expect(record.phases).toMatchObject([{ replyId }]);
  const phases = timelineOf(record, measureLookup([])).filter(({ kind }) => kind === 'phase');
  expect(phases).toMatchObject([{ detail: expect.stringContaining('began with the reply of 30 Mar 2026') }]);
  const later = { ...record, careSteps: [] };
  const rung = careLadderOf(later, measureLookup([]), TODAY).steps.find(({ rung }) => rung === 'medical');
  expect(rung).toMatchObject({ requestId });
  // One that was begun on its own is of no reply.
  test.ask('phase.start', { episodeId, startsOn: TODAY, kind: 'conservative', title: 'Alone' });
  expect(recordOf(test, episodeId).phases.map(phase => phase.replyId)).toEqual([replyId, null]);
});

describe('a reply put right', () => {
  it('says the new, and keeps what stood before with the reason', async () => {
    const { test, episodeId, replyId, requestId } = await injected();
    const said = { replyId, receivedOn: TODAY, note: 'Epidural at L4/5', recheckOn: null };
    expect(test.refused('reply.amend', { ...said, reason: '' }).fields?.[0]?.field).toBe('reason');
    test.ask('reply.amend', { ...said, reason: 'misread the fax' });
    expect(recordOf(test, episodeId).replies).toMatchObject([{ note: 'Epidural at L4/5' }]);
    expect(test.auditActions().at(-1)).toBe('amend');
    expect(changesOf(test, episodeId)).toMatchObject([
      {
        title: 'Reply changed',
        detail: expect.stringMatching(/misread the fax.*injection, imaging.*L3\/4.*Epidural at L3\/4/),
        opens: { kind: 'request', requestId },
      },
    ]);
    expect(test.ask('search.query', { text: 'L4/5' }).total).toBe(1);
  });

  it.each([
    ['receivedOn', { receivedOn: '2026-01-06' }],
    ['receivedOn', { receivedOn: '2027-01-06' }],
    ['recheckOn', { recheckOn: '2026-01-06' }],
  ] as const)('refuses a %s that cannot be', async (field, change) => {
    const { test, replyId } = await injected();
    const said = { replyId, receivedOn: TODAY, note: '', recheckOn: null, reason: 'x' };
    expect(test.refused('reply.amend', { ...said, ...change }).fields?.[0]?.field).toBe(field);
  });
});

describe('a reply taken out', () => {
  const remove = (test: TestCaseload, episodeId: string, recordId: string) =>
    test.ask('entry.remove', { episodeId, entity: 'reply', recordId, reason: 'of another patient' });

  it('stays readable with its steps; the request waits again, the phase stays', async () => {
    const { test, episodeId, replyId } = await injected();
    remove(test, episodeId, replyId);
    const record = recordOf(test, episodeId);
    expect(record).toMatchObject({ replies: [], careSteps: [], requests: [{ status: 'sent' }] });
    expect(record.phases).toMatchObject([{ title: 'After an injection', replyId: null }]);
    expect(record.amendments).toMatchObject([
      {
        entity: 'reply',
        kind: 'removed',
        before: {
          phases: [{ replyId }],
          note: 'Epidural at L3/4',
          careSteps: [{ kind: 'imaging' }, { detail: 'L3/4' }],
        },
      },
    ]);
    expect(changesOf(test, episodeId)[0]?.detail).toMatch(/of another patient.*Epidural at L3\/4/);
    expect(test.ask('audit.verify', {}).brokenAt).toBeNull();
  });

  it('leaves the request answered while another reply is there, and a closed one closed', async () => {
    const { test, episodeId, requestId, replyId } = await injected();
    test.ask('reply.record', { requestId, receivedOn: TODAY, kinds: ['continue'], note: '' });
    remove(test, episodeId, replyId);
    const [request] = recordOf(test, episodeId).requests;
    expect(request?.status).toBe('answered');
    test.ask('request.close', { requestId, rowVersion: request?.rowVersion ?? 0, outcome: 'goes on' });
    const [other] = recordOf(test, episodeId).replies;
    remove(test, episodeId, other?.id ?? '');
    expect(recordOf(test, episodeId).requests[0]?.status).toBe('closed');
  });

  it('leaves what was attached in the vault, to be looked at', async () => {
    const { test, episodeId, replyId } = await injected();
    const file = {
      replyId,
      requestId: null,
      fileName: 'fax.png',
      mediaType: 'image/png' as const,
      pages: 1,
      bytes: aPng(),
    };
    const kept = test.caseload.run(context => keepAttachment(context, file));
    remove(test, episodeId, replyId);
    expect(recordOf(test, episodeId).attachments).toEqual([]);
    const attachmentId = kept.ok ? kept.value.id : '';
    expect(recordOf(test, episodeId).amendments[0]?.before).toMatchObject({
      attachments: [{ id: attachmentId }],
    });
    const taken = test.caseload.run(context => takeAttachment(context, { attachmentId, purpose: 'view' }));
    expect(taken.ok).toBe(true);
    expect(test.ask('audit.verify', {})).toMatchObject({ attachments: 1, damaged: 0 });
  });
});
