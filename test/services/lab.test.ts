// The threshold lab tells what other settings would do, exactly what they then do, and stores nothing.
import { expect, it } from 'vitest';
import type { DetectorSettings } from '../../shared/domain/detector-settings.ts';
import type { LabStep } from '../../shared/domain/lab.ts';
import { anOpenEpisode, newCaseload, type TestCaseload, weeklyScores } from './stand.ts';

const COURSES = [
  [7, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6],
  [8, 7, 6, 5, 5, 4, 5, 4, 4, 4],
  [6, 6, 5, 5, 5, 5, 5],
  [7, 7, 6, 6, 6, 6],
  [7, 6, 6, 5, 6, 5],
  [7, 6],
];

async function aCaseload(): Promise<TestCaseload> {
  const test = await newCaseload();
  for (const [index, course] of COURSES.entries()) {
    weeklyScores(test, anOpenEpisode(test, `Bell ${index}`).episode.id, course);
  }
  return test;
}

/** All steps of a preview as one. */
function previewOf({ ask }: TestCaseload, settings: DetectorSettings) {
  const steps: LabStep[] = [];
  do steps.push(ask('lab.preview', { ...settings, after: steps.at(-1)?.next ?? null }));
  while (steps.at(-1)?.next !== null);
  const sum = (of: (step: LabStep) => number) => steps.reduce((total, step) => total + of(step), 0);
  return {
    flips: steps.flatMap(({ flips }) => flips),
    then: {
      none: sum(({ counts }) => counts.then.none),
      watch: sum(({ counts }) => counts.then.watch),
      reevaluate: sum(({ counts }) => counts.then.reevaluate),
    },
  };
}

const shown = ({ ask }: TestCaseload) =>
  new Map(
    ask('caseload.list', {}).flatMap(({ episodes }) =>
      episodes.map(
        ({ episodeId, level, state, pStalled }) => [episodeId, { level, state, pStalled }] as const,
      ),
    ),
  );

it.each([
  { falseAlarmPercent: 20, stallLimit: 0.5 },
  { falseAlarmPercent: 5, stallLimit: 0.5 },
  { falseAlarmPercent: 10, stallLimit: 0.15 },
] as const)('tells what applying it does, and stores nothing: %o', async settings => {
  const test = await aCaseload();
  const before = shown(test);
  const trail = [test.auditActions(), test.count('verdict')];
  const { flips, then } = previewOf(test, settings);
  expect([test.auditActions(), test.count('verdict')]).toEqual(trail);
  expect(shown(test)).toEqual(before);
  test.ask('settings.setDetector', settings);
  test.ask('scan.run', {});
  const after = shown(test);
  expect(flips.length).toBeGreaterThan(0);
  const changed = [...after].filter(([id, { level, state }]) => {
    const old = before.get(id);
    return old?.level !== level || old.state !== state;
  });
  expect(flips.map(({ episodeId }) => episodeId).sort()).toEqual(changed.map(([id]) => id).sort());
  for (const { episodeId, level, state, pStalled } of flips) {
    expect({ level: level.now, state: state.now, pStalled: pStalled.now }).toEqual(before.get(episodeId));
    expect({ level: level.then, state: state.then, pStalled: pStalled.then }).toEqual(after.get(episodeId));
  }
  const levels = [...after.values()].map(({ level }) => level);
  expect(then).toEqual({
    none: levels.filter(level => level === 'none').length,
    watch: levels.filter(level => level === 'watch').length,
    reevaluate: levels.filter(level => level === 'reevaluate').length,
  });
});

it('says nothing of a course while a red flag is open', async () => {
  const test = await aCaseload();
  const settings = { falseAlarmPercent: 5, stallLimit: 0.5 } as const;
  const [flip] = previewOf(test, settings).flips;
  const flag = { episodeId: flip!.episodeId, code: 'rf.weight-loss', group: 'red-flag', note: '' } as const;
  test.ask('finding.record', { ...flag, date: '2026-03-20', answer: 'yes' });
  const { flips, then } = previewOf(test, settings);
  expect(flips.map(({ episodeId }) => episodeId)).not.toContain(flip!.episodeId);
  expect(then.none + then.watch + then.reevaluate).toBe(COURSES.length - 1);
});

it('judges a large caseload in steps, each going on where the last one ended', async () => {
  const test = await newCaseload();
  for (let number = 0; number < 51; number++) anOpenEpisode(test, `Bell ${number}`);
  const settings = { falseAlarmPercent: 10, stallLimit: 0.5 } as const;
  const first = test.ask('lab.preview', settings);
  expect(first).toMatchObject({ judged: 50, total: 51 });
  expect(test.ask('lab.preview', { ...settings, after: first.next })).toMatchObject({
    judged: 1,
    next: null,
  });
  // Another share of false alarms alone asks for no judging: one step does it.
  const marks = { falseAlarmPercent: 20, stallLimit: 0.25 } as const;
  expect(test.ask('lab.preview', marks)).toMatchObject({ judged: 51, next: null });
});
