// The chart card: what a reader without eyes on the canvas gets, the table, and what is said where numbers are missing.
import { cleanup, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ChartCard } from '../../renderer/features/episode/ChartCard.tsx';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { aFinding } from '../fixtures/builders.ts';
import { anEpisodeRecord, idOf, setUp, show } from './stand.tsx';

setUp();

// The canvas of the test's DOM cannot draw; the model the chart is given is what counts here.
vi.mock('../../renderer/ui/Chart.tsx', () => ({
  Chart: ({ model, keysHint }: { model: { summary: string }; keysHint: string }) => (
    <div role="img" aria-label={model.summary} aria-description={keysHint} />
  ),
}));

function twoScores() {
  const record = anEpisodeRecord();
  const [first] = record.observations;
  return { ...record, observations: [first!, { ...first!, id: idOf(31), date: '2026-02-16', score: 5.5 }] };
}

function showStairs(record: EpisodeRecord, isTable = false) {
  return show(<ChartCard record={record} measureId="custom-stairs" today="2026-02-20" isTable={isTable} />);
}

it('tells course and goal in one sentence and explains the bars', async () => {
  showStairs(twoScores());
  expect(
    await screen.findByRole('img', {
      name: 'Stairs went from 8 in week 0 to 5.5 in week 6 (lower is better). Goal 2 not reached.',
    }),
  ).toBeTruthy();
  expect(screen.getByText(/Bars: measurement error \(MDC95 2\)\./)).toBeTruthy();
});

it('says what to expect of the measure, but not while a red flag is open', () => {
  const course = {
    state: 'improving',
    pStalled: 0.2,
    gain28: 1.2,
    gain28Low: -0.4,
    gain28High: 2.6,
  } as const;
  const verdict = {
    level: 'none',
    onsetDate: null,
    measures: [{ measureId: 'custom-stairs', mdc: 2, mcid: 3, course }],
  } as unknown as Verdict;
  const record = { ...twoScores(), verdict };
  const showOf = (shown: typeof record) => showStairs(shown);
  const { unmount } = showOf(record);
  const forecast =
    /Stairs in the next 4 weeks, expected: 1.2 points better \(between 0.4 points worse and 2.6 points better\)\./;
  expect(screen.getByText(forecast)).toBeTruthy();
  unmount();
  const flag = { ...aFinding().value, code: 'rf.mass', group: 'red-flag', answer: 'yes' } as const;
  showOf({ ...record, findings: [flag] });
  expect(screen.queryByText(/in the next 4 weeks, expected/)).toBeNull();
});

it('shows the same scores as a table, each with its correction', () => {
  showStairs(twoScores(), true);
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.slice(1).map(row => [...row.children].map(cell => cell.textContent))).toEqual([
    ['5 Jan 2026', '0', '8', '', 'Correct... Stairs 8 of 5 Jan 2026'],
    ['16 Feb 2026', '6', '5.5', '−2.5', 'Correct... Stairs 5.5 of 16 Feb 2026'],
  ]);
});

it('marks a goal nobody set as our default', () => {
  const record = twoScores();
  const measures = record.measures.map(measure => ({ ...measure, goal: null }));
  showStairs({ ...record, measures });
  expect(screen.getByText(/our default of two important differences/)).toBeTruthy();
});

it.each([
  [1, 'Goal: 1 point'],
  [2, 'Goal: 2 points'],
])('counts a goal of %s in its own words', (goal, words) => {
  const record = twoScores();
  const measures = record.measures.map(measure => ({ ...measure, goal }));
  showStairs({ ...record, measures });
  screen.getByRole('button', { name: words });
});

it('says that no error and no important difference are recorded instead of drawing any', () => {
  const record = twoScores();
  const customMeasures = record.customMeasures.map(own => ({ ...own, mdc95: null, mcid: null, sem: null }));
  showStairs({ ...record, customMeasures });
  expect(screen.getByText(/Measurement error and important difference are not recorded/)).toBeTruthy();
});

describe('checkpoints of the expected course', () => {
  const CHECKPOINTS = [
    { day: 14, text: 'Week 2: pain eases', isGate: false },
    { day: 42, text: 'Week 6, gate: judged', isGate: true },
    { day: 700, text: 'Week 100: beyond the axis', isGate: false },
  ];
  const WORDS = 'Checkpoints and time limits: Week 2: pain eases; Week 6, gate: judged.';
  const GATE = / Filled: from then on a lack of progress is a reason to ask\.$/;

  function showCard(isTable: boolean, checkpoints: typeof CHECKPOINTS): void {
    const card = {
      record: twoScores(),
      measureId: 'custom-stairs',
      today: '2026-02-20',
      isTable,
      checkpoints,
    };
    show(<ChartCard {...card} />);
  }

  it('are explained in a line under the chart and told in words to who does not see it', async () => {
    showCard(false, CHECKPOINTS);
    expect(
      screen.getByText(/^Triangles: a checkpoint of the expected course or a time limit\./).textContent,
    ).toMatch(GATE);
    const image = await screen.findByRole('img');
    expect(image.getAttribute('aria-description')).toBe(`${WORDS} Arrow keys walk the points.`);
  });

  it('say nothing of a gate that is not drawn, and nothing at all where none is', () => {
    showCard(false, CHECKPOINTS.slice(0, 1));
    expect(screen.getByText(/^Triangles/).textContent).not.toMatch(GATE);
    cleanup();
    showCard(false, CHECKPOINTS.slice(2));
    expect(screen.queryByText(/Triangles/)).toBeNull();
    expect(screen.getByText(/^Stairs went from 8/)).toBeTruthy();
  });

  it('stand in words in the caption of the table', () => {
    showCard(true, CHECKPOINTS);
    expect(screen.getByRole('table', { name: new RegExp(WORDS) })).toBeTruthy();
    expect(screen.queryByText(/Triangles/)).toBeNull();
  });
});
