// Goals of measures: each is kept with the day it was set, and on the measure stands the one that counts now.
import { beforeEach, expect, it } from 'vitest';
import type { AppError } from '../../shared/errors.ts';
import type { RequestOf } from '../../shared/ipc/contract.ts';
import { anOpenEpisode, newCaseload, type TestCaseload, TODAY } from './stand.ts';

let test: TestCaseload;
let episodeId: string;

beforeEach(async () => {
  test = await newCaseload();
  episodeId = anOpenEpisode(test).episode.id;
});

type Said = Omit<RequestOf<'episode.setMeasure'>, 'episodeId' | 'measureId'>;

const say = (said: Said) => test.ask('episode.setMeasure', { episodeId, measureId: 'nprs', ...said });
const refusal = (said: Said) =>
  told(test.refused('episode.setMeasure', { episodeId, measureId: 'nprs', ...said }));
const record = () => test.ask('episode.record', { episodeId });
const goals = () => record().goals.map(({ goal, setOn }) => [setOn, goal]);

function told(error: AppError): string[] {
  return (error.fields ?? []).map(({ field, message }) => `${field}: ${message}`);
}

it('is kept with its day; the one before it stays', () => {
  say({ goal: 3, setOn: '2026-01-12' });
  say({ goal: 2, setOn: '2026-02-02' });
  expect(goals()).toEqual([
    ['2026-01-12', 3],
    ['2026-02-02', 2],
  ]);
  expect(record().measures.find(({ measureId }) => measureId === 'nprs')?.goal).toBe(2);
});

it('is of today where no day is told', () => {
  say({ goal: 3 });
  expect(goals()).toEqual([[TODAY, 3]]);
});

it('is not written again when something else of the measure changes', () => {
  say({ goal: 3, setOn: '2026-01-12' });
  say({ goal: 3, isPrimary: true });
  expect(goals()).toEqual([['2026-01-12', 3]]);
});

it('has its day put right when the same goal is said of another day', () => {
  say({ goal: 3, setOn: '2026-01-12' });
  say({ goal: 3, setOn: '2026-01-05' });
  expect(goals()).toEqual([['2026-01-05', 3]]);
});

it('is what was said last on one day', () => {
  say({ goal: 3, setOn: '2026-01-12' });
  say({ goal: 1, setOn: '2026-01-12' });
  expect(goals()).toEqual([['2026-01-12', 1]]);
});

it('is taken back when it is emptied, and when the measure is followed no more', () => {
  say({ goal: 3, setOn: '2026-01-12' });
  say({ setOn: '2026-01-19' });
  expect(goals()).toEqual([
    ['2026-01-12', 3],
    ['2026-01-19', null],
  ]);
  say({ goal: 2, setOn: '2026-01-26' });
  test.ask('episode.stopMeasure', { episodeId, measureId: 'nprs' });
  expect(goals().at(-1)).toEqual([TODAY, null]);
});

it('is set neither before care, nor before the goal it follows, nor in the future', () => {
  say({ goal: 3, setOn: '2026-02-02' });
  const before = goals();
  expect([
    refusal({ goal: 2, setOn: '2026-01-04' }),
    refusal({ goal: 2, setOn: '2026-01-12' }),
    refusal({ goal: 2, setOn: '2026-04-09' }),
  ]).toEqual([
    ['setOn: is before the start of care, 2026-01-05'],
    ['setOn: is before the goal it follows, 2026-02-02'],
    ['setOn: lies in the future'],
  ]);
  expect(goals()).toEqual(before);
});

it('holds the start of care where it is: care does not begin after a goal of it', () => {
  say({ goal: 3, setOn: '2026-01-06' });
  const { rowVersion } = record().episode;
  const later = { episodeId, rowVersion, startDate: '2026-01-12' };
  expect(told(test.refused('episode.update', later))).toEqual([
    'startDate: is after an entry of this episode, 2026-01-06',
  ]);
});
