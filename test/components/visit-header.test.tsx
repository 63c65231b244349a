// The head of a visit tells where the course stands against what is expected of it, with the facts behind it.
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { VisitHeader } from '../../renderer/features/visit/VisitHeader.tsx';
import { today } from '../../renderer/host/clock.ts';
import { addDays } from '../../shared/dates.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { aFinding, anObservation } from '../fixtures/builders.ts';
import { anEpisodeRecord, hostAnswers, idOf, setUp, show } from './stand.tsx';

setUp();

const START = addDays(today(), -35);

/** Pain on stairs, in the fifth week of care. */
function record(scores: readonly number[], change: Partial<EpisodeRecord> = {}): EpisodeRecord {
  const base = anEpisodeRecord();
  return {
    ...base,
    episode: { ...base.episode, startDate: START },
    observations: scores.map(
      (score, index) =>
        anObservation().with({
          id: idOf(30 + index),
          measureId: 'custom-stairs',
          date: addDays(START, 10 * index),
          score,
        }).value,
    ),
    ...change,
  };
}

function showHeader(of: EpisodeRecord, referAfterDays: number | null = null) {
  hostAnswers({ 'settings.timeLimits': () => ({ referAfterDays, recertifyEveryDays: null }) });
  show(<VisitHeader record={of} title="" last={undefined} />);
}

const tag = () => screen.queryByText(/^Expected course/);

it('says what to do of one who lies behind, and why', () => {
  showHeader(record([8, 8, 7]));
  expect(tag()?.textContent).toBe('Expected course: look for reasons');
  expect(tag()?.parentElement?.textContent).toContain('Stairs has not yet improved by 3');
});

it('minds the time limit of the practice', async () => {
  showHeader(record([8, 8, 7]), 30);
  expect(await screen.findByText('Expected course: consider re-evaluation')).toBeTruthy();
});

it('says nothing of one who keeps up, nor while a red flag is open', () => {
  showHeader(record([8, 5, 4]));
  expect(tag()).toBeNull();
  const flag = aFinding().with({ code: 'rf.ces-bladder', group: 'red-flag', answer: 'yes', date: START });
  showHeader(record([8, 8, 7], { findings: [flag.value] }));
  expect(tag()).toBeNull();
});
