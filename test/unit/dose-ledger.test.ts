// The dose by week: planned against done, with unknown weeks left unknown.
import { describe, expect, it } from 'vitest';
import type { Adherence, Program } from '../../shared/domain/program.ts';
import { BLANK_VISIT, type Visit } from '../../shared/domain/visit.ts';
import { doseLedger } from '../../shared/dose-ledger.ts';

const START = '2026-01-05';

function aVisit(date: string, change: Partial<Visit> = {}): Visit {
  return {
    id: date,
    episodeId: 'e',
    date,
    setting: 'clinic',
    ...BLANK_VISIT,
    rowVersion: 1,
    createdAt: 0,
    ...change,
  };
}

function told(from: string, to: string, done: number, planned: number, daysRecorded: number): Adherence {
  const sessions = { sessionsDone: done, sessionsPlanned: planned, daysRecorded };
  return { id: from, episodeId: 'e', from, to, ...sessions, source: 'log', createdAt: 0 };
}

function aProgram(startsOn: string, sessionsPerWeek: number | null, version = 1): Program {
  const exercises = [{ name: 'Bridge', dose: '3 x 10', sessionsPerWeek }];
  return { id: `p${version}`, episodeId: 'e', version, startsOn, exercises, createdAt: 0 };
}

const NOTHING = { visits: [], programs: [], adherence: [], plans: [], numbers: {} };
const episode = { startDate: START, endDate: null };

function ledger(record: Partial<Parameters<typeof doseLedger>[0]>, today = '2026-01-25') {
  return doseLedger({ episode, ...NOTHING, ...record }, today);
}

describe('weeks of care', () => {
  it('come newest first, numbered as on the charts; the last one ends today', () => {
    expect(ledger({}, '2026-01-20').map(({ week, from, to }) => [week, from, to])).toEqual([
      [2, '2026-01-19', '2026-01-20'],
      [1, '2026-01-12', '2026-01-18'],
      [0, '2026-01-05', '2026-01-11'],
    ]);
  });

  it('end with the end of care, and there is none before its start', () => {
    expect(ledger({ episode: { startDate: START, endDate: '2026-01-13' } })).toHaveLength(2);
    expect(ledger({}, '2026-01-01')).toEqual([]);
  });
});

describe('home sessions', () => {
  const home = (adherence: readonly Adherence[], programs: Program[] = [aProgram(START, 7)]) =>
    ledger({ adherence: [...adherence], programs }).map(week => week.home);

  it('are unknown where nobody told, not zero; what was planned is still said', () => {
    expect(home([])[0]).toEqual({ daysKnown: 0, days: 7, done: null, planned: null, perWeek: 7 });
    expect(home([told('2026-01-12', '2026-01-18', 0, 7, 7)])[1]).toMatchObject({ done: 0, planned: 7 });
  });

  it('of a fortnight are shared out over its weeks', () => {
    expect(
      home([told('2026-01-05', '2026-01-18', 5, 14, 14)]).map(({ done, planned }) => [done, planned]),
    ).toEqual([
      [null, null],
      [2.5, 7],
      [2.5, 7],
    ]);
  });

  it('count from half of the days on', () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, day) => told(`2026-01-1${2 + day}`, `2026-01-1${2 + day}`, 1, 1, 1));
    expect(home(days(3))[1]).toMatchObject({ daysKnown: 3, done: null });
    expect(home(days(4))[1]).toMatchObject({ daysKnown: 4, done: 4, planned: 4 });
  });

  it('follow the version that held at the end of the week; none before the first', () => {
    const programs = [
      aProgram('2026-01-13', 7),
      aProgram('2026-01-20', 3, 2),
      aProgram('2026-01-20', null, 3),
    ];
    expect(ledger({ programs }).map(({ program, home: { perWeek } }) => [program?.version, perWeek])).toEqual(
      [
        [3, null],
        [1, 7],
        [undefined, null],
      ],
    );
  });
});

describe('visits', () => {
  it('count against the plan, with their mean effort and their minutes', () => {
    const plan = {
      id: 'plan',
      episodeId: 'e',
      startsOn: '2026-01-12',
      endsOn: null,
      visitsPerWeek: 2,
      plannedVisits: null,
      interventions: '',
      precautions: '',
      certifiedOn: null,
      certifiedUntil: null,
      rowVersion: 1,
      createdAt: 0,
    };
    const squat = { name: 'Squat', family: 'exercise', minutes: 15, dose: '', effort: null } as const;
    const visits = [
      aVisit('2026-01-05'),
      aVisit('2026-01-12', { load: 4, minutesActive: 20, minutesPassive: 10 }),
      aVisit('2026-01-15', { load: 7, interventions: [squat] }),
    ];
    const [third, second, first] = ledger({ visits, plans: [plan] });
    expect(third).toMatchObject({ visitsDone: 0, visitsPlanned: 2, effort: null, minutesActive: null });
    expect(second).toMatchObject({ visitsDone: 2, effort: 5.5, minutesActive: 35, minutesPassive: 10 });
    expect(first).toMatchObject({ visitsDone: 1, visitsPlanned: null, effort: null, minutesPassive: null });
  });
});
