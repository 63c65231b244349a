// The adherence calendar by keyboard: days are marked, saved together, and unknown is not zero.
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AdherenceCalendar } from '../../renderer/features/program/AdherenceCalendar.tsx';
import { useWorkbench } from '../../renderer/workbench/store.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { anAdherence } from '../fixtures/builders.ts';
import { anEpisodeRecord, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';
import { aVerdict, NO_DRAFTS } from './visit-stand.ts';

setUp();

const TODAY = '2026-03-02';

async function calendar(change: Partial<EpisodeRecord> = {}) {
  hostAnswers({ ...NO_DRAFTS, 'adherence.log': () => ({ adherence: [], verdict: aVerdict() }) });
  const { user } = show(<AdherenceCalendar record={anEpisodeRecord(change)} today={TODAY} />);
  await waitFor(() => screen.getByRole('grid'));
  await user.tab();
  while (document.activeElement?.closest('[role="grid"]') === null) await user.tab();
  return user;
}

function focused(): string | null {
  return document.activeElement?.getAttribute('aria-label') ?? null;
}

it('marks days with number keys, Space and Delete, and saves them with Enter', async () => {
  const user = await calendar();
  expect(focused()).toBe('2 Mar 2026: unknown');
  await user.keyboard('1');
  expect(focused()).toBe('2 Mar 2026: done');
  await user.keyboard('{ArrowLeft}2');
  expect(focused()).toBe('1 Mar 2026: in part');
  // Into the month before.
  await user.keyboard('{ArrowUp}   ');
  expect(screen.getByRole('grid').getAttribute('aria-label')).toBe('Calendar of February 2026');
  expect(focused()).toBe('22 Feb 2026: not done');
  await user.keyboard('{ArrowRight}4{ArrowRight}1{Delete}');
  expect(focused()).toBe('24 Feb 2026: unknown');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(sentTo('adherence.log')).toHaveLength(1));
  expect(sentTo('adherence.log')).toEqual([
    {
      episodeId: idOf(20),
      days: [
        { date: '2026-03-02', mark: 'done' },
        { date: '2026-03-01', mark: 'partly' },
        { date: '2026-02-22', mark: 'not-done' },
        { date: '2026-02-23', mark: 'rest' },
      ],
    },
  ]);
});

it('walks by weeks, months and to the ends of the week', async () => {
  const user = await calendar();
  const go = async (keys: string) => {
    await user.keyboard(keys);
    return focused()?.split(':')[0];
  };
  expect(await go('{End}')).toBe('8 Mar 2026');
  expect(await go('{Home}')).toBe('2 Mar 2026');
  expect(await go('{PageDown}')).toBe('2 Apr 2026');
  expect(await go('{PageUp}{PageUp}')).toBe('2 Feb 2026');
  expect(await go('{ArrowLeft}{ArrowLeft}{PageDown}')).toBe('28 Feb 2026');
});

it('draws a day with nothing done unlike a day nobody told of', async () => {
  const day = (date: string, sessionsDone: number, id: number) =>
    anAdherence().with({
      id: idOf(id),
      from: date,
      to: date,
      sessionsPlanned: 1,
      sessionsDone,
      daysRecorded: 1,
    }).value;
  await calendar({ adherence: [day('2026-03-01', 0, 70)] });
  const look = (name: string) => screen.getByRole('button', { name }).querySelector('.day-mark')?.className;
  expect(look('1 Mar 2026: not done')).toBe('day-mark mark-not-done');
  expect(look('2 Mar 2026: unknown')).toBe('day-mark mark-unknown');
});

it('does not mark days of a diary, before care or ahead, and says why', async () => {
  const user = await calendar({
    adherence: [anAdherence().with({ from: '2026-02-20', to: '2026-03-01' }).value],
  });
  await user.keyboard('{ArrowLeft}1');
  expect(focused()).toBe('1 Mar 2026: part of 5 of 14 sessions, 20 Feb 2026 to 1 Mar 2026');
  expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
  await user.keyboard('{ArrowRight}{ArrowRight}1');
  expect(focused()).toBe('3 Mar 2026: outside the episode');
  await user.keyboard('{Enter}');
  await screen.findByText(/Nothing marked since the last save/);
  expect(sentTo('adherence.log')).toEqual([]);
});

it('takes a mark back to what is recorded without counting it as a change', async () => {
  const user = await calendar();
  await user.keyboard('1');
  screen.getByRole('button', { name: 'Save 1 day' });
  await user.keyboard('0');
  expect(screen.getByRole('button', { name: 'Nothing to save' }).getAttribute('aria-disabled')).toBe('true');
});

it('only shows in a vault that cannot be written', async () => {
  useWorkbench.setState({ vault: 'read-only' });
  const user = await calendar();
  await user.keyboard('1');
  expect(focused()).toBe('2 Mar 2026: unknown');
  expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull();
});
