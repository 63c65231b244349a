// A chosen error or important difference in everything that is judged by it: constants, detector, chart and letter.
import { describe, expect, it } from 'vitest';
import { chartModel } from '../../../shared/charts/model.ts';
import { judgementOf } from '../../../shared/detector/record.ts';
import { gatherReevaluation } from '../../../shared/documents/reevaluation-data.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { EMPTY_LETTERHEAD } from '../../../shared/domain/letterhead.ts';
import { defaultGoal, detectorMeasure, measurementConstants } from '../../../shared/measures/change.ts';
import { customIdOf, measureOfCustom, sourcesText } from '../../../shared/measures/custom.ts';
import { detectableChange } from '../../../shared/measures/detectable.ts';
import { measureLookup, type ThresholdChoice } from '../../../shared/measures/lookup.ts';
import type { Measure } from '../../../shared/measures/types.ts';
import {
  aCustomMeasure,
  aFollowedMeasure,
  anEpisodeRecord,
  anObservation,
  idOf,
} from '../../fixtures/builders.ts';

const REASON = 'Neck, not back';

function choice(change: Partial<ThresholdChoice> = {}): ThresholdChoice {
  return {
    measureId: 'nprs',
    scoreId: 'total',
    patientId: null,
    kind: 'mcid',
    value: 3,
    population: 'neck pain',
    citation: 'Cleland 2008',
    verified: false,
    reason: REASON,
    ...change,
  };
}

function chosen(id: string, ...choices: ThresholdChoice[]): Measure {
  const measure = measureLookup([], choices)(id);
  if (!measure) throw new Error(`no measure ${id}`);
  return measure;
}

describe('a chosen number', () => {
  it('takes the place of the default and never loses its source', () => {
    const measure = chosen('nprs', choice());
    expect(measurementConstants(measure).mcid).toEqual({
      value: 3,
      unit: 'points',
      population: 'neck pain',
      citation: `chosen by the therapist: ${REASON}; Cleland 2008`,
      verified: false,
      reason: REASON,
    });
    const bare = measurementConstants(chosen('nprs', choice({ population: '', citation: '' }))).mcid;
    expect(bare).toMatchObject({
      population: 'population not stated',
      citation: `chosen by the therapist: ${REASON}; no source given`,
    });
    expect(defaultGoal(measure, 8)).toBe(2);
    expect(defaultGoal(chosen('nprs'), 8), 'control: twice the default of 2').toBe(4);
  });

  it('leaves other measures, other scores and the published numbers alone', () => {
    expect(chosen('lefs', choice())).toBe(chosen('lefs'));
    expect(
      measurementConstants(chosen('spadi', choice({ measureId: 'spadi', scoreId: 'pain' }))).mcid,
    ).toEqual(measurementConstants(chosen('spadi')).mcid);
    expect(chosen('nprs', choice()).mcid).toBe(chosen('nprs').mcid);
  });

  it('of the patient wins over the one of the practice, whatever their order', () => {
    const both = [choice({ value: 4 }), choice({ value: 3, patientId: idOf(10) })];
    for (const choices of [both, [...both].reverse()]) {
      expect(measurementConstants(chosen('nprs', ...choices)).mcid?.value).toBe(3);
    }
  });

  it('as an error of measurement changes the SEM and leaves no other error beside it', () => {
    const usual = measurementConstants(chosen('lefs'));
    expect(usual.sem?.note, 'control: the LEFS has a published SEM').toBeUndefined();
    const own = chosen('lefs', choice({ measureId: 'lefs', kind: 'mdc', value: 6 }));
    const { sem, mdc90, mdc95 } = measurementConstants(own);
    expect([mdc90, mdc95?.value, sem?.value]).toEqual([null, 6, 6 / 2.772]);
    expect(detectableChange(own)).toMatchObject({ value: 6, level: 'MDC', reason: REASON });
  });

  it('counts at the level of the published value it equals', () => {
    const [at90] = chosen('odi').mdc90;
    const value = at90?.value ?? 0;
    const own = chosen('odi', choice({ measureId: 'odi', kind: 'mdc', value }));
    expect(detectableChange(own)?.level).toBe('MDC90');
    expect(measurementConstants(own).sem?.value).toBeCloseTo(value / 2.326, 10);
  });

  it('is what the detector reads; without a choice its input is what it was', () => {
    const options = { goal: null, baseline: 8 };
    expect(detectorMeasure(chosen('nprs', choice({ kind: 'mdc', value: 3 })), options)).toMatchObject({
      mdc90: null,
      mdc95: 3,
      sem: 3 / 2.772,
    });
    const record = nprsRecord();
    const input = (...choices: ThresholdChoice[]) =>
      JSON.stringify(judgementOf(record, measureLookup([], choices)).input);
    expect(input()).toBe(JSON.stringify(judgementOf(record, measureLookup([])).input));
    expect(input(choice({ measureId: 'lefs' }))).toBe(input());
    expect(input(choice())).not.toBe(input());
  });
});

function nprsRecord(): EpisodeRecord {
  return anEpisodeRecord().with({
    measures: [aFollowedMeasure().with({ measureId: 'nprs', goal: null, goalSource: 'default' }).value],
    observations: [8, 7, 5].map(
      (score, index) =>
        anObservation().with({
          id: idOf(60 + index),
          measureId: 'nprs',
          date: `2026-01-${String(5 + 7 * index).padStart(2, '0')}`,
          score,
          unit: 'points',
          items: null,
          subscales: { total: score },
        }).value,
    ),
  }).value;
}

it('is told below the chart and with its source in the letter', () => {
  const record = nprsRecord();
  const of = measureLookup([], [choice({ value: 4 }), choice({ kind: 'mdc', value: 3.5 })]);
  const { notes, band, errorBar } = chartModel(record, 'nprs', of('nprs'), '2026-02-01');
  expect(notes).toContain(`MCID chosen by the therapist: ${REASON}.`);
  expect(notes).toContain(`MDC chosen by the therapist: ${REASON}.`);
  expect([band?.from, band?.to, errorBar?.value]).toEqual([8, 4, 3.5]);
  const letter = (measureOf: typeof of) =>
    JSON.stringify(
      gatherReevaluation({
        record,
        letterhead: EMPTY_LETTERHEAD,
        measureOf,
        asOf: '2026-02-01',
        urgency: 'routine',
        requestCode: 'PT-1',
        appVersion: '0',
      }),
    );
  expect(letter(of)).toContain('MCID 4 points, neck pain [1]†.');
  expect(letter(of)).toContain(`[1] chosen by the therapist: ${REASON}; Cleland 2008`);
  expect(letter(measureLookup([])), 'control').not.toContain('chosen by the therapist');
});

describe('an own measure', () => {
  it('gives each number its own source, or one source to all', () => {
    const source = sourcesText({ sem: '', mdc95: 'Own retest', mcid: ' Audit ' });
    expect(source).toBe('MDC95: Own retest\nMCID: Audit');
    const own = measureOfCustom(aCustomMeasure().with({ sem: null, mdc95: 2, mcid: 3, source }).value);
    const cited = [own.mdc95, own.mcid, own.sem].map(list => list.map(entry => entry.citation?.authors));
    expect(cited).toEqual([['Own retest'], ['Audit'], []]);
    const all = measureOfCustom(aCustomMeasure().with({ mdc95: 2, mcid: 3, source: 'Smith 2020' }).value);
    expect([all.mdc95[0], all.mcid[0]].map(entry => entry?.citation?.authors)).toEqual([
      'Smith 2020',
      'Smith 2020',
    ]);
  });

  it.each([
    ['Grip (left), kg', 'custom-grip-left-kg'],
    ['Müdigkeit', 'custom-mudigkeit'],
    ['痛み', 'custom-measure'],
    ['--- a', 'custom-a'],
    ['x'.repeat(120), `custom-${'x'.repeat(45)}`],
  ])('named %s has the id %s', (name, id) => {
    expect(customIdOf(name, [])).toBe(id);
    expect(customIdOf(name, [id, `${id}-2`])).toBe(`${id}-3`);
  });
});
