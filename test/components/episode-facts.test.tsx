// The five facts of an episode: adherence is told over the days that this practice judges it by.
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { EpisodeFacts } from '../../renderer/features/episode/EpisodeFacts.tsx';
import { anAdherence } from '../fixtures/builders.ts';
import { anEpisodeRecord, setUp, show } from './stand.tsx';

setUp();

it('names the days over which adherence was counted', () => {
  const period = anAdherence().with({
    from: '2026-01-05',
    to: '2026-02-15',
    sessionsPlanned: 42,
    sessionsDone: 21,
    daysRecorded: 42,
  }).value;
  const record = anEpisodeRecord({ adherence: [period], numbers: { 'adherence.window': 42 } });
  show(<EpisodeFacts record={record} today="2026-02-15" />);
  expect(screen.getByText(/50 % .*42 days/)).toBeTruthy();
});
