// The library and its scoring: every worked example of every measure, the rules for missing items, ranges, rounding.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseItems, scoreLine } from '../../../shared/measures/batch.ts';
import { defaultGoal, detectorMeasure, measurementConstants } from '../../../shared/measures/change.ts';
import { measureOfCustom } from '../../../shared/measures/custom.ts';
import { findMeasure, MEASURES, measuresForRegion } from '../../../shared/measures/registry.ts';
import {
  describeScoreError,
  mainScore,
  roundHalfUp,
  score,
  scoreTotal,
} from '../../../shared/measures/scoring.ts';
import type { Example, Measure } from '../../../shared/measures/types.ts';

const named = (id: string): Measure => {
  const measure = findMeasure(id);
  if (!measure) throw new Error(`no measure ${id}`);
  return measure;
};

const answersOf = (measure: Measure, example: Example) =>
  example.responses ?? (measure.items.inputs ?? []).map(name => example.inputs?.[name] ?? null);

test('the library holds 50 measures with ids of their own', () => {
  expect(MEASURES).toHaveLength(50);
  expect(new Set(MEASURES.map(measure => measure.id)).size).toBe(50);
});

test('every published number says whether it was verified and where it comes from or that it has no source', () => {
  for (const measure of MEASURES) {
    for (const entry of [...measure.sem, ...measure.mdc90, ...measure.mdc95, ...measure.mcid]) {
      expect(typeof entry.verified, measure.id).toBe('boolean');
      expect(entry.population, measure.id).not.toBe('');
      if (entry.citation === null) expect(entry.verified, measure.id).toBe(false);
      else expect(entry.citation.authors, measure.id).not.toBe('');
    }
  }
});

describe.each(MEASURES.map(measure => [measure.id, measure] as const))('%s', (_id, measure) => {
  test.each(measure.examples.map(example => [example.label, example] as const))('%s', (_label, example) => {
    const scored = score(measure, answersOf(measure, example));
    const expected = Object.entries(example.expected);
    if (expected.every(([, value]) => value === null))
      expect(scored).toEqual({ ok: false, error: { code: 'too-many-missing' } });
    else {
      if (!scored.ok) throw new Error(describeScoreError(scored.error));
      for (const [id, value] of expected) expect(scored.value.subscales[id], id).toBe(value);
      expect(scored.value.score).toBe(scored.value.subscales[mainScore(measure).id]);
    }
  });

  test('an answer outside the scale is refused by the number of its item', () => {
    const size = measure.items.inputs?.length ?? measure.items.count;
    const answers = Array.from({ length: size }, () =>
      measure.items.inputs ? 1 : (measure.items.perItemValues?.['1']?.[0] ?? measure.items.itemMin),
    );
    answers[0] = measure.items.inputs ? -1 : 100_000;
    const scored = score(measure, answers);
    expect(scored.ok ? null : [scored.error.code, scored.error.item]).toEqual(['out-of-range', 1]);
  });

  test('a total outside the scale is refused', () => {
    expect(scoreTotal(measure, mainScore(measure).max + 1).ok).toBe(false);
    expect(scoreTotal(measure, mainScore(measure).min).ok).toBe(true);
  });
});

test('one missing item more than the rule allows leaves no total', () => {
  let checked = 0;
  for (const measure of MEASURES) {
    const [only, second] = measure.scores;
    if (!only || second || !('minAnswered' in only.algorithm)) continue;
    const { items, minAnswered } = only.algorithm;
    const answersWith = (answered: number) =>
      items.map((item, index) =>
        index < answered ? (measure.items.perItemValues?.[item]?.[0] ?? measure.items.itemMin) : null,
      );
    expect(score(measure, answersWith(minAnswered)).ok, measure.id).toBe(true);
    expect(score(measure, answersWith(minAnswered - 1)).ok, measure.id).toBe(false);
    checked++;
  }
  expect(checked).toBeGreaterThan(15);
});

test('a wrong number of items and a value between the steps are refused', () => {
  expect(score(named('oks'), [1, 2])).toEqual({
    ok: false,
    error: { code: 'item-count', value: 2, expected: '12' },
  });
  const halves = score(
    named('oks'),
    Array.from({ length: 12 }, () => 1.5),
  );
  expect(halves.ok ? null : halves.error.code).toBe('step');
});

test('the order of answers does not change a plain sum', () => {
  const oks = named('oks');
  const answers = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(answers, list => {
      expect(score(oks, list)).toEqual(score(oks, [...list].reverse()));
    }),
  );
});

test('rounding is half up on the decimal value', () => {
  expect([
    roundHalfUp(1.005, 2),
    roundHalfUp(2.5, 0),
    roundHalfUp(-0.661, 3),
    roundHalfUp(-0.0001, 1),
  ]).toEqual([1.01, 3, -0.661, 0]);
});

test('constants come with source and mark; a percentage never stands for points; a missing number stays missing', () => {
  expect(measurementConstants(named('nprs'))).toMatchObject({
    sem: { value: 1.02, verified: true },
    mcid: { value: 2 },
  });
  for (const measure of MEASURES) {
    const { sem, mdc90, mdc95, mcid } = measurementConstants(measure);
    for (const number of [sem, mdc90, mdc95, mcid]) {
      expect(number === null || number.value > 0, measure.id).toBe(true);
      expect(number?.unit.startsWith('%-of') ?? false, measure.id).toBe(false);
    }
  }
});

test('the default goal is two important differences better, and stays on the scale', () => {
  expect(defaultGoal(named('nprs'), 7)).toBe(3);
  expect(defaultGoal(named('nprs'), 2)).toBe(1);
  expect(detectorMeasure(named('lefs'), { goal: null, baseline: 31 })).toMatchObject({
    direction: 'higher',
    min: 0,
    max: 80,
    goal: 49,
  });
});

test("a therapist's own measure scores its value and says that its numbers are unverified", () => {
  const own = measureOfCustom({
    id: 'custom-vas-01',
    name: 'Pain',
    abbreviation: 'VAS',
    unit: 'points',
    direction: 'lower-is-better',
    min: 0,
    max: 1,
    step: 0.01,
    sem: null,
    mdc95: null,
    mcid: 0.2,
    source: 'own',
  });
  expect(scoreTotal(own, 0.91).ok).toBe(true);
  expect(scoreTotal(own, 0.915).ok).toBe(false);
  expect(measurementConstants(own)).toMatchObject({ sem: null, mcid: { value: 0.2, verified: false } });
});

test('measures of a region come before general ones', () => {
  const ids = measuresForRegion('knee').map(measure => measure.id);
  expect(ids.indexOf('koos')).toBeLessThan(ids.indexOf('nprs'));
});

test('batch lines are answered one by one, bad ones by line and field', () => {
  expect(JSON.parse(scoreLine('{"measure":"nprs","items":[6]}', 1))).toMatchObject({
    measure: 'nprs',
    score: 6,
  });
  expect(scoreLine('nonsense', 2)).toBe('{"error":"line 2: is not JSON","code":"not-json","line":2}');
  expect(JSON.parse(scoreLine('{"measure":"nprs","items":[11]}', 3))).toMatchObject({
    code: 'out-of-range',
    line: 3,
  });
  expect(JSON.parse(scoreLine('{"measure":"x","items":[1]}', 4))).toMatchObject({ code: 'unknown-measure' });
  expect(parseItems('4,3,,2')).toEqual({ ok: true, value: [4, 3, null, 2] });
  expect(parseItems('4,x').ok).toBe(false);
});
