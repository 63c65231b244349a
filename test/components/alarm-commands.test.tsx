// Answers to an alarm, and the one setting of the detector outside the lab: chosen from lists with the keyboard.
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { run } from '../../renderer/commands/registry.ts';
import { registerAlarmCommands } from '../../renderer/features/episode/alarm-commands.ts';
import { registerLabCommands } from '../../renderer/features/lab/commands.ts';
import { today } from '../../renderer/host/clock.ts';
import { QuickInput } from '../../renderer/workbench/QuickInput.tsx';
import type { CommandId } from '../../shared/commands/catalog.ts';
import { addDays } from '../../shared/dates.ts';
import { hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';

registerAlarmCommands();
registerLabCommands();
setUp();

const episodeId = idOf(20);
const SETTINGS = { falseAlarmPercent: 10, stallLimit: 0.3 } as const;

/** Runs the command and answers its lists one after the other, as typed. */
async function choose(command: CommandId, ...typed: readonly string[]) {
  hostAnswers({
    'alarm.answer': input => ({
      ...input,
      id: idOf(1),
      verdictId: idOf(2),
      madeAt: 0,
      endedAt: null,
      endedBy: null,
    }),
    'settings.detector': () => SETTINGS,
    'rules.waiting': () => ({ version: 'bank-9.1', episodes: 0 }),
    'settings.setDetector': input => input,
  });
  const { user } = show(<QuickInput />);
  let running: Promise<unknown> = Promise.resolve();
  act(() => {
    running = run(command, { episodeId }, 'test');
  });
  for (const words of typed) {
    const title = await screen.findByRole('combobox');
    await waitFor(() => expect(document.activeElement).toBe(title));
    await user.type(title, words);
  }
  await running;
  cleanup();
}

it('snoozes for the weeks chosen, with a usual reason', async () => {
  await choose('alarm.snooze', '2 weeks{Enter}', 'away{Enter}');
  const until = addDays(today(), 14);
  expect(sentTo('alarm.answer')).toEqual([
    { episodeId, kind: 'snooze', until, reason: 'The patient is away' },
  ]);
});

it('closes with the words that were typed, though a usual reason has the same letters in order', async () => {
  await choose('alarm.close', 'as expect{Enter}');
  await choose('alarm.close', 'a stage{Enter}');
  expect(sentTo('alarm.answer')).toMatchObject([
    { kind: 'override', until: null, reason: 'As expected at this stage' },
    { kind: 'override', until: null, reason: 'a stage' },
  ]);
});

it('says nothing without a reason', async () => {
  await choose('alarm.snooze', '1 week{Enter}', '{Escape}');
  await choose('alarm.close', '{Escape}');
  expect(sentTo('alarm.answer')).toEqual([]);
});

it('sets the false alarms, knowing their price, and keeps the limit', async () => {
  await choose('detector.setFalseAlarms', '20{Enter}');
  await waitFor(() =>
    expect(sentTo('settings.setDetector')).toEqual([{ falseAlarmPercent: 20, stallLimit: 0.3 }]),
  );
});
