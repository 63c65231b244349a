// The bench of detectors in small: the generator's truth is what the contract says, and each detector does better than
// chance. The whole table is `bench detector`.
import { expect, it } from 'vitest';
import { atStrength, LAWS } from '../../../electron/cli/bench/quality/laws.ts';
import { distanceOf, distanceTable } from '../../../electron/cli/bench/quality/limits.ts';
import { referencePriors } from '../../../electron/cli/bench/quality/reference.ts';
import { qualityCsv, qualityTable, rowsOfLaw } from '../../../electron/cli/bench/quality/table.ts';
import { bankFor } from '../../../shared/detector/curves.ts';
import { parseSeries } from '../../../shared/detector/lines.ts';
import { episodesOf } from '../../../shared/detector/simulated/episodes.ts';
import { KINDS } from '../../../shared/detector/simulated/kinds.ts';
import { AS_DESCRIBED } from '../../../shared/detector/simulated/law.ts';

it.each(LAWS.map(law => [law.name, law] as const))('draws sound episodes: %s', (_, law) => {
  const drawn = episodesOf(law, 25, 3);
  expect(episodesOf(law, 25, 3)).toEqual(drawn);
  for (const { series, truth } of drawn) {
    const { visits, measures, id } = series;
    const sent = visits.map(({ day, scores, flare }) => ({
      day,
      scores,
      flare,
      hep_adherence: null,
      dose: null,
    }));
    const read = parseSeries(JSON.stringify({ id, measures, visits: sent }));
    expect(read.ok ? '' : read.error).toBe('');
    expect(visits.length).toBeGreaterThanOrEqual(4);
    expect(visits.length).toBeLessThanOrEqual(30);
    for (const { visit, day, scored, stalled, state, gain28, onset_day } of truth.visits) {
      expect(scored).toBe(visit >= 2 && day >= 14);
      expect(stalled === 1).toBe(state !== 'recovered' && gain28 < 0.25);
      expect(onset_day !== null).toBe(stalled === 1);
      expect(truth.stalls.some(([from, to]) => from <= day && day <= to)).toBe(stalled === 1);
    }
  }
});

it('goes from the law described to another by its strength', () => {
  for (const law of LAWS) {
    const { name, differs } = law;
    expect(atStrength(law, 1)).toEqual(law);
    const { mix, ...none } = atStrength(law, 0);
    expect({ ...none, mix: {} }).toEqual({ ...AS_DESCRIBED, name, differs, mix: {} });
    for (const [kind, weight] of Object.entries(mix)) {
      expect(weight).toBe(AS_DESCRIBED.mix[kind as keyof typeof AS_DESCRIBED.mix] ?? 0);
    }
  }
  const half = (name: string) => atStrength(LAWS.find(law => law.name === name)!, 0.5);
  expect(half('logistic').mix).toMatchObject({ logistic: 0.21, recovery: 0.165, delayedResponse: 0.045 });
  expect(half('sparse visits').sparseness).toBeCloseTo(Math.SQRT2, 12);
  expect(half('six measures, half skipped')).toMatchObject({ measures: [4, 5] });
});

it('has a reference for each law whose weights add up to one', () => {
  for (const law of LAWS) {
    const { families, noises } = referencePriors(law);
    expect(families.reduce((sum, { prior }) => sum + prior, 0)).toBeCloseTo(1, 12);
    expect(noises.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  }
  const { members } = bankFor(2, referencePriors(LAWS[0]!));
  expect(members.reduce((sum, { prior }) => sum + prior, 0)).toBeCloseTo(1, 12);
});

it('knows courses that begin at nothing', () => {
  for (const kind of Object.values(KINDS)) {
    const { phi } = kind.shape([0.3, 0.6, 0.9], 1);
    if ('byDay' in phi) expect(phi.byDay[0]).toBeCloseTo(0, 6);
  }
});

it('puts every detector into one table, the one that knows the law first in quality', () => {
  const rows = rowsOfLaw(LAWS.find(({ name }) => name === 'one measure')!, 60, 7);
  expect(rows.map(({ detector }) => detector)).toEqual([
    'no MCID in 30 d',
    'Mann-Kendall',
    'CUSUM',
    'damped trend',
    'Plateau',
    'Plateau, learned',
    'reference',
  ]);
  const brier = new Map(rows.map(({ detector, report }) => [detector, report.brier]));
  for (const { detector, report } of rows) {
    expect(report.auc).toBeGreaterThan(0.55);
    if (!detector.startsWith('Plateau')) expect(report.brier).toBeGreaterThan(brier.get('reference')! - 1e-9);
  }
  expect(brier.get('Plateau')! - brier.get('reference')!).toBeLessThan(0.015);
  expect(qualityTable(rows).split('\n')).toHaveLength(8);
  const distance = distanceOf(LAWS.find(({ name }) => name === 'one measure')!, rows);
  expect(distance.reached.brier).toBe(brier.get('Plateau')! - brier.get('reference')!);
  expect(distance.errors.brier).toBeGreaterThan(0.0005);
  expect(distance.errors.brier).toBeLessThan(0.01);
  expect(distanceTable([distance])).toMatch(/0\.\d{4} ± 0\.\d{4} of 0\.0080/);
  const [names, first, ...others] = qualityCsv(rows)
    .trimEnd()
    .split('\r\n')
    .map(line => line.split(','));
  expect(others).toHaveLength(6);
  expect(names).toContain('"by 42 d at 20 %"');
  expect(names).toContain('"ms all"');
  expect(first).toHaveLength(names?.length ?? 0);
  expect(Number(first?.[names?.indexOf('"AUC"') ?? 0])).toBe(rows[0]?.report.auc);
}, 120_000);
