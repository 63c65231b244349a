// The time limits of the practice: chosen from lists with the keyboard, one changed at a time, the other kept.
import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { run } from '../../renderer/commands/registry.ts';
import { registerLimitCommands } from '../../renderer/features/episode/limit-commands.ts';
import { QuickInput } from '../../renderer/workbench/QuickInput.tsx';
import { useWorkbench } from '../../renderer/workbench/store.ts';
import { hostAnswers, sentTo, setUp, show } from './stand.tsx';

registerLimitCommands();
setUp();

const PRESENT = { referAfterDays: 30, recertifyEveryDays: null };
const saved = () => sentTo('settings.setTimeLimits');

/** Runs the command and answers its lists one after the other, as typed. */
async function choose(...typed: readonly string[]) {
  hostAnswers({ 'settings.timeLimits': () => PRESENT, 'settings.setTimeLimits': input => input });
  const { user } = show(<QuickInput />);
  let running: Promise<unknown> = Promise.resolve();
  act(() => {
    running = run('limits.set', {}, 'test');
  });
  for (const words of typed) {
    const title = await screen.findByRole('combobox');
    await waitFor(() => expect(document.activeElement).toBe(title));
    await user.type(title, words);
  }
  await running;
}

it('changes the limit that is chosen and keeps the other', async () => {
  await choose('certify{Enter}', '90{Enter}');
  expect(saved()).toEqual([{ referAfterDays: 30, recertifyEveryDays: 90 }]);
  expect(useWorkbench.getState().quickInput).toBeNull();
});

it('takes a limit away', async () => {
  await choose('refer{Enter}', 'no limit{Enter}');
  expect(saved()).toEqual([{ referAfterDays: null, recertifyEveryDays: null }]);
});

it.each([
  ['at the first list', ['{Escape}']],
  ['at the second list', ['refer{Enter}', '{Escape}']],
])('changes nothing when it is left %s', async (_, typed) => {
  await choose(...typed);
  expect(saved()).toEqual([]);
});
