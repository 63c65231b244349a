// Is a letter due? The expression itself by its whole table of truth, and what is missing by name for real records.
import { expect, it } from 'vitest';
import { addDays } from '../../shared/dates.ts';
import { judgeRecord } from '../../shared/detector/record.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { isLetterDue, letterEligibility } from '../../shared/letter-eligibility.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import { aCareStep, aPhase, aProgram, aReply, aRequest, START } from '../fixtures/builders.ts';
import { adherence, aRecord, coded, STALLED, scores, visits } from './detector/records.ts';

const NAMES = [
  'redFlag',
  'worseningConfirmed',
  'isPastGate',
  'isBelowThreshold',
  'isCorroborated',
  'isPlanChanged',
  'isAdherenceGood',
  'isPatternSupported',
] as const;

it('is due for a red flag, for confirmed worsening, or when everything else holds together', () => {
  let due = 0;
  for (let bits = 0; bits < 2 ** NAMES.length; bits++) {
    const of = Object.fromEntries(NAMES.map((name, index) => [name, (bits & (1 << index)) !== 0])) as Record<
      (typeof NAMES)[number],
      boolean
    >;
    const isDone = of.isAdherenceGood || of.isPatternSupported;
    const isAll = of.isPastGate && of.isBelowThreshold && of.isCorroborated && of.isPlanChanged && isDone;
    expect(isLetterDue(of)).toBe(of.redFlag || of.worseningConfirmed || isAll);
    if (isLetterDue(of)) due++;
  }
  // 192 with one of the first two, and 3 of the 64 others.
  expect(due).toBe(195);
});

const measureOf = measureLookup([]);
const PAIN = [7, 7, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6];
const full: Partial<EpisodeRecord> = {
  observations: [...scores('odi', STALLED), ...scores('nprs', PAIN)],
  programs: [1, 2].map(
    version => aProgram().with({ version, startsOn: addDays(START, 28 * (version - 1)) }).value,
  ),
  adherence: adherence(12, 92),
  visits: visits([3, 3.5, 4, 4.4, 4.8, 5.2, 5.6, 6, 6.4, 6.8, 7.2, 7.6]),
  phases: [],
};

function judged(more: Partial<EpisodeRecord>): EpisodeRecord {
  const record = aRecord(STALLED, { ...full, ...more });
  const verdict = {
    id: 'v',
    episodeId: record.episode.id,
    inputHash: '',
    createdAt: 0,
    ...judgeRecord(record, measureOf),
  };
  return { ...record, verdict };
}

const names = (more: Partial<EpisodeRecord>, weeks = 11) =>
  letterEligibility(judged(more), measureOf, addDays(START, 7 * weeks)).missing.map(({ name }) => name);

it('is due when the record holds all of it, and says why', () => {
  const told = letterEligibility(judged({}), measureOf, addDays(START, 77));
  expect(told).toMatchObject({ isDue: true, missing: [] });
  expect(told.because).toMatch(/^Week 11: no important change on two measures/);
});

it('names what is missing', () => {
  expect(names({ adherence: adherence(12, 60) })).toEqual(['adherence']);
  expect(names({ adherence: [] })).toEqual(['adherence']);
  expect(names({ programs: [] })).toEqual(['a change of plan']);
  expect(names({ observations: scores('odi', STALLED) })).toEqual(['a second measure']);
  expect(names({}, 3)).toContain('time');
});

it('takes a supported pattern in place of adherence', () => {
  const findings = coded('mechanical', ['mech.block-to-extension']);
  const told = letterEligibility(judged({ adherence: [], findings }), measureOf, addDays(START, 77));
  expect(told.because).toMatch(/the findings support a pattern of their own/);
});

it('does not wait for anything when the leading measure is worse twice', () => {
  const worse = scores('odi', [30, 30, 60, 62]);
  const told = letterEligibility(
    judged({ observations: worse, programs: [], adherence: [] }),
    measureOf,
    addDays(START, 21),
  );
  expect(told.isDue).toBe(true);
  expect(told.because).toMatch(/worse than at the start by more than its error/);
});

it('a new phase is a change of plan too', () => {
  const phases = [aPhase().with({ kind: 'conservative', startsOn: addDays(START, 35) }).value];
  expect(names({ programs: [], phases })).toEqual([]);
});

it('is not due before what is waited for has come, unless a red flag is open', () => {
  const waiting = {
    requests: [aRequest().with({ status: 'answered' as const }).value],
    replies: [aReply().value],
    careSteps: [aCareStep().value],
  };
  expect(names(waiting)).toEqual(['what is waited for']);
  const flag = coded('mechanical', ['rf.hot-joint']).map(one => ({ ...one, group: 'red-flag' as const }));
  expect(names({ ...waiting, findings: flag })).toEqual([]);
});

it('counts the weeks anew after an injection, and says from when', () => {
  const injected = (week: number) => ({
    phases: [
      aPhase().with({ kind: 'after-injection', startsOn: addDays(START, 7 * week), title: 'Injection' })
        .value,
    ],
  });
  const asOf = addDays(START, 7 * 11);
  const soon = letterEligibility(judged(injected(8)), measureOf, asOf);
  expect(soon.missing.find(({ name }) => name === 'time')?.words).toMatch(
    /this is week 3.*Weeks are counted from .*, when "Injection" began\./,
  );
  const late = letterEligibility(judged(injected(4)), measureOf, asOf);
  expect(late.missing.map(({ name }) => name)).not.toContain('time');
});
