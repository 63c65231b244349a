// Was the load too much, or too little? From loads, rated effort and flare-ups around the stall.
import type { CauseView } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';

export interface SessionFact {
  readonly day: number;
  /** Overall load 1 to 10; null where not judged. */
  readonly load: number | null;
  readonly interventions: readonly {
    readonly family: string;
    readonly minutes: number | null;
    /** Rated exertion 0 to 10. */
    readonly effort: number | null;
  }[];
}

export interface DoseFacts {
  readonly today: number;
  readonly onset: number | null;
  readonly sessions: readonly SessionFact[];
  /** Days on which a flare-up was reported. */
  readonly flares: readonly number[];
}

// Two flare-ups in 14 days, or after 30 % of the last ten sessions (own defaults on the pain-monitoring model,
// Silbernagel 2007, Thomee 1997).
const FLARES = { count: 2, days: 14, sessions: 10, sessionShare: 0.3 } as const;
/** A flare-up belongs to a session at most this many days before it. */
const FLARE_REACH_DAYS = 3;
// Less than 5 % of the load in three weeks is flat, more than 10 % in one week is fast (own defaults on the progression
// of 2 to 10 % at a time in ACSM 2009, Med Sci Sports Exerc 41:687).
const FLAT = { share: 0.05, days: 21 } as const;
const FAST_WEEKLY_SHARE = 0.1;
/** Effort of 4 of 10 or less leaves reserve; the same cut for the overall load (own default). */
const LOW_EFFORT = 4;
/** The dose is judged over the time since the stall began, but over no less and no more than this. */
const WINDOW_DAYS = { least: 28, most: 56 } as const;
const FEWEST_LOADS = 3;

interface Loads {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  readonly days: number;
  /** Share of the first load by which it rose per week. */
  readonly weekly: number;
  readonly trend: 'flat' | 'rising' | 'falling';
}

function windowStart({ today, onset }: DoseFacts): number {
  const since = onset ?? today - WINDOW_DAYS.least;
  return Math.max(today - WINDOW_DAYS.most, Math.min(today - WINDOW_DAYS.least, since));
}

/** How the load went over the window; null with fewer than three loads over three weeks. */
function loadsOf(facts: DoseFacts): Loads | null {
  const start = windowStart(facts);
  const loads = facts.sessions.flatMap(({ day, load }) =>
    load === null || day < start ? [] : [{ day, load }],
  );
  const days = (loads.at(-1)?.day ?? 0) - (loads[0]?.day ?? 0);
  if (loads.length < FEWEST_LOADS || days < FLAT.days) return null;
  const third = Math.max(1, Math.floor(loads.length / 3));
  const mean = (part: readonly { load: number }[]) =>
    part.reduce((sum, { load }) => sum + load, 0) / part.length;
  const [from, to] = [mean(loads.slice(0, third)), mean(loads.slice(-third))];
  const daily = (to - from) / from / days;
  const limit = FLAT.share / FLAT.days;
  const trend = daily > limit ? 'rising' : daily < -limit ? 'falling' : 'flat';
  return {
    from: oneDigit(from),
    to: oneDigit(to),
    mean: oneDigit(mean(loads)),
    days,
    weekly: 7 * daily,
    trend,
  };
}

/** The load was raised over the time judged: the dose cannot be said to have stood still. */
export function isProgressed(facts: DoseFacts): boolean {
  return loadsOf(facts)?.trend === 'rising';
}

export function intensityTooHigh(facts: DoseFacts): CauseView {
  const view = emptyCause('intensity-too-high');
  const start = windowStart(facts);
  const sessions = facts.sessions.filter(({ day }) => day >= start);
  const flares = facts.flares.filter(day => day >= start && day <= facts.today);
  const loads = loadsOf(facts);
  if (sessions.length === 0 && flares.length === 0) {
    return { ...view, evidenceMissing: [t('causes.high.noVisits')] };
  }
  const fast =
    loads && loads.weekly > FAST_WEEKLY_SHARE
      ? [t('causes.high.fast', { percent: Math.round(100 * loads.weekly) })]
      : [];
  if (flares.length === 0) {
    const line = t('causes.high.none', { count: sessions.length });
    const status = fast.length > 0 ? 'possible' : 'not-supported';
    return { ...view, status, evidenceFor: fast, evidenceAgainst: [line] };
  }
  const lines = [t('causes.high.flaresSince', { count: flares.length })];
  const crowded = mostWithin(flares, FLARES.days);
  if (crowded >= FLARES.count) lines.push(t('causes.high.flares14', { count: crowded }));
  const last = facts.sessions.slice(-FLARES.sessions);
  const followed = last.filter(({ day }) =>
    facts.flares.some(flare => flare >= day && flare - day <= FLARE_REACH_DAYS),
  ).length;
  const isOften = last.length >= FLARES.sessions / 2 && followed >= FLARES.sessionShare * last.length;
  if (isOften) lines.push(t('causes.high.afterSessions', { count: followed, sessions: last.length }));
  const isRising = loads?.trend === 'rising';
  if (loads && isRising) lines.push(t('causes.high.rising', { from: loads.from, to: loads.to }), ...fast);
  const isDriven = fast.length > 0 || (flares.length >= FLARES.count && isRising);
  const isSupported = crowded >= FLARES.count || isOften || isDriven;
  return {
    ...view,
    status: isSupported ? 'supported' : 'possible',
    evidenceFor: lines,
    evidenceAgainst: loads && !isRising ? [t('causes.high.flat', { from: loads.from, to: loads.to })] : [],
    evidenceMissing: loads === null ? [t('causes.high.noLoad')] : [],
  };
}

export function intensityTooLow(facts: DoseFacts): CauseView {
  const view = emptyCause('intensity-too-low');
  const loads = loadsOf(facts);
  if (loads === null) return { ...view, evidenceMissing: [t('causes.low.noLoad')] };
  const { from, to } = loads;
  if (loads.trend === 'rising') {
    return { ...view, status: 'not-supported', evidenceAgainst: [t('causes.low.rose', { from, to })] };
  }
  const start = windowStart(facts);
  const efforts = facts.sessions
    .filter(({ day }) => day >= start)
    .flatMap(({ interventions }) => interventions.flatMap(({ effort }) => effort ?? []));
  const effort =
    efforts.length < 2 ? null : oneDigit(efforts.reduce((sum, value) => sum + value, 0) / efforts.length);
  const isLight = (effort ?? loads.mean) <= LOW_EFFORT;
  const isBlocked = facts.flares.some(day => day >= start && day <= facts.today);
  const flat = t(loads.trend === 'flat' ? 'causes.low.flat' : 'causes.low.fell', {
    from,
    to,
    weeks: Math.floor(loads.days / 7),
  });
  const lightLine =
    effort === null ? t('causes.low.lowLoad', { load: loads.mean }) : t('causes.low.lowEffort', { effort });
  return {
    ...view,
    status: isLight && !isBlocked ? 'supported' : 'possible',
    evidenceFor: isLight ? [flat, lightLine] : [flat],
    evidenceAgainst: [
      ...(effort !== null && !isLight ? [t('causes.low.goodEffort', { effort })] : []),
      ...(isBlocked ? [t('causes.low.blocked')] : []),
    ],
    evidenceMissing: effort === null ? [t('causes.low.noEffort')] : [],
  };
}

/** A cause about which nothing is known yet. */
export function emptyCause(cause: CauseView['cause']): CauseView {
  return { cause, status: 'no-data', evidenceFor: [], evidenceAgainst: [], evidenceMissing: [] };
}

/** Most days of a rising list inside any stretch of `span` days. */
function mostWithin(days: readonly number[], span: number): number {
  return Math.max(0, ...days.map(day => days.filter(other => other >= day && other - day < span).length));
}

function oneDigit(value: number): number {
  return Math.round(value * 10) / 10;
}
