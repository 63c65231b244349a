// What is kept of a measure over time: the patient's own activities, and scores put right.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ActivitiesForm } from '../../renderer/features/measures/ActivitiesDialog.tsx';
import { CorrectForm } from '../../renderer/features/measures/CorrectDialog.tsx';
import { aScore, live, showForm } from './score-stand.tsx';
import { anEpisodeRecord, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';

setUp();

describe('own activities', () => {
  const activity = (position: number, text: string) => ({
    id: idOf(70 + position),
    episodeId: idOf(20),
    measureId: 'psfs',
    version: 2,
    position,
    text,
    createdAt: 0,
  });
  const record = anEpisodeRecord({
    activities: [activity(0, 'Tyng shoes'), activity(1, 'Gardening'), activity(2, 'Driving')],
    observations: [aScore('psfs', 4, { items: [3, 4, 5], version: 'activities 2' })],
  });

  it('stand by name beside their numbers, each with its own last rating', async () => {
    hostAnswers({ 'measure.record': () => ({ error: { code: 'invalid' } }) });
    const { user } = showForm('psfs', record);
    const garden = screen.getByLabelText('Gardening');
    const help = (garden.getAttribute('aria-describedby') ?? '').split(' ')[0] ?? '';
    expect(document.getElementById(help)?.textContent).toBe('last 4 (5 Jan 2026)');
    await user.keyboard('567{Enter}');
    await waitFor(() =>
      expect(sentTo('measure.record')).toMatchObject([{ items: [5, 6, 7], version: 'activities 2' }]),
    );
    expect(live().getByText('Change from the first score (4): 2 better')).toBeTruthy();
  });

  it('keep their list when worded better; another activity begins a new one and says so', async () => {
    hostAnswers({ 'measure.setActivities': () => [] });
    const onDone = vi.fn();
    const { user } = show(
      <ActivitiesForm record={record} measureId="psfs" onDone={onDone} onClose={vi.fn()} />,
    );
    const first = screen.getByLabelText(/^Activity 1/);
    await user.clear(first);
    await user.type(first, 'Tying shoes');
    expect(screen.queryByText(/begins a new list/)).toBeNull();
    const second = screen.getByLabelText(/^Activity 2/);
    await user.clear(second);
    await user.type(second, 'Swimming');
    const [, other] = screen.getAllByRole('checkbox', { name: /only worded better/ });
    await user.click(other!);
    expect(screen.getByText(/begins a new list/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save activities' }));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(sentTo('measure.setActivities')).toEqual([
      {
        episodeId: idOf(20),
        measureId: 'psfs',
        activities: [
          { activityId: idOf(70), text: 'Tying shoes' },
          { activityId: null, text: 'Swimming' },
          { activityId: idOf(72), text: 'Driving' },
        ],
      },
    ]);
  });
});

describe('a correction', () => {
  const score = aScore('nprs', 6, { unit: 'points' });
  const record = anEpisodeRecord({
    observations: [score],
    amendments: [
      {
        id: idOf(90),
        episodeId: idOf(20),
        entity: 'observation',
        recordId: score.id,
        kind: 'changed',
        amendedOn: '2026-01-06',
        reason: 'Typing error',
        before: { ...score, score: 9 },
        createdAt: 0,
      },
    ],
  });

  it('needs a reason, shows the former values, and sends only what changed', async () => {
    hostAnswers({ 'measure.correct': () => ({ error: { code: 'conflict', params: { detail: 'No.' } } }) });
    const { user } = show(<CorrectForm record={record} observation={score} onClose={vi.fn()} />);
    const history = within(screen.getByRole('region', { name: 'Former values' }));
    expect(history.getByText('9 points of 5 Jan 2026, corrected on 6 Jan 2026: Typing error')).toBeTruthy();
    const total = screen.getByLabelText('Total score (0 to 10 points)');
    await user.clear(total);
    await user.type(total, '4{Enter}');
    expect(screen.getByText('Say why the score is corrected.')).toBeTruthy();
    expect(sentTo('measure.correct')).toEqual([]);
    await user.type(screen.getByLabelText('Reason for the correction'), 'Misread{Enter}');
    await waitFor(() => expect(sentTo('measure.correct')).toHaveLength(1));
    expect(sentTo('measure.correct')[0]).toMatchObject({
      observationId: score.id,
      reason: 'Misread',
      total: 4,
      date: '2026-01-05',
    });
    expect(sentTo('measure.correct')[0]).not.toHaveProperty('items');
  });
});
