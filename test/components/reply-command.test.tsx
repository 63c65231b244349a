// Recording a reply from anywhere: the command finds the letter that was sent, or says why there is none to answer.
import { expect, it } from 'vitest';
import { run } from '../../renderer/commands/registry.ts';
import { registerRequestCommands } from '../../renderer/features/requests/commands.ts';
import { fixesOf } from '../../renderer/ui/problem-actions.ts';
import { useWorkbench } from '../../renderer/workbench/store.ts';
import type { Request } from '../../shared/domain/request.ts';
import { draftName } from '../../shared/problems/drafts.ts';
import { aRequest } from '../fixtures/builders.ts';
import { anEpisodeRecord, hostAnswers, idOf, setUp } from './stand.tsx';

setUp();
registerRequestCommands();

const SENT = aRequest().with({ status: 'sent', sentOn: '2026-02-02' }).value;
const DRAFT = aRequest().with({ id: idOf(43), status: 'draft' }).value;
const { getState } = useWorkbench;

function hostWith(...requests: readonly Request[]): void {
  const [request = SENT] = requests;
  hostAnswers({
    'episode.record': () => anEpisodeRecord({ requests: [...requests] }),
    'request.document': () => ({
      request,
      versions: [],
      dataJson: '{}',
      html: '',
      fileName: 'letter.pdf',
      incomplete: [],
      eligibility: null,
    }),
  });
}

it('is offered in Problems whatever tab is open', () => {
  const problem = {
    key: 'request-unanswered',
    kind: 'request-unanswered',
    severity: 'warning',
    patientId: idOf(10),
    episodeId: idOf(20),
    patientName: 'Abbott, Dmitri',
    episodeTitle: 'Low back pain',
    sentence: '',
    since: '2026-02-02',
    ageDays: 20,
    quickFixes: ['request.recordReply', 'request.open', 'episode.open'],
    requestId: SENT.id,
    visitId: null,
    measureId: null,
  } as const;
  expect(fixesOf({ ...problem, quickFixes: [...problem.quickFixes] }).map(({ id }) => id)).toContain(
    'request.recordReply',
  );
});

it('takes the one letter of the episode that was sent', async () => {
  hostWith(SENT, DRAFT);
  await run('request.recordReply', { episodeId: idOf(20) }, 'test');
  expect(getState().dialog).toEqual({ kind: 'reply', requestId: SENT.id });
});

it.each([{ episodeId: idOf(20) }, { requestId: DRAFT.id }])(
  'of a letter that was not sent opens no form, and says what comes first (%o)',
  async target => {
    hostWith(DRAFT);
    await run('request.recordReply', target, 'test');
    expect(getState().dialog).toBeNull();
    expect(getState().notices.at(-1)?.text).toContain('signed and marked as sent');
  },
);

it('is called by its name where what was typed waits in Problems', () => {
  expect(draftName({ id: `reply:${SENT.id}`, form: 'reply' })).toBe('a reply to a request');
});
