// Was the load too much, or too little? From loads, rated effort and flare-ups around the stall.
import type { Numbers } from '../clinical/evidence/numbers.ts';
import { evidence } from '../clinical/evidence/registry.ts';
import type { CauseRecord, CauseView } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import { causeView } from './cause-view.ts';
import type { VisitMinutes } from './facts.ts';

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
  /** Of the session as a whole, where the interventions tell none. */
  readonly minutes?: VisitMinutes;
  /** Pain at rest on arrival, and on the morning after the load before this session; null where not asked. */
  readonly painNow: number | null;
  readonly nextMorning: number | null;
  readonly record: CauseRecord;
}

export interface FlareFact {
  readonly day: number;
  readonly record: CauseRecord;
}

export interface DoseFacts {
  readonly today: number;
  readonly onset: number | null;
  readonly sessions: readonly SessionFact[];
  readonly flares: readonly FlareFact[];
  /** Days a week with strength work, at visits and at home; null where the program does not tell. */
  readonly strengthDays: number | null;
  /** Versions of the home program in force over the time judged. */
  readonly programs: readonly CauseRecord[];
  readonly numbers: Numbers;
}

const STRENGTH_DAYS = evidence('strength.days').value;

interface Loads {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  readonly days: number;
  /** Share of the first load by which it rose per week. */
  readonly weekly: number;
  readonly trend: 'flat' | 'rising' | 'falling';
}

/** The dose is judged over the time since the stall began, but over no less and no more than is set. */
function windowStart({ today, onset, numbers }: DoseFacts): number {
  const [least, most] = [numbers['load.leastWindow'], numbers['load.mostWindow']];
  return Math.max(today - most, Math.min(today - least, onset ?? today - least));
}

/** How the load went over the window; null with too few loads over too short a time. */
function loadsOf(facts: DoseFacts): Loads | null {
  const { numbers } = facts;
  const start = windowStart(facts);
  const loads = facts.sessions.flatMap(({ day, load }) =>
    load === null || day < start ? [] : [{ day, load }],
  );
  const days = (loads.at(-1)?.day ?? 0) - (loads[0]?.day ?? 0);
  if (loads.length < numbers['load.fewest'] || days < numbers['load.flatDays']) return null;
  const third = Math.max(1, Math.floor(loads.length / 3));
  const mean = (part: readonly { load: number }[]) =>
    part.reduce((sum, { load }) => sum + load, 0) / part.length;
  const [from, to] = [mean(loads.slice(0, third)), mean(loads.slice(-third))];
  const daily = (to - from) / from / days;
  const limit = numbers['load.flatShare'] / numbers['load.flatDays'];
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

/** Whether the load was raised over the time judged; null where the loads do not tell. */
export function isProgressed(facts: DoseFacts): boolean | null {
  const loads = loadsOf(facts);
  return loads && loads.trend === 'rising';
}

/** Flare-ups on record, and mornings with so much more pain than before the load that they are one. */
function flaresOf({ sessions, flares, numbers }: DoseFacts): FlareFact[] {
  const mornings = sessions.flatMap((session, index) => {
    const before = sessions[index - 1];
    if (!before || before.painNow === null || session.nextMorning === null) return [];
    const isKnown = flares.some(({ day }) => day >= before.day && day <= session.day);
    const isRise = session.nextMorning - before.painNow >= numbers['flares.nextMorning'];
    return isRise && !isKnown ? [{ day: before.day + 1, record: session.record }] : [];
  });
  return [...flares, ...mornings].sort((one, other) => one.day - other.day);
}

/** Pain at rest that climbed week by week over the last weeks; null where it did not, or is not known. */
function painRise({ sessions, today, numbers }: DoseFacts): { from: number; to: number } | null {
  const weeks = Array.from({ length: numbers['pain.weeks'] + 1 }, (_, back) => {
    const pains = sessions.flatMap(({ day, painNow }) =>
      painNow !== null && day <= today - 7 * back && day > today - 7 * (back + 1) ? [painNow] : [],
    );
    return pains.length === 0 ? null : pains.reduce((sum, pain) => sum + pain, 0) / pains.length;
  }).reverse();
  const known = weeks.filter(week => week !== null);
  const [from, to] = [known[0], known.at(-1)];
  if (known.length < weeks.length || from === undefined || to === undefined) return null;
  const isClimbing = known.every((week, index) => week >= (known[index - 1] ?? week));
  return isClimbing && to - from >= numbers['pain.rise'] ? { from: oneDigit(from), to: oneDigit(to) } : null;
}

export function intensityTooHigh(facts: DoseFacts): CauseView {
  const { numbers } = facts;
  const start = windowStart(facts);
  const sessions = facts.sessions.filter(({ day }) => day >= start);
  const all = flaresOf(facts);
  const flares = all.filter(({ day }) => day >= start && day <= facts.today);
  const loads = loadsOf(facts);
  if (sessions.length === 0 && flares.length === 0) {
    return causeView('intensity-too-high', 'no-data', { evidenceMissing: [t('causes.high.noVisits')] });
  }
  const pain = painRise(facts);
  const painLine = pain === null ? [] : [t('causes.high.pain', pain)];
  const fast =
    loads && loads.weekly > numbers['load.fastShare']
      ? [t('causes.high.fast', { percent: Math.round(100 * loads.weekly) })]
      : [];
  const records = [...sessions.map(({ record }) => record), ...flares.map(({ record }) => record)];
  if (flares.length === 0) {
    return causeView(
      'intensity-too-high',
      pain !== null ? 'supported' : fast.length > 0 ? 'possible' : 'not-supported',
      {
        evidenceFor: [...painLine, ...fast],
        evidenceAgainst: [t('causes.high.none', { count: sessions.length })],
        records,
      },
    );
  }
  const crowded = mostWithin(
    flares.map(({ day }) => day),
    numbers['flares.window'],
  );
  const last = facts.sessions.slice(-numbers['flares.sessions']);
  const followed = last.filter(({ day }) =>
    all.some(flare => flare.day >= day && flare.day - day <= numbers['flares.reach']),
  ).length;
  const isOften =
    last.length >= numbers['flares.sessions'] / 2 && followed >= numbers['flares.sessionShare'] * last.length;
  const isRising = loads?.trend === 'rising';
  const isDriven = fast.length > 0 || (flares.length >= numbers['flares.count'] && isRising);
  const isCrowded = crowded >= numbers['flares.count'];
  const isSupported = isCrowded || isOften || isDriven || pain !== null;
  return causeView('intensity-too-high', isSupported ? 'supported' : 'possible', {
    evidenceFor: [
      t('causes.high.flaresSince', { count: flares.length }),
      ...(isCrowded
        ? [t('causes.high.flaresClose', { count: crowded, days: numbers['flares.window'] })]
        : []),
      ...(isOften ? [t('causes.high.afterSessions', { count: followed, sessions: last.length })] : []),
      ...(loads && isRising ? [t('causes.high.rising', { from: loads.from, to: loads.to }), ...fast] : []),
      ...painLine,
    ],
    evidenceAgainst: loads && !isRising ? [t('causes.high.flat', { from: loads.from, to: loads.to })] : [],
    evidenceMissing: loads === null ? [t('causes.high.noLoad')] : [],
    records,
  });
}

export function intensityTooLow(facts: DoseFacts): CauseView {
  const { numbers } = facts;
  const loads = loadsOf(facts);
  const isRare = facts.strengthDays !== null && facts.strengthDays < STRENGTH_DAYS;
  const rare = isRare ? [t('causes.low.rare', { days: facts.strengthDays ?? 0 })] : [];
  const start = windowStart(facts);
  const sessions = facts.sessions.filter(({ day }) => day >= start);
  const records = [...facts.programs, ...sessions.map(({ record }) => record)];
  const isBlocked = flaresOf(facts).some(({ day }) => day >= start && day <= facts.today);
  // Nobody is told to raise a load that the record finds too high: what speaks for it is told all the same.
  const isTooHigh = intensityTooHigh(facts).status === 'supported';
  const held = [
    ...(isBlocked ? [t('causes.low.blocked')] : []),
    ...(isTooHigh ? [t('causes.low.tooHigh')] : []),
  ];
  const statusOf = (isMet: boolean) => {
    if (isTooHigh) return 'not-supported';
    return isMet && !isBlocked ? 'supported' : 'possible';
  };
  if (loads === null) {
    return causeView('intensity-too-low', isRare ? statusOf(true) : 'no-data', {
      evidenceFor: rare,
      evidenceAgainst: isRare ? held : [],
      evidenceMissing: [
        t('causes.low.noLoad', { loads: numbers['load.fewest'], days: numbers['load.flatDays'] }),
      ],
      records,
    });
  }
  const { from, to } = loads;
  if (loads.trend === 'rising') {
    return causeView('intensity-too-low', isRare ? 'possible' : 'not-supported', {
      evidenceFor: rare,
      evidenceAgainst: [t('causes.low.rose', { from, to })],
      records,
    });
  }
  const efforts = sessions.flatMap(({ interventions }) =>
    interventions.flatMap(({ effort }) => effort ?? []),
  );
  const effort =
    efforts.length < 2 ? null : oneDigit(efforts.reduce((sum, value) => sum + value, 0) / efforts.length);
  const isLight = (effort ?? loads.mean) <= numbers['load.lowEffort'];
  const weeks = Math.floor(loads.days / 7);
  const flat = t(flatText(loads), { from, to, weeks });
  const lightLine =
    effort === null ? t('causes.low.lowLoad', { load: loads.mean }) : t('causes.low.lowEffort', { effort });
  return causeView('intensity-too-low', statusOf(isLight || isRare), {
    evidenceFor: [flat, ...(isLight ? [lightLine] : []), ...rare],
    evidenceAgainst: [
      ...(effort !== null && !isLight ? [t('causes.low.goodEffort', { effort })] : []),
      ...held,
    ],
    evidenceMissing: effort === null ? [t('causes.low.noEffort')] : [],
    records,
  });
}

function flatText({ trend, from, to }: Loads) {
  if (trend === 'falling') return 'causes.low.fell';
  return from === to ? 'causes.low.same' : 'causes.low.flat';
}

/** Most days of a rising list inside any stretch of `span` days. */
function mostWithin(days: readonly number[], span: number): number {
  return Math.max(0, ...days.map(day => days.filter(other => other >= day && other - day < span).length));
}

function oneDigit(value: number): number {
  return Math.round(value * 10) / 10;
}
