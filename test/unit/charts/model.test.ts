// The one model both charts are drawn from: what is shown, what is never invented, and what is said where a number is missing.
import { describe, expect, it } from 'vitest';
import { chartModel } from '../../../shared/charts/model.ts';
import { addDays } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { aRecord, aVerdict, followed, idOf, START, scores } from '../documents/cases.ts';

const measureOf = measureLookup([]);

function model(record: EpisodeRecord, measureId = 'odi', day = 70) {
  return chartModel(record, measureId, measureOf(measureId), addDays(START, day));
}

function withScores(days: readonly (readonly [number, number])[], change: Partial<EpisodeRecord> = {}) {
  return aRecord({
    measures: [followed('odi', 20, true)],
    observations: scores('odi', 100, days, '%'),
    ...change,
  });
}

function phase(number: number, day: number, kind: EpisodeRecord['phases'][number]['kind'], title: string) {
  return {
    id: idOf(number),
    episodeId: idOf(20),
    startsOn: addDays(START, day),
    kind,
    title,
    windowDays: null,
    replyId: null,
    createdAt: number,
  };
}

describe('points', () => {
  it('are days since the start of care, in the order of time whatever the order of entry', () => {
    const record = withScores([
      [0, 46],
      [14, 42],
      [7, 44],
    ]);
    expect(
      model(record)
        .runs.flat()
        .map(point => [point.day, point.score]),
    ).toEqual([
      [0, 46],
      [7, 44],
      [14, 42],
    ]);
  });

  it('are joined over 21 days and parted by 22', () => {
    expect(
      model(
        withScores([
          [0, 46],
          [21, 42],
        ]),
      ).runs,
    ).toHaveLength(1);
    expect(
      model(
        withScores([
          [0, 46],
          [22, 42],
        ]),
      ).runs,
    ).toHaveLength(2);
  });

  it('say date, change, and whether it is more than the error: a change of just the error is within it', () => {
    const [first, within, beyond] = model(
      withScores([
        [0, 46],
        [7, 35.5],
        [14, 35],
      ]),
    ).runs.flat();
    expect(first?.text).toBe('5 Jan 2026: 46 %, first score');
    expect(within?.text).toBe(
      '12 Jan 2026: 35.5 %, −10.5 from the first score, within the measurement error',
    );
    expect(beyond?.text).toBe('19 Jan 2026: 35 %, −11 from the first score, more than the measurement error');
  });

  it('after the day of the chart are left out', () => {
    expect(
      model(
        withScores([
          [0, 46],
          [60, 40],
          [80, 10],
        ]),
      ).rows,
    ).toHaveLength(2);
  });
});

describe('scales', () => {
  it('show the full range of the measure, never zoomed to the data, and its direction in words', () => {
    const { yMin, yMax, yTitle } = model(
      withScores([
        [0, 46],
        [14, 45],
      ]),
    );
    expect([yMin, yMax, yTitle]).toEqual([0, 100, '%, lower is better']);
    const lefs = aRecord({ observations: scores('lefs', 100, [[0, 40]]) });
    expect(model(lefs, 'lefs').yTitle).toBe('points, higher is better');
  });

  it('have a tick each week, thinned in a long episode, and end with a whole week', () => {
    const short = model(withScores([[0, 46]]), 'odi', 65);
    expect(short.xMaxDay).toBe(70);
    expect(short.ticks.map(tick => tick.label)).toEqual(
      Array.from({ length: 11 }, (_, week) => `wk ${week}`),
    );
    const long = model(withScores([[0, 46]]), 'odi', 400);
    expect(long.ticks.length).toBeLessThanOrEqual(15);
    expect(long.ticks.every(tick => tick.day % 7 === 0)).toBe(true);
  });

  it('are never shorter than four weeks', () => {
    expect(model(withScores([[0, 46]]), 'odi', 0).xMaxDay).toBe(28);
  });
});

describe('bands and lines', () => {
  it('draw the important change from the baseline towards better, with its number', () => {
    expect(
      model(
        withScores([
          [0, 46],
          [14, 42],
        ]),
      ).band,
    ).toMatchObject({ from: 46, to: 36, fromDay: 0 });
    const psfs = aRecord({ observations: scores('psfs', 100, [[0, 3]]) });
    expect(model(psfs, 'psfs').band).toMatchObject({
      from: 3,
      to: 5.3,
      label: 'important change (MCID 2.3)',
    });
  });

  it('end the band at the end of the scale', () => {
    expect(model(withScores([[0, 4]])).band).toMatchObject({ from: 4, to: 0 });
  });

  it('begin anew at an injection once a score follows it, not at a change of exercises', () => {
    const days = [
      [0, 46],
      [28, 40],
      [42, 38],
    ] as const;
    const conservative = withScores(days, { phases: [phase(50, 21, 'conservative', 'Load stepped up')] });
    expect(model(conservative).band).toMatchObject({ from: 46, fromDay: 0 });
    const injected = withScores(days, { phases: [phase(50, 21, 'after-injection', 'Injection')] });
    expect(model(injected).band).toMatchObject({ from: 40, fromDay: 28 });
    expect(model(injected).summary).toBe(
      'ODI went from 40 in week 4 to 38 in week 6 (lower is better). Goal 20 not reached.',
    );
    const unmeasured = withScores([[0, 46]], { phases: [phase(50, 21, 'after-injection', 'Injection')] });
    expect(model(unmeasured).band).toMatchObject({ from: 46 });
  });

  it('take the goal of the therapist, or our default marked as such, or none without a baseline', () => {
    expect(model(withScores([[0, 46]])).goal).toEqual({ value: 20, label: 'goal 20', isDefault: false });
    const unset = { measures: [followed('odi', null, true)] };
    const ours = model(withScores([[0, 46]], unset));
    expect(ours.goal).toEqual({ value: 26, label: 'goal 26 (our default)', isDefault: true });
    expect(ours.notes.join(' ')).toContain('our default of two important differences');
    expect(model(withScores([], unset)).goal).toBeNull();
  });

  it('shade from the onset to the day of the chart, with the week in words', () => {
    const record = withScores(
      [
        [0, 46],
        [70, 40],
      ],
      { verdict: aVerdict() },
    );
    expect(model(record).plateau).toEqual({ day: 35, untilDay: 70, label: 'Plateau onset, week 5' });
    const worse = withScores([[0, 46]], { verdict: aVerdict({ state: 'worsening' }) });
    expect(model(worse).plateau?.label).toBe('Worsening since week 5');
    const fine = withScores([[0, 46]], { verdict: aVerdict({ level: 'none' }) });
    expect(model(fine).plateau).toBeNull();
  });

  it('mark new phases and surgery by letters in the order of time, explained below', () => {
    const base = withScores([[0, 46]], {
      phases: [
        phase(52, 40, 'after-injection', 'Injection'),
        phase(50, 0, 'conservative', 'Exercise'),
        phase(51, 10, 'conservative', 'More load'),
      ],
    });
    const record = { ...base, episode: { ...base.episode, surgeryDate: addDays(START, 20) } };
    expect(model(record).marks.map(mark => [mark.day, mark.text])).toEqual([
      [10, 'A: More load, 15 Jan 2026.'],
      [20, 'B: surgery, 25 Jan 2026.'],
      [40, 'C: Injection, 14 Feb 2026.'],
    ]);
  });
});

describe('what is not known', () => {
  it('is said where the library has neither error nor important difference', () => {
    const record = aRecord({
      observations: scores(
        'hhd',
        100,
        [
          [0, 200],
          [14, 220],
        ],
        'N',
      ),
    });
    const shown = model(record, 'hhd');
    expect([shown.errorBar, shown.band]).toEqual([null, null]);
    expect(shown.notes).toEqual([
      'Measurement error and important difference are not recorded for this measure.',
    ]);
  });

  it('is said of each alone where only one is missing', () => {
    const berg = aRecord({ observations: scores('berg', 100, [[0, 40]]) });
    expect(model(berg, 'berg').notes.join(' ')).toMatch(
      /Bars: .*MDC95 5.* An important difference is not recorded/,
    );
    const gait = aRecord({ observations: scores('10mwt', 100, [[0, 1]], 'm/s') });
    expect(model(gait, '10mwt').notes).toEqual(['Measurement error is not recorded for this measure.']);
  });

  it('leaves an unknown measure readable without inventing a direction', () => {
    const record = aRecord({
      observations: scores('custom-old', 100, [
        [0, 120],
        [7, 90],
      ]),
    });
    const shown = chartModel(record, 'custom-old', null, addDays(START, 20));
    expect(shown).toMatchObject({ name: 'custom-old', yMax: 120, band: null, goal: null });
    expect(shown.yTitle).toContain('direction not known');
  });

  it('makes a sentence of no score and of one', () => {
    expect(model(withScores([])).summary).toBe('No scores of ODI yet.');
    expect(model(withScores([[0, 46]])).summary).toContain('one score shows no course yet');
  });
});

it('gives the table the same scores as the chart', () => {
  const shown = model(
    withScores([
      [0, 46],
      [14, 42],
      [28, 46],
    ]),
  );
  expect(shown.rows.map(row => [row.date, row.week, row.score, row.change])).toEqual([
    ['5 Jan 2026', 0, 46, ''],
    ['19 Jan 2026', 2, 42, '−4'],
    ['2 Feb 2026', 4, 46, '0'],
  ]);
});
