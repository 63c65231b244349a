// Learning from closed episodes: nothing below fifty, nothing in effect until it is accepted, and back again.
import { expect, it } from 'vitest';
import { learningSteps } from '../../electron/services/learning.ts';
import { DETECTOR_VERSION } from '../../shared/detector/record.ts';
import type { LabStep } from '../../shared/domain/lab.ts';
import { anOpenEpisode, closedEpisodes, newCaseload, type TestCaseload, weeklyScores } from './stand.ts';

// Learning takes seconds on a quiet machine, much longer on a busy one.
const TIMEOUT_MS = 300_000;

async function aPractice(closed: number): Promise<{ test: TestCaseload; openId: string }> {
  const test = await newCaseload();
  closedEpisodes(test, closed);
  const openId = anOpenEpisode(test, 'Open').episode.id;
  weeklyScores(test, openId, [7, 6, 6, 6, 6, 5, 6, 6]);
  return { test, openId };
}

const verdictOf = ({ ask }: TestCaseload, episodeId: string) => ask('episode.record', { episodeId }).verdict;

it('learns nothing from fewer than fifty, and says how many there are', async () => {
  const { test } = await aPractice(3);
  expect(test.ask('learning.status', {})).toMatchObject({ usable: 3, least: 50, candidate: null });
  const refusal = test.refused('learning.learn', {});
  expect(refusal.code).toBe('conflict');
  expect(refusal.params?.['detail']).toContain('3 closed episodes are long enough; 50 are needed');
  expect(test.refused('learning.accept', {}).code).toBe('not-found');
  expect(test.refused('learning.reverse', {}).code).toBe('not-found');
});

it('is told anew of what can be learned from when an episode ends or begins again, not with every score', async () => {
  const { test, openId } = await aPractice(0);
  const told = () => test.announced.at(-1)?.includes('closed');
  weeklyScores(test, openId, [5]);
  expect(told()).toBe(false);
  const { rowVersion } = test.ask('episode.record', { episodeId: openId }).episode;
  const day = '2026-03-28';
  test.ask('episode.discharge', { episodeId: openId, rowVersion, date: day, reason: 'goals-met', note: '' });
  expect(told()).toBe(true);
  test.ask('episode.reopen', { episodeId: openId, rowVersion: rowVersion + 1, date: day });
  expect(told()).toBe(true);
});

it(
  'waits for a decision, judges under what was accepted, and goes back',
  async () => {
    const { test, openId } = await aPractice(50);
    const before = verdictOf(test, openId);
    const { candidate, inEffect } = test.ask('learning.learn', {});
    expect(candidate).toMatchObject({ episodes: 50, acceptedAt: null });
    // The correction is among the numbers learned, and told of them.
    expect(candidate?.belief).toBeGreaterThan(0);
    expect(candidate?.together).toBeGreaterThan(0.5);
    expect(candidate?.together).toBeLessThan(2);
    expect(inEffect).toBeNull();
    expect(test.ask('scan.run', {}).recomputed).toBe(0);
    expect(verdictOf(test, openId)).toEqual(before);

    // The lab tells what accepting it will do.
    const settings = test.ask('settings.detector', {});
    const tried: LabStep = test.ask('lab.preview', { ...settings, assumptions: 'candidate' });
    expect(tried.judged).toBe(1);

    const accepted = test.ask('learning.accept', {});
    expect(accepted).toMatchObject({ candidate: null, inEffect: { version: candidate?.version } });
    expect(test.announced.at(-1)).toContain('rules');
    expect(test.ask('scan.run', {}).recomputed).toBe(1);
    const learned = verdictOf(test, openId);
    expect(learned?.detectorVersion).toContain(candidate?.version);
    expect(learned?.pStalled).not.toBe(before?.pStalled);
    expect(test.ask('verdict.reopen', { verdictId: learned?.id ?? '' }).replay).toBe('same');
    // What is in effect is not learned twice.
    expect(test.ask('learning.learn', {}).candidate).toBeNull();

    const back = test.ask('learning.reverse', {});
    expect(back).toMatchObject({ inEffect: null, past: [{ version: candidate?.version }] });
    expect(test.ask('scan.run', {}).recomputed).toBe(1);
    expect(verdictOf(test, openId)).toMatchObject({
      detectorVersion: DETECTOR_VERSION,
      pStalled: before?.pStalled,
    });
    expect(test.ask('verdict.reopen', { verdictId: learned?.id ?? '' }).replay).toBe('same');
    expect(test.auditActions().filter(action => action === 'settings')).toHaveLength(4);
  },
  TIMEOUT_MS,
);

it(
  'learns in steps: others are answered in between, and nothing is kept before the last',
  async () => {
    const { test } = await aPractice(50);
    const steps = learningSteps(test.caseload.context);
    let [step, count] = [steps.next(), 0];
    for (; !step.done; count++) {
      if (count % 500 === 0) expect(test.ask('learning.status', {}).candidate).toBeNull();
      step = steps.next();
    }
    expect(count).toBeGreaterThan(500);
    expect(step.value.candidate).toMatchObject({ episodes: 50 });
    expect(test.auditActions().filter(action => action === 'settings')).toHaveLength(1);
  },
  TIMEOUT_MS,
);
