// What an episode waits for, beside the verdict and in the tree; and recording the result by keyboard.
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../../renderer/commands/registry.ts';
import { registerAnswerCommands } from '../../renderer/features/answers/commands.ts';
import { ResultDialog } from '../../renderer/features/answers/ResultDialog.tsx';
import { caseloadRows } from '../../renderer/features/caseload/rows.ts';
import { VerdictBlock } from '../../renderer/features/episode/VerdictBlock.tsx';
import { useWorkbench } from '../../renderer/workbench/store.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { aCareStep, aFinding, aReply, aRequest } from '../fixtures/builders.ts';
import {
  aCaseloadEpisode,
  aCaseloadPatient,
  anEpisodeRecord,
  hostAnswers,
  idOf,
  sentTo,
  setUp,
  show,
} from './stand.tsx';

setUp();
registerAnswerCommands();

const STEP = aCareStep().with({ day: '2026-05-12' }).value;
const BLOODS = aCareStep().with({ id: idOf(45), kind: 'blood-work', variety: null, day: '2026-05-14' }).value;

function waiting(change: Partial<EpisodeRecord> = {}): EpisodeRecord {
  return anEpisodeRecord({
    requests: [aRequest().with({ status: 'answered', sentOn: '2026-05-01' }).value],
    replies: [aReply().value],
    careSteps: [STEP],
    ...change,
  });
}

const { getState } = useWorkbench;
const isProposed = () => screen.queryByRole('button', { name: /Request Re-evaluation/ }) !== null;

describe('beside the verdict', () => {
  it('stands since when which result is waited for, and no new request is proposed', () => {
    show(<VerdictBlock record={waiting()} today="2026-05-20" />);
    expect(screen.getByText('Waiting for result: MRI since 12 May 2026.')).toBeTruthy();
    expect(isProposed()).toBe(false);
  });

  it('a red flag does not wait', () => {
    const flag = aFinding().with({ group: 'red-flag', code: 'rf.hot-joint', answer: 'yes' }).value;
    show(<VerdictBlock record={waiting({ findings: [flag] })} today="2026-05-20" />);
    expect(isProposed()).toBe(true);
  });

  it.each([
    ['once it has come', { careSteps: [{ ...STEP, resultOn: '2026-05-18', resultText: 'Bulge' }] }],
    ['of a closed request', { requests: [aRequest().with({ status: 'closed' }).value] }],
  ] satisfies [string, Partial<EpisodeRecord>][])('nothing is waited for %s', (_words, change) => {
    show(<VerdictBlock record={waiting(change)} today="2026-05-20" />);
    expect(screen.queryByText(/Waiting for result/)).toBeNull();
    expect(isProposed()).toBe(true);
  });
});

it('is said in the row of the tree', () => {
  const waitingFor = { what: 'imaging', variety: 'mri', since: '2026-05-12' } as const;
  const caseload = [aCaseloadPatient({ episodes: [aCaseloadEpisode({ waiting: waitingFor })] })];
  const [row] = caseloadRows({ caseload, days: [], due: new Set(), today: '2026-05-20' });
  expect(row?.name).toMatch(/, Waiting for result: MRI since 12 May 2026$/);
});

describe('the command', () => {
  it('opens the form of the only result there is', async () => {
    hostAnswers({ 'episode.record': () => waiting() });
    await run('result.record', { episodeId: idOf(20) }, 'test');
    expect(getState().dialog).toEqual({ kind: 'result', episodeId: idOf(20), careStepId: STEP.id });
  });

  it('says so where none is waited for', async () => {
    hostAnswers({ 'episode.record': () => waiting({ careSteps: [] }) });
    await run('result.record', { episodeId: idOf(20) }, 'test');
    expect(getState().dialog).toBeNull();
    expect(getState().notices.at(-1)?.text).toBe('No result is waited for here.');
  });
});

it('records what was found, and asks for it first', async () => {
  hostAnswers({
    'episode.record': () => waiting({ careSteps: [STEP, BLOODS] }),
    'result.record': () => STEP,
  });
  const onClose = vi.fn();
  const { user } = show(
    <ResultDialog request={{ kind: 'result', episodeId: idOf(20), careStepId: STEP.id }} onClose={onClose} />,
  );
  await screen.findByRole('dialog', { name: 'Result: MRI, lumbar spine' });
  await user.click(screen.getByRole('button', { name: 'Record result' }));
  expect(sentTo('result.record')).toEqual([]);
  await user.type(screen.getByLabelText(/What was found/), 'Disc bulge L4/5');
  await user.click(screen.getByRole('button', { name: 'Record result' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sentTo('result.record')).toMatchObject([{ careStepId: STEP.id, resultText: 'Disc bulge L4/5' }]);
});
