// Adherence to the home program over a stretch of days. Unknown is never zero: too few recorded days give null.
import type { Numbers } from '../clinical/evidence/numbers.ts';
import { evidence } from '../clinical/evidence/registry.ts';

/** Sessions of some days, counted like the visits' days; `to` is included. */
export interface AdherencePeriod {
  readonly from: number;
  readonly to: number;
  readonly planned: number;
  readonly done: number;
  readonly daysRecorded: number;
}

type AdherenceStatus = 'good' | 'partial' | 'low' | 'unknown';

export interface AdherenceView {
  /** Of the last days: so many as `adherence.window` says. */
  readonly status: AdherenceStatus;
  /** Percent of planned sessions done in these days; null where too few of them are recorded. */
  readonly recent: number | null;
  readonly recordedDays: number;
  /** Days that were looked at. */
  readonly windowDays: number;
  /** Percent before and since the onset of the stall; null where unknown. */
  readonly before: number | null;
  readonly since: number | null;
}

export const GOOD_PERCENT = evidence('adherence.good').value;

/** @param today last day of the window @param onset first day of the stall, null where there is none */
export function adherenceViewOf(
  periods: readonly AdherencePeriod[],
  today: number,
  onset: number | null,
  numbers: Numbers,
): AdherenceView {
  const from = today - numbers['adherence.window'] + 1;
  const recent = percentBetween(periods, from, today, numbers);
  const first = Math.min(...periods.map(period => period.from));
  return {
    status: statusOf(recent, numbers),
    recent: wholePercent(recent),
    recordedDays: Math.round(totalsOver(periods, from, today).recorded),
    windowDays: numbers['adherence.window'],
    before:
      onset === null || periods.length === 0
        ? null
        : wholePercent(percentBetween(periods, first, onset - 1, numbers)),
    since: onset === null ? null : wholePercent(percentBetween(periods, onset, today, numbers)),
  };
}

/** Whole percent, never up: 79.6 % is told as 79, since 80 would be good adherence. */
function wholePercent(percent: number | null): number | null {
  return percent === null ? null : Math.floor(percent);
}

function statusOf(percent: number | null, numbers: Numbers): AdherenceStatus {
  if (percent === null) return 'unknown';
  if (percent >= GOOD_PERCENT) return 'good';
  return percent >= numbers['adherence.low'] ? 'partial' : 'low';
}

/** Percent of the sessions of some days, `to` included; null where unknown. */
export function percentBetween(
  periods: readonly AdherencePeriod[],
  from: number,
  to: number,
  numbers: Numbers,
): number | null {
  const { planned, done, recorded } = totalsOver(periods, from, to);
  // A hair below the share is still the share: shares of days are not whole numbers.
  const known = (to - from + 1) * numbers['adherence.known'] - 1e-9;
  if (to < from || planned <= 0 || recorded < known) return null;
  // Shares of days leave a hair behind: 80 % is not 79.99999999.
  return Math.round((1e8 * done) / planned) / 1e6;
}

/** Periods count with the share of their days that lies inside; more than was planned counts as all of it. */
function totalsOver(periods: readonly AdherencePeriod[], from: number, to: number) {
  let [planned, done, recorded] = [0, 0, 0];
  for (const period of periods) {
    const days = period.to - period.from + 1;
    const inside = Math.min(period.to, to) - Math.max(period.from, from) + 1;
    if (inside <= 0 || days <= 0) continue;
    const share = inside / days;
    planned += period.planned * share;
    done += Math.min(period.done, period.planned) * share;
    recorded += Math.min(period.daysRecorded, days) * share;
  }
  return { planned, done, recorded };
}
