// The rules of payers and laws: told with source and mark, off outside their country, and nowhere said to be fulfilled.
import { expect, it } from 'vitest';
import { evidenceRows } from '../../../shared/clinical/evidence/rows.ts';
import { PAYER_RULES } from '../../../shared/clinical/payer-rules.ts';
import type { PracticeCountry } from '../../../shared/domain/practice-country.ts';
import { usualReportInterval } from '../../../shared/domain/report-interval.ts';
import { usualTimeLimits } from '../../../shared/domain/time-limits.ts';

const shown = (country: PracticeCountry['country']) =>
  evidenceRows({}, { country }).filter(({ group }) => group === 'payer');

it('has each of the fourteen rules once, with what it rests on', () => {
  expect(PAYER_RULES.map(({ id }) => id)).toEqual(
    Array.from({ length: 14 }, (_, index) => `REG-${index + 1}`),
  );
  for (const { id, words, source, since } of PAYER_RULES) {
    expect(words.length, id).toBeGreaterThan(40);
    expect(source.length, id).toBeGreaterThan(15);
    if (since !== null) expect(since, id).toMatch(/^20\d\d-\d\d-\d\d$/);
  }
});

it('tells country, payer, day and mark of each rule', () => {
  const rule = shown('US').find(({ id }) => id === 'REG-7');
  expect(rule).toMatchObject({
    population: 'United States, Medicare Part B, from 1 Jan 2025',
    mark: 'checked',
    checkedOn: '2026-11-24',
  });
  expect(shown('US').find(({ id }) => id === 'REG-14')).toMatchObject({ mark: 'unchecked', checkedOn: null });
});

it('says that rules are off in another country, and on until the country is said', () => {
  const off = 'Off: the practice is in another country.';
  expect(new Set(shown('other').map(({ value }) => value))).toEqual(new Set([off]));
  for (const country of ['US', null] as const) {
    for (const { id, value } of shown(country)) expect(value, id).not.toBe(off);
  }
});

it('reminds by them in their country alone', () => {
  expect(usualReportInterval({ country: 'US' })).toEqual({ everyTreatmentDays: 10, everyDays: null });
  expect(usualReportInterval({ country: 'other' })).toEqual({ everyTreatmentDays: null, everyDays: null });
  expect(usualTimeLimits({ country: null }).recertifyEveryDays).toBe(90);
  expect(usualTimeLimits({ country: 'other' }).recertifyEveryDays).toBeNull();
});
