// Changes are told in the unit of their measure, and judged by the error that charts and letters show for it.
import { expect, it } from 'vitest';
import { judgeRecord } from '../../../shared/detector/record.ts';
import { standingCells } from '../../../shared/detector/standing-words.ts';
import { changeUnitIn, wordsOf } from '../../../shared/i18n/words.ts';
import { scoreDefinition } from '../../../shared/measures/change.ts';
import { detectableChange } from '../../../shared/measures/detectable.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { MEASURES } from '../../../shared/measures/registry.ts';
import { aFollowedMeasure } from '../../fixtures/builders.ts';
import { aRecord, scores } from './records.ts';

const LOOKUP = measureLookup([]);

function judged(measureId: string, values: readonly number[]) {
  const measures = [aFollowedMeasure().with({ measureId, scoreId: 'total', goal: null }).value];
  return judgeRecord(aRecord([], { measures, observations: scores(measureId, values) }), LOOKUP);
}

it('tells seconds as seconds, and judges them by the error of the chart', () => {
  const { measures, sentences } = judged('tug', [21, 20.5, 20, 19.6, 19.2, 19]);
  expect(standingCells(measures[0]!)).toMatchObject({
    change: '2 s better (MDC\u00a02.49)',
    recent: '1.5 s better (MCID\u00a01.4)',
  });
  expect(measures[0]?.sentence).toContain(
    'Since the first score 2 s better: not more than the measurement error (MDC 2.49).',
  );
  const expected = sentences.find(sentence => sentence.startsWith('Over the next four weeks'));
  expect(expected).toMatch(/^Over the next four weeks we would expect [\d.]+ s better on TUG \(between /);
  expect([...sentences, measures[0]?.sentence].join(' ')).not.toMatch(/\d points?\b/);
});

it.each([
  ['odi', [46, 40, 38, 36], '10 points better'],
  ['30s-cst', [8, 9, 10, 9], '1 stand better'],
  ['30s-cst', [8, 9, 10, 11], '3 stands better'],
] as const)('counts a change of %s in its own words', (id, values, words) => {
  expect(standingCells(judged(id, values).measures[0]!).change).toContain(words);
});

it.each(['T', 'T-score', '%', 'index', 'points-0-100', ''])(
  'counts a change of a scale in %j in points',
  unit => {
    expect(changeUnitIn(wordsOf('en'), unit, 8)).toBe('points');
    expect(changeUnitIn(wordsOf('es'), unit, 1)).toBe('punto');
  },
);

it('knows of every measure of the library the error that charts and letters know of it', () => {
  const told = MEASURES.map(measure => {
    const { min, max } = scoreDefinition(measure, 'total');
    return [measure.id, judged(measure.id, [min, max]).measures[0]?.mdc] as const;
  });
  const shown = MEASURES.map(measure => [measure.id, detectableChange(measure, 'total')?.value] as const);
  const known = shown.filter(([, mdc]) => mdc !== undefined);
  expect(told.filter(([id]) => known.some(([other]) => other === id))).toEqual(known);
  expect(known.length).toBeGreaterThan(20);
});
