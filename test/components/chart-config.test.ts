// The drawing of a chart: what lies on its edge is drawn whole.
import { expect, it } from 'vitest';
import { chartConfig } from '../../renderer/ui/chart-config.ts';
import { chartModel } from '../../shared/charts/model.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import { aRecord } from '../unit/detector/records.ts';

const COLOURS = {
  text: '#000',
  grid: '#111',
  background: '#222',
  border: '#333',
  series: '#444',
  mcid: '#555',
  goal: '#666',
  plateau: '#777',
  font: 'sans-serif',
};

it('leaves room around the plot for whole points: the first score lies on the axis, a score of 0 on the foot', () => {
  const record = aRecord([40, 20, 0]);
  const model = chartModel(record, 'odi', measureLookup([])('odi'), '2026-03-01');
  expect(model.runs.flat().map(({ day, score }) => [day, score])).toContainEqual([0, 40]);
  expect(model.runs.flat().at(-1)?.score).toBe(model.yMin);
  const { datasets } = chartConfig(model, COLOURS, false).data;
  expect(datasets.length).toBeGreaterThan(0);
  for (const { clip, pointRadius, pointHoverRadius } of datasets) {
    expect(clip).toBeGreaterThan(Math.max(Number(pointRadius), Number(pointHoverRadius)));
  }
});
