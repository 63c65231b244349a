// What each setting of the detector costs on a set whose truth is known: how many improving patients it flags, and how
// late it sees a stall. An improver gains plainly by the usual limit, so that a higher limit shows what it costs.
import type { AlarmPrice } from '../../../../shared/detector/alarm-prices.ts';
import { summarize } from '../../../../shared/detector/combine.ts';
import { levelOf } from '../../../../shared/detector/detect.ts';
import { roundProbability } from '../../../../shared/detector/numbers.ts';
import { startRun, step } from '../../../../shared/detector/run.ts';
import type { Drawn } from '../../../../shared/detector/simulated/episodes.ts';
import { type EpisodeSeries, FALSE_ALARM_SETTINGS } from '../../../../shared/detector/types.ts';
import { type Answers, priceOf } from './scorer.ts';

/** Those of the limits given, in their order. */
export function alarmPrices(drawn: readonly Drawn[], limits: readonly number[]): AlarmPrice[] {
  const truths = drawn.map(({ truth }) => truth);
  const judged = drawn.map(({ series }) => ({ id: series.id, visits: probabilities(series, limits) }));
  return limits.flatMap((stallLimit, place) =>
    FALSE_ALARM_SETTINGS.map(falseAlarmPercent => {
      const isRaised = (p = 0) => levelOf(p, falseAlarmPercent) === 'reevaluate';
      const answers: Answers = new Map(
        judged.map(({ id, visits }) => [
          id,
          visits.map(byLimit => ({ p: isRaised(byLimit[place]) ? 1 : 0, onset: null })),
        ]),
      );
      const price = priceOf(truths, answers, 0.5);
      return {
        falseAlarmPercent,
        stallLimit,
        flaggedPercent: Math.round(100 * price.flagged),
        detected42Percent: Math.round(100 * price.detected42),
        delayDays: Math.round(10 * price.restrictedMeanDelay) / 10,
      };
    }),
  );
}

/** By visit and limit: the curves are weighed once for all limits. */
function probabilities(series: EpisodeSeries, limits: readonly number[]): number[][] {
  const run = startRun(series, undefined);
  return series.visits.map((visit, index) => {
    step(run, visit, index);
    return limits.map(limit => roundProbability(summarize(run.now, limit).pStalled));
  });
}
