// Visits, adherence and flares lie on the axis of the charts.
import { expect, it } from 'vitest';
import { chartModel } from '../../../shared/charts/model.ts';
import { stripModel } from '../../../shared/charts/strips.ts';
import { aFlare, anAdherence, anEpisodeRecord, anObservation, aVisit } from '../../fixtures/builders.ts';

const TODAY = '2026-02-20';
const record = anEpisodeRecord().with({
  visits: [aVisit().value],
  flares: [aFlare().value],
  adherence: [anAdherence().value],
  observations: [anObservation().with({ date: '2026-02-16' }).value],
}).value;

it('shares ticks and length with the charts', () => {
  const chart = chartModel(record, 'custom-stairs', null, TODAY);
  const strips = stripModel(record, TODAY);
  expect([strips.days, strips.ticks]).toEqual([chart.xMaxDay, chart.ticks]);
});

it('places each mark on its day, and leaves unknown weeks unknown', () => {
  const { visits, flares, weeks, summary } = stripModel(record, TODAY);
  expect([visits.map(({ day }) => day), flares.map(({ day }) => day)]).toEqual([[7], [8]]);
  expect(weeks.map(({ share }) => (share === null ? null : Math.round(100 * share)))).toEqual([
    36,
    36,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(summary).toBe('1 visit, 1 flare; sessions known in 2 of 7 weeks.');
});
