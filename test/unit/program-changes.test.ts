// What a new version of a home program changed.
import { expect, it } from 'vitest';
import { programChanges } from '../../shared/program-changes.ts';

function exercises(...rows: readonly (readonly [string, string, number | null])[]) {
  return { exercises: rows.map(([name, dose, sessionsPerWeek]) => ({ name, dose, sessionsPerWeek })) };
}

const BEFORE = exercises(['Bridge', '3 x 10', 7], ['Walk', '', null]);

it('says nothing of two that are the same', () => {
  expect(programChanges(BEFORE, exercises(['bridge', '3 x 10', 7], ['Walk', '', null]))).toEqual([]);
});

it('names what came, what went, and what became of a dose', () => {
  expect(programChanges(BEFORE, exercises(['Bridge', '3 x 12', 5], ['Bird dog', '3 x 8', 7]))).toEqual([
    'Bridge: 3 x 10, 7 a week became 3 x 12, 5 a week',
    'Bird dog added',
    'Walk taken out',
  ]);
  expect(programChanges(BEFORE, exercises(['Bridge', '3 x 10', 7], ['Walk', '20 min', null]))).toEqual([
    'Walk: no dose became 20 min',
  ]);
});

it('tells another order, and of two exercises with one name which is which', () => {
  expect(programChanges(BEFORE, exercises(['Walk', '', null], ['Bridge', '3 x 10', 7]))).toEqual([
    'another order',
  ]);
  const twice = exercises(['Bridge', 'two legs', 7], ['Bridge', 'one leg', 7]);
  expect(programChanges(twice, exercises(['Bridge', 'two legs', 7], ['Bridge', 'one leg', 5]))).toEqual([
    'Bridge: one leg, 7 a week became one leg, 5 a week',
  ]);
});
