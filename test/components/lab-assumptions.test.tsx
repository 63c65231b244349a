// Learning at the desk: learned, tried on the caseload, accepted, taken back; nothing takes effect unseen.
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LabAssumptions } from '../../renderer/features/lab/LabAssumptions.tsx';
import { registerLearningCommands } from '../../renderer/features/lab/learning-commands.ts';
import { setAssumptions, useLab } from '../../renderer/features/lab/store.ts';
import { queryClient } from '../../renderer/host/queries.ts';
import { update, workbench } from '../../renderer/workbench/store.ts';
import type { Learned, LearningStatus } from '../../shared/domain/learned.ts';
import { hostAnswers, sentTo, setUp, show } from './stand.tsx';

setUp();
registerLearningCommands();

const LEARNED: Learned = {
  version: '2026.2+212.abc',
  episodes: 212,
  slowness: 1.4,
  error: 1,
  stalling: 0,
  together: 1,
  belief: 0.4,
  madeAt: Date.UTC(2026, 10, 26),
  acceptedAt: null,
  endedAt: null,
};
const NOTHING: LearningStatus = { usable: 212, least: 50, inEffect: null, candidate: null, past: [] };
const ACCEPTED: Learned = { ...LEARNED, acceptedAt: Date.UTC(2026, 10, 26) };

function open(start: LearningStatus) {
  let status = start;
  const becomes = (next: LearningStatus) => () => {
    status = next;
    void queryClient.invalidateQueries();
    return next;
  };
  setAssumptions('in-effect');
  hostAnswers({
    'learning.status': () => status,
    'learning.learn': becomes({ ...NOTHING, candidate: LEARNED }),
    'learning.accept': becomes({ ...NOTHING, inEffect: ACCEPTED }),
    'learning.reverse': becomes({ ...NOTHING, past: [{ ...ACCEPTED, endedAt: Date.UTC(2026, 11, 1) }] }),
  });
  update({ activeEditor: { id: 'lab:', kind: 'lab', recordId: '' } as never });
  return show(<LabAssumptions />);
}

it('says how many closed episodes are missing, and offers nothing', async () => {
  open({ ...NOTHING, usable: 12 });
  await screen.findByText(/^12 closed episodes with three visits or more: nothing is learned below 50/);
  screen.getByText('The starting assumptions are in effect.');
  expect(screen.queryAllByRole('button')).toEqual([]);
});

it('learns, shows in words what and tries it, accepts it, and goes back', async () => {
  const { user } = open(NOTHING);
  await user.click(await screen.findByRole('button', { name: /Learn from Closed Episodes/ }));
  await screen.findByRole('heading', { name: 'Learned, not yet in effect' });
  screen.getByText('Your patients recover more slowly than the starting assumptions.');
  screen.getByText('Learned from 212 closed episodes; version 2026.2+212.abc.');
  expect(useLab.getState().assumptions).toBe('candidate');
  expect(sentTo('learning.accept')).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: 'Show below what they would change' }));
  expect(useLab.getState().assumptions).toBe('in-effect');

  await user.click(screen.getByRole('button', { name: /Accept What Was Learned/ }));
  await screen.findByRole('heading', { name: 'In effect' });
  await user.click(screen.getByRole('checkbox', { name: /starting assumptions would change/ }));
  expect(useLab.getState().assumptions).toBe('start');

  await user.click(screen.getByRole('button', { name: /Back to the Starting Assumptions/ }));
  await screen.findByText('The starting assumptions are in effect.');
  await screen.findByText('2026.2+212.abc, from 212 episodes: 26 Nov 2026 to 1 Dec 2026');
  expect(workbench().notices[0]?.text).toContain('The starting assumptions are in effect again');
});
