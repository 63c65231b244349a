// One trend, one scale: which scores belong together, which measure is due, and when a total looks like another scale.
import { describe, expect, it } from 'vitest';
import { chartModel } from '../../../shared/charts/model.ts';
import { sideTexts } from '../../../shared/charts/side-labels.ts';
import { addDays } from '../../../shared/dates.ts';
import { judgementOf } from '../../../shared/detector/record.ts';
import { outcomesOf } from '../../../shared/documents/outcomes.ts';
import { type Activity, PLAIN_SCORE } from '../../../shared/domain/observation.ts';
import { dueMeasures } from '../../../shared/measures/due.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { findMeasure } from '../../../shared/measures/registry.ts';
import { scaleDoubt } from '../../../shared/measures/scale-guard.ts';
import {
  activitiesVersion,
  allSeries,
  currentActivities,
  currentSeries,
  followedSeries,
  seriesKeyOf,
} from '../../../shared/measures/series.ts';
import type { Measure } from '../../../shared/measures/types.ts';
import { aFollowedMeasure, anEpisode, START } from '../../fixtures/builders.ts';
import { aRecord, GAINING, STALLED, scores as scored } from '../detector/records.ts';

/** Plain scores, unless said otherwise. */
const scores: typeof scored = (measureId, values, change) =>
  scored(measureId, values, { ...PLAIN_SCORE, ...change });

const measureOf = measureLookup([]);
const measure = (id: string): Measure => findMeasure(id) as Measure;

describe('a series', () => {
  const plain = scores('psfs', [3, 4]);
  const second = scores('psfs', [2], { version: 'activities 2', date: '2026-02-02' });

  it('is told by version, recall window and side, not by device', () => {
    const [score] = plain;
    const key = seriesKeyOf(score!);
    expect(seriesKeyOf({ ...score!, version: 'activities 2' })).not.toBe(key);
    expect(seriesKeyOf({ ...score!, recall: 'past week' })).not.toBe(key);
    expect(seriesKeyOf({ ...score!, side: 'left' })).not.toBe(key);
    expect(seriesKeyOf({ ...score!, version: 'past week' })).not.toBe(
      seriesKeyOf({ ...score!, recall: 'past week' }),
    );
    const cane = { ...score!, device: 'cane' };
    expect(seriesKeyOf(cane)).toBe(key);
  });

  it('is the one scored last; the others stay, each for itself', () => {
    const all = [...second, ...plain];
    expect(currentSeries(all, 'psfs')).toEqual(second);
    expect(allSeries(all, 'psfs')).toEqual([plain, second]);
    expect(currentSeries(all, 'odi')).toEqual([]);
  });

  it('names the list of activities it rates from the second list on', () => {
    const activity = (version: number, position: number): Activity => ({
      id: `a-${version}-${position}`,
      episodeId: 'e',
      measureId: 'psfs',
      version,
      position,
      text: `${version}/${position}`,
      createdAt: 0,
    });
    const list = currentActivities([activity(1, 0), activity(2, 1), activity(2, 0)], 'psfs');
    expect(list.map(({ text }) => text)).toEqual(['2/0', '2/1']);
    expect(activitiesVersion(list)).toBe('activities 2');
    expect(activitiesVersion([activity(1, 0)])).toBe('');
    expect(activitiesVersion(currentActivities([], 'psfs'))).toBe('');
  });
});

describe('scores of two versions', () => {
  const old = scores('odi', STALLED, { version: '2.0' });
  const fresh = scores('odi', [20, 18, 14]).map((entry, week) => ({
    ...entry,
    date: addDays(START, 7 * (STALLED.length + week)),
  }));
  const record = aRecord([], { observations: [...old, ...fresh] });
  const asOf = addDays(START, 7 * 15);

  it('are judged by the newest alone', () => {
    const judge = (observations: typeof old) =>
      judgementOf(aRecord([], { observations }), measureOf).verdict();
    expect(judge(old).level).not.toBe('none');
    expect(judge([...old, ...fresh])).toEqual(judge(fresh));
  });

  it('leave the input of plain records as it was', () => {
    const plain = JSON.stringify(judgementOf(aRecord(GAINING), measureOf).input);
    expect(plain).toContain('{"date":"2026-01-05","measureId":"odi","score":60}');
    expect(plain).not.toMatch(/recall|"side"/);
  });

  it('are drawn apart, with the day the new baseline begins', () => {
    const model = chartModel(record, 'odi', measure('odi'), asOf);
    const runs = model.runs.map(run => run.map(point => [point.score, point.isOther ?? false]));
    expect(runs).toEqual([STALLED.map(score => [score, true]), [20, 18, 14].map(score => [score, false])]);
    expect(model.notes[0]).toBe(
      'New version (usual version) from 30 Mar 2026: new baseline. Hollow points are not compared.',
    );
    expect(model.band?.from).toBe(20);
    expect(model.rows.map(row => row.change)).toEqual([...STALLED.map(() => ''), '', '−2', '−6']);
    expect(model.rows[0]?.series).toBe('2.0');
    const alone = chartModel(aRecord(STALLED), 'odi', measure('odi'), asOf);
    expect(alone.notes.join(' ')).not.toMatch(/Hollow/);
  });

  it('are one row of the letter, that of the newest, with version, recall window and side', () => {
    const named = fresh.map(entry => ({ ...entry, recall: 'past week', side: 'left' as const }));
    const [row] = outcomesOf(aRecord([], { observations: [...old, ...named] }), measureOf, asOf);
    expect(row).toMatchObject({ version: '2.1a, past week, left', change: -6 });
    expect(row?.baseline.score).toBe(20);
  });
});

describe('left and right scored in turn', () => {
  const at = (side: 'left' | 'right', score: number, week: number) => ({
    ...scores('lefs', [score], { side })[0]!,
    date: addDays(START, 7 * week),
  });
  const inTurn = [at('left', 30, 0), at('right', 50, 1), at('left', 40, 2), at('right', 52, 3)];
  const recordOn = (side: 'left' | 'right' | 'both', observations = inTurn) =>
    aRecord([], {
      episode: anEpisode().with({ side }).value,
      measures: [aFollowedMeasure().with({ measureId: 'lefs', scoreId: 'total', goal: 70 }).value],
      observations,
    });
  const chartOn = (side: 'left' | 'right' | 'both', observations = inTurn) =>
    chartModel(recordOn(side, observations), 'lefs', measure('lefs'), addDays(START, 28));
  const runsOf = (model: ReturnType<typeof chartOn>) =>
    model.runs.map(run => ({
      scores: run.map(point => point.score),
      isOtherSide: run.every(point => point.isOtherSide),
    }));

  it('are both followed, whichever was scored last; the affected side leads', () => {
    const sidesOf = (affected: 'left' | 'right' | 'both', all = inTurn) =>
      followedSeries(all, 'lefs', affected).map(([first]) => first?.side);
    expect(sidesOf('both')).toEqual(['left', 'right']);
    expect(sidesOf('both', inTurn.slice(0, 3))).toEqual(['left', 'right']);
    expect(sidesOf('right')).toEqual(['right', 'left']);
    const later = scores('lefs', [60], { date: addDays(START, 30) });
    expect(followedSeries([...inTurn, ...later], 'lefs', 'left')).toEqual([later]);
  });

  it('keep to the newest version of each side', () => {
    const fresh = { ...at('left', 20, 4), version: '2' };
    expect(followedSeries([...inTurn, fresh], 'lefs', 'both')).toEqual([[fresh], [inTurn[1], inTurn[3]]]);
    expect(chartOn('both', [...inTurn, fresh]).runs.map(run => run[0]?.isOther ?? false)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are drawn in one chart, each compared with its own first score', () => {
    const model = chartOn('right');
    expect(model.sides).toEqual({ leading: 'right', other: 'left' });
    expect(runsOf(model)).toEqual([
      { scores: [30, 40], isOtherSide: true },
      { scores: [50, 52], isOtherSide: false },
    ]);
    expect(model.band?.from).toBe(50);
    expect(model.rows.map(({ series, change }) => `${series} ${change}`)).toEqual([
      'left ',
      'right ',
      'left +10',
      'right +2',
    ]);
    expect(model.summary).toMatch(/^LEFS right went from 50 .* LEFS left went from 30 /);
    expect(model.notes[0]).toMatch(/^Round points: right.*Square points: left/);
    expect(model.runs[0]?.[1]?.text).toMatch(/40 points, left, \+10 from the first score/);
    expect(sideTexts(model).flatMap(({ lines }) => lines)).toEqual(
      expect.arrayContaining(['right 52', 'left 40']),
    );
  });

  it('are two rows of the letter where both are in care, and one where one is', () => {
    const rowsOn = (side: 'left' | 'both') =>
      outcomesOf(recordOn(side), measureOf, addDays(START, 28)).map(({ name, change }) => [name, change]);
    expect(rowsOn('both')).toEqual([
      ['LEFS left', 10],
      ['LEFS right', 2],
    ]);
    expect(rowsOn('left')).toEqual([['LEFS', 10]]);
  });

  it('leave the chart of one side as it was', () => {
    const model = chartOn('left', inTurn.slice(0, 1));
    expect(model.sides).toBeUndefined();
    expect(model.runs.flat().some(point => point.isOtherSide)).toBe(false);
    expect(model.notes.join(' ')).not.toMatch(/Square/);
  });
});

describe('what is due', () => {
  const followed = (measureId: string, isPrimary = false) =>
    aFollowedMeasure().with({ measureId, scoreId: 'total', goal: null, isPrimary }).value;
  const record = aRecord([], {
    measures: [followed('tug'), followed('odi', true), followed('30s-cst')],
    observations: [...scores('odi', [40]), ...scores('tug', [14])],
  });

  it('is what was never scored, and what was scored longer ago than its usual interval; the primary first', () => {
    expect(dueMeasures(record, measureOf, addDays(START, 13))).toEqual([
      { measureId: '30s-cst', dueSince: START, isFirst: true },
    ]);
    expect(dueMeasures(record, measureOf, addDays(START, 14))).toEqual([
      { measureId: '30s-cst', dueSince: START, isFirst: true },
      { measureId: 'tug', dueSince: addDays(START, 14), isFirst: false },
    ]);
    expect(dueMeasures(record, measureOf, addDays(START, 28))[0]).toEqual({
      measureId: 'odi',
      dueSince: addDays(START, 28),
      isFirst: false,
    });
  });

  it('is nothing once the episode is closed', () => {
    const closed = { ...record, episode: { ...record.episode, status: 'discharged' as const } };
    expect(dueMeasures(closed, measureOf, addDays(START, 100))).toEqual([]);
  });
});

describe('the scale guard', () => {
  it.each([
    // measure, typed, earlier, other reading, converted
    ['odi', 47, [90, 92], '47 of 50', 94],
    ['ndi', 20, [44, 40], '20 of 50', 40],
    ['vas-pain', 7, [65, 70], '7 of 10', null],
    ['6mwt', 984, [310], '984 feet', 300],
    ['hhd', 20, [190, 200], '20 kg', 196],
    ['oks', 44, [18, 16], '44 on the old scale of 12 to 60', 16],
  ] as const)('asks about %s %d after %j', (id, typed, earlier, other, converted) => {
    const doubt = scaleDoubt(measure(id), undefined, typed, earlier);
    expect(doubt).toMatchObject({ other, converted, earlier });
    expect(doubt?.own).toMatch(new RegExp(`^${typed} `));
  });

  it.each([
    // Nothing of 50 is above 50, and nothing is the same on either scale.
    ['odi', 52, []],
    ['odi', 0, []],
    ['oks', 30, []],
    ['vas-pain', 40, []],
    // A first total as it is usually written down.
    ['lefs', 52, []],
    ['nprs', 6, []],
    ['6mwt', 420, []],
    ['odi', 40, [46, 44]],
    ['odi', 30, [40]],
    ['nprs', 2, [7, 7]],
    ['lefs', 52, [45]],
    ['tug', 9, [20]],
  ] as const)('does not ask about %s %d after %j', (id, typed, earlier) => {
    expect(scaleDoubt(measure(id), undefined, typed, earlier)).toBeNull();
  });

  it.each([
    ['odi', 47, '47 of 50', 94],
    ['ndi', 20, '20 of 50', 40],
    ['vas-pain', 7, '7 of 10', null],
    ['spadi', 6, '6 of 10', 60],
    ['oks', 40, '40 on the old scale of 12 to 60', 20],
    ['6mwt', 984, '984 feet', 300],
  ] as const)('asks about a first %s of %d, which both scales have', (id, typed, other, converted) => {
    const doubt = scaleDoubt(measure(id), undefined, typed, []);
    expect(doubt).toMatchObject({ other, converted, earlier: [] });
    expect(doubt?.own).toMatch(new RegExp(`^${typed}`));
    // Once: the next total near to it raises no question.
    expect(scaleDoubt(measure(id), undefined, typed + 1, [typed])).toBeNull();
  });

  it.each([
    // measure, typed, earlier, own reading, converted
    ['odi', 0.44, [], '0.44 %', 44],
    ['odi', 0.44, [46, 44], '0.44 %', 44],
    ['odi', 0.12, [12], '0.12 %', 12],
    ['spadi', 0.6, [], '0.6 points', 60],
    ['quickdash', 0.455, [50], null, 45.5],
    // Whole points only: as it stands it is no score.
    ['lefs', 0.5, [], null, 40],
  ] as const)(
    'asks whether %s %d after %j is a fraction of the whole',
    (id, typed, earlier, own, converted) => {
      const doubt = scaleDoubt(measure(id), undefined, typed, earlier);
      expect(doubt).toMatchObject({ other: `${typed} of 1`, own, converted, measureId: null, earlier });
    },
  );

  it.each([
    // The ends of the scale, a low score among low ones, halves of short scales, and what has no whole.
    ['odi', 0, [44]],
    ['lefs', 1, []],
    ['spadi', 0.77, [2, 1]],
    ['psfs', 0.5, []],
    ['mmt', 0.5, []],
    ['10mwt', 0.8, []],
    ['eq-5d-5l', 0.71, []],
  ] as const)('takes %s %d after %j as it stands', (id, typed, earlier) => {
    expect(scaleDoubt(measure(id), undefined, typed, earlier)).toBeNull();
  });

  it('offers the other reading of a value that is not on the scale at all, and never converts pain scales', () => {
    expect(scaleDoubt(measure('nprs'), undefined, 70, [])).toEqual({
      typed: 70,
      own: null,
      other: '70 mm on the 100 mm line',
      converted: null,
      measureId: 'vas-pain',
      earlier: [],
    });
    expect(scaleDoubt(measure('nprs'), undefined, 700, [])).toBeNull();
    expect(scaleDoubt(measure('lefs'), undefined, 90, [])).toMatchObject({ own: null, converted: 72 });
  });
});
