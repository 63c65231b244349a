// Days of the home program: which are told of, how many sessions they ask for, and where a plan of care stands.
import { expect, it } from 'vitest';
import { daysSince, overlapping, plannedSessions, sessionsOfDay } from '../../shared/home-program.ts';
import { planStatus, windowDay } from '../../shared/plan-status.ts';
import { anAdherence, anEpisode, aPhase, aPlan, aProgram, aVisit, idOf } from '../fixtures/builders.ts';

const NOTHING = { episode: anEpisode().value, visits: [], adherence: [] };

it('asks of the days since the last visit, or since the last record of them', () => {
  const visits = [aVisit().value, aVisit().with({ id: idOf(70), date: '2026-01-19' }).value];
  expect(daysSince(NOTHING, '2026-01-10')).toEqual({ from: '2026-01-05', to: '2026-01-10' });
  expect(daysSince({ ...NOTHING, visits }, '2026-01-25')).toEqual({ from: '2026-01-19', to: '2026-01-25' });
  expect(daysSince({ ...NOTHING, visits }, '2026-01-15')).toEqual({ from: '2026-01-12', to: '2026-01-15' });
  const adherence = [anAdherence().with({ to: '2026-01-20' }).value];
  expect(daysSince({ ...NOTHING, visits, adherence }, '2026-01-25')).toEqual({
    from: '2026-01-21',
    to: '2026-01-25',
  });
  expect(daysSince({ ...NOTHING, adherence }, '2026-01-20')).toBeNull();
});

it('counts a session as one round of the program, and does not invent a plan', () => {
  const week = { from: '2026-01-12', to: '2026-01-18' };
  const twiceADay = aProgram().with({ exercises: [{ name: 'Bridge', dose: '', sessionsPerWeek: 14 }] }).value;
  expect(plannedSessions([aProgram().value], week)).toBe(5);
  expect(plannedSessions([aProgram().value], { from: '2026-01-12', to: '2026-01-12' })).toBe(1);
  expect(plannedSessions([], week)).toBeNull();
  expect(plannedSessions([aProgram().with({ startsOn: '2026-02-02' }).value], week)).toBeNull();
  expect([sessionsOfDay([twiceADay], '2026-01-12'), sessionsOfDay([], '2026-01-12')]).toEqual([2, 1]);
});

it('finds the entries that share a day, and those alone', () => {
  const entry = anAdherence().value;
  const told = (from: string, to: string) => overlapping([entry], { from, to }).length;
  expect([
    told('2026-01-18', '2026-01-25'),
    told('2026-01-19', '2026-01-25'),
    told('2026-01-01', '2026-01-04'),
  ]).toEqual([1, 0, 0]);
});

it('counts what is left of the plan in force; the one written last on a day supersedes', () => {
  const visits = [aVisit().value, aVisit().with({ id: idOf(70), date: '2026-02-02' }).value];
  const first = aPlan().value;
  expect(planStatus({ plans: [first], visits }, '2026-02-02')).toEqual({
    plan: first,
    visitsDone: 2,
    visitsLeft: 22,
    certifiedDaysLeft: 62,
    daysLeft: 62,
  });
  const next = aPlan().with({
    id: idOf(71),
    plannedVisits: 1,
    certifiedUntil: null,
    createdAt: first.createdAt + 1,
  }).value;
  expect(planStatus({ plans: [next, first], visits }, '2026-02-02')).toMatchObject({
    plan: next,
    visitsLeft: 0,
    certifiedDaysLeft: null,
  });
  expect(planStatus({ plans: [first], visits }, '2026-01-01')).toBeNull();
  expect(planStatus({ plans: [first], visits }, '2026-04-08')?.certifiedDaysLeft).toBe(-3);
});

it('counts the days of a window from one, and none outside it', () => {
  const phase = aPhase().value;
  expect(
    ['2026-02-01', '2026-02-02', '2026-02-13', '2026-03-15', '2026-03-16'].map(day => windowDay(phase, day)),
  ).toEqual([null, 1, 12, 42, null]);
  expect(windowDay({ ...phase, windowDays: null }, '2026-02-02')).toBeNull();
});
