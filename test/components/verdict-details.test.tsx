// Why a verdict: the evidence of each measure, and of each side where both are followed.
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { VerdictDetails } from '../../renderer/features/episode/VerdictDetails.tsx';
import { judgeRecord } from '../../shared/detector/record.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { PLAIN_SCORE } from '../../shared/domain/observation.ts';
import { Verdict } from '../../shared/domain/verdict.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import { aRecord, dayOf, STALLED, scores } from '../unit/detector/records.ts';
import { idOf, setUp, show } from './stand.tsx';

setUp();

const judged = (record: EpisodeRecord): Verdict => ({
  ...judgeRecord(record, measureLookup([])),
  id: idOf(90),
  episodeId: record.episode.id,
  inputHash: 'hash',
  createdAt: 0,
});
const rowsShown = () =>
  screen.getAllByRole('row').map(row => [...row.querySelectorAll('th, td')].map(cell => cell.textContent));

it('tells of each measure where it stands, against error and importance, and what to expect', () => {
  const record = aRecord(STALLED, {
    observations: [...scores('odi', STALLED), ...scores('nprs', [6, 5]), ...scores('dn4', [3])],
  });
  show(<VerdictDetails record={record} verdict={judged(record)} />);
  expect(rowsShown()).toEqual([
    [
      'Measure',
      'Standing',
      'First',
      'Best',
      'Latest',
      'Since the first',
      'Last 4 weeks',
      'Next 4 weeks, expected',
    ],
    [
      'ODI',
      'Plateau, almost certainly',
      '46',
      '38',
      '40',
      '6 points better (MDC\u00a010.5)',
      '2 points worse (MCID\u00a010)',
      'no change (between 2 points worse and 2 points better)',
    ],
    ['DN4', 'Not used', '3', '3', '3', 'no change', '', ''],
    ['NPRS', 'Too early', '6', '5', '5', '1 point better (MDC\u00a02)', '', ''],
  ]);
});

it('shows a verdict from before measures were judged by themselves without the table', () => {
  const record = aRecord(STALLED);
  const verdict = judged(record);
  const measures = verdict.measures.map(evidence => ({
    ...evidence,
    mdc: undefined,
    mcid: undefined,
    course: undefined,
  }));
  show(
    <VerdictDetails
      record={record}
      verdict={Verdict.parse({ ...verdict, inputHash: 'a'.repeat(64), measures })}
    />,
  );
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getAllByRole('listitem')[0]?.textContent).toMatch(/^ODI From 46 to 40/);
});

it('names the side whose scores it tells of', () => {
  const observations = [44, 60, 45, 66, 44, 70].map((score, week) => ({
    ...scores('lefs', [score], { ...PLAIN_SCORE, side: week % 2 === 0 ? 'left' : 'right' })[0]!,
    date: dayOf(week),
  }));
  const record = aRecord([], { measures: [], observations });
  const verdict = judged({ ...record, episode: { ...record.episode, side: 'both' } });
  show(<VerdictDetails record={record} verdict={verdict} />);
  const lines = screen.getAllByRole('listitem').map(line => line.textContent);
  expect(lines).toContainEqual(expect.stringMatching(/^LEFS left From 44 to 44, best 45/));
  expect(lines).toContainEqual(expect.stringMatching(/^LEFS right From 60 to 70/));
});

it('tells the reasons that the record supports first, and those it rules out last', () => {
  const record = aRecord(STALLED);
  const verdict = judged(record);
  const [first, second, third, fourth] = verdict.causes;
  if (!first || !second || !third || !fourth) throw new Error('a stalled course has reasons');
  const causes = [
    { ...first, status: 'not-supported' as const },
    { ...second, status: 'no-data' as const },
    { ...third, status: 'possible' as const },
    { ...fourth, status: 'supported' as const },
  ];
  show(<VerdictDetails record={record} verdict={{ ...verdict, causes }} />);
  const told = screen.getAllByRole('heading', { level: 4 }).map(heading => heading.querySelector('.tag'));
  expect(told.map(tag => tag?.textContent)).toEqual([
    'supported by the record',
    'possible',
    'no data',
    'not supported',
  ]);
});
