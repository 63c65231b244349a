// The chart card: what a reader without eyes on the canvas gets, the table, and what is said where numbers are missing.
import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ChartCard } from '../../renderer/features/episode/ChartCard.tsx';
import { anEpisodeRecord, idOf, setUp, show } from './stand.tsx';

setUp();

// The canvas of the test's DOM cannot draw; the model the chart is given is what counts here.
vi.mock('../../renderer/ui/Chart.tsx', () => ({
  Chart: ({ model }: { model: { summary: string } }) => <div role="img" aria-label={model.summary} />,
}));

function twoScores() {
  const record = anEpisodeRecord();
  const [first] = record.observations;
  return { ...record, observations: [first!, { ...first!, id: idOf(31), date: '2026-02-16', score: 5.5 }] };
}

it('tells course and goal in one sentence and explains the bars', async () => {
  show(<ChartCard record={twoScores()} measureId="custom-stairs" today="2026-02-20" isTable={false} />);
  expect(
    await screen.findByRole('img', {
      name: 'Stairs went from 8 in week 0 to 5.5 in week 6 (lower is better). Goal 2 not reached.',
    }),
  ).toBeTruthy();
  expect(screen.getByText(/Bars: measurement error \(MDC95 2\)\./)).toBeTruthy();
});

it('shows the same scores as a table', () => {
  show(<ChartCard record={twoScores()} measureId="custom-stairs" today="2026-02-20" isTable />);
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.slice(1).map(row => [...row.children].map(cell => cell.textContent))).toEqual([
    ['5 Jan 2026', '0', '8', ''],
    ['16 Feb 2026', '6', '5.5', '−2.5'],
  ]);
});

it('marks a goal nobody set as our default', () => {
  const record = twoScores();
  const measures = record.measures.map(measure => ({ ...measure, goal: null }));
  show(
    <ChartCard
      record={{ ...record, measures }}
      measureId="custom-stairs"
      today="2026-02-20"
      isTable={false}
    />,
  );
  expect(screen.getByText(/our default of two important differences/)).toBeTruthy();
});

it('says that no error and no important difference are recorded instead of drawing any', () => {
  const record = twoScores();
  const customMeasures = record.customMeasures.map(own => ({ ...own, mdc95: null, mcid: null, sem: null }));
  show(
    <ChartCard
      record={{ ...record, customMeasures }}
      measureId="custom-stairs"
      today="2026-02-20"
      isTable={false}
    />,
  );
  expect(screen.getByText(/Measurement error and important difference are not recorded/)).toBeTruthy();
});
