// Scores in the vault: several at once, versions that are never one trend, scales asked about, corrections kept.
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../shared/domain/observation.ts';
import type { AppError } from '../../shared/errors.ts';
import { anOpenEpisode, dayOfWeek, newCaseload, type TestCaseload, TODAY, weeklyScores } from './stand.ts';

const fieldsOf = (error: AppError) => [
  error.code,
  ...(error.fields ?? []).map(({ field, message }) => `${field}: ${message}`),
];

async function opened() {
  const test = await newCaseload();
  const { patient, episode } = anOpenEpisode(test);
  return { test, patient, episodeId: episode.id };
}

const recordOf = (test: TestCaseload, episodeId: string) => test.ask('episode.record', { episodeId });

describe('several scores of one day', () => {
  it('are all written or none, with one verdict and a row in the audit trail each', async () => {
    const { test, episodeId } = await opened();
    const before = test.auditActions().length;
    const { observations } = test.ask('measure.recordSeveral', {
      episodeId,
      date: TODAY,
      scores: [
        { measureId: 'tug', total: 12.4, device: 'cane' },
        { measureId: '30s-cst', total: 9 },
      ],
    });
    expect(observations.map(({ measureId, score, device }) => [measureId, score, device])).toEqual([
      ['tug', 12.4, 'cane'],
      ['30s-cst', 9, ''],
    ]);
    expect(test.auditActions().slice(before)).toEqual(['create', 'create']);
    const refused = test.refused('measure.recordSeveral', {
      episodeId,
      date: TODAY,
      scores: [
        { measureId: 'tug', total: 11 },
        { measureId: '30s-cst', total: 9.5 },
      ],
    });
    expect(fieldsOf(refused)).toEqual(['invalid', 'scores.1.total: 9.5 is not on the scale (steps of 1)']);
    expect(recordOf(test, episodeId).observations).toHaveLength(2);
  });
});

describe('a total', () => {
  it('of another scale is asked about, taken when insisted on, and never asked about by items', async () => {
    const { test, episodeId } = await opened();
    const odi = { episodeId, measureId: 'odi' };
    test.ask('measure.record', { ...odi, date: dayOfWeek(0), total: 90 });
    const refused = test.refused('measure.record', { ...odi, date: dayOfWeek(2), total: 47 });
    expect(fieldsOf(refused)).toEqual(['conflict', 'total: 47 of 50 or 47 %? Earlier: 90.']);
    expect(recordOf(test, episodeId).observations).toHaveLength(1);
    const items = [5, 5, 4, 4, 5, 5, 4, 5, 5, 5];
    test.ask('measure.record', { ...odi, date: dayOfWeek(1), items });
    test.ask('measure.record', { ...odi, date: dayOfWeek(2), total: 47, scaleConfirmed: true });
    expect(recordOf(test, episodeId).observations.map(({ score }) => score)).toEqual([90, 94, 47]);
  });

  it('of the KOOS does not exist: the subscales are named, and one of them is taken by name', async () => {
    const { test, episodeId } = await opened();
    const koos = { episodeId, measureId: 'koos', date: TODAY, total: 55 };
    expect(fieldsOf(test.refused('measure.record', koos))).toEqual([
      'invalid',
      'total: KOOS has no total; its scores are Pain, Symptoms, Daily living, Sport and recreation, Knee-related quality of life',
    ]);
    expect(fieldsOf(test.refused('measure.record', { ...koos, scoreId: 'qol' }))).toEqual([
      'invalid',
      'total: the score followed here is Pain, no other',
    ]);
    expect(test.ask('measure.record', { ...koos, scoreId: 'pain' }).observation.subscales).toMatchObject({
      pain: 55,
      qol: null,
    });
  });

  it('of a day before the patient was born, before the episode or in the future is refused at the day', async () => {
    const { test, patient, episodeId } = await opened();
    test.ask('patient.update', { patientId: patient.id, rowVersion: 1, birthDate: '2026-02-01' });
    const score = { episodeId, measureId: 'nprs', total: 5 };
    expect(fieldsOf(test.refused('measure.record', { ...score, date: '2026-01-20' }))[1]).toMatch(
      /^date: .*born/,
    );
    expect(fieldsOf(test.refused('measure.record', { ...score, date: '2025-12-31' }))[1]).toMatch(/^date: /);
    expect(fieldsOf(test.refused('measure.record', { ...score, date: '2026-12-31' }))[1]).toMatch(/^date: /);
  });
});

describe('own activities', () => {
  const psfs = (episodeId: string) => ({ episodeId, measureId: 'psfs' });

  it('keep their list when words are put right, and begin another with another activity', async () => {
    const { test, episodeId } = await opened();
    const list = test.ask('measure.setActivities', {
      ...psfs(episodeId),
      activities: ['Tyng shoes', 'Gardening', 'Driving'].map(text => ({ activityId: null, text })),
    });
    const first = test.ask('measure.record', { ...psfs(episodeId), date: dayOfWeek(0), items: [3, 4, 5] });
    expect(first.observation.version).toBe('');
    const [shoes, garden, car] = list;
    const reworded = test.ask('measure.setActivities', {
      ...psfs(episodeId),
      activities: [
        { activityId: shoes!.id, text: 'Tying shoes' },
        { activityId: garden!.id, text: 'Gardening' },
        { activityId: car!.id, text: 'Driving' },
      ],
    });
    expect(reworded.map(({ id, version, text }) => [id, version, text])).toEqual([
      [shoes!.id, 1, 'Tying shoes'],
      [garden!.id, 1, 'Gardening'],
      [car!.id, 1, 'Driving'],
    ]);
    const other = test.ask('measure.setActivities', {
      ...psfs(episodeId),
      activities: [
        { activityId: shoes!.id, text: 'Tying shoes' },
        { activityId: null, text: 'Climbing stairs' },
        { activityId: car!.id, text: 'Driving' },
        { activityId: null, text: 'Swimming' },
      ],
    });
    expect(other.map(({ version, position }) => [version, position])).toEqual([
      [2, 0],
      [2, 1],
      [2, 2],
      [2, 3],
    ]);
    const second = test.ask('measure.record', {
      ...psfs(episodeId),
      date: dayOfWeek(1),
      items: [5, null, 6, 7],
    });
    expect(second.observation).toMatchObject({ version: 'activities 2', score: 6, missing: 1 });
    expect(recordOf(test, episodeId).activities.map(({ version, text }) => `${version} ${text}`)).toEqual([
      '1 Tying shoes',
      '1 Gardening',
      '1 Driving',
      '2 Tying shoes',
      '2 Climbing stairs',
      '2 Driving',
      '2 Swimming',
    ]);
  });

  it('are rated one for one; a list too long, a name twice or an unknown id is refused', async () => {
    const { test, episodeId } = await opened();
    const named = (...texts: string[]) => ({
      ...psfs(episodeId),
      activities: texts.map(text => ({ activityId: null, text })),
    });
    test.ask('measure.setActivities', named('a', 'b'));
    const three = { ...psfs(episodeId), date: TODAY, items: [1, 2, 3] };
    expect(fieldsOf(test.refused('measure.record', three))).toEqual([
      'invalid',
      'items: 2 activities are named, 3 ratings were given',
    ]);
    expect(fieldsOf(test.refused('measure.setActivities', named('a', 'A')))).toEqual([
      'invalid',
      'activities.1.text: is named twice',
    ]);
    expect(test.refused('measure.setActivities', named(...'abcdef')).fields?.[0]?.field).toBe('activities');
    expect(test.refused('measure.setActivities', { ...named('a'), measureId: 'nprs' }).code).toBe('invalid');
  });
});

describe('a correction', () => {
  const FLAT = [6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6];
  const scoreAt = (observations: readonly Observation[], index: number) => observations[index] as Observation;

  it('keeps the old value with its reason and recomputes the verdict at once', async () => {
    const { test, episodeId } = await opened();
    weeklyScores(test, episodeId, FLAT);
    const before = recordOf(test, episodeId);
    const target = scoreAt(before.observations, 11);
    const { observation, verdict } = test.ask('measure.correct', {
      episodeId,
      observationId: target.id,
      reason: 'Read from the wrong line',
      total: 2,
      note: 'read again',
    });
    expect(observation).toEqual({
      ...target,
      score: 2,
      subscales: { total: 2 },
      answered: 0,
      note: 'read again',
    });
    const after = recordOf(test, episodeId);
    expect(after.observations).toHaveLength(12);
    expect(after.verdict).toEqual(verdict);
    expect(verdict.inputHash).not.toBe(before.verdict?.inputHash);
    expect(after.amendments).toEqual([
      expect.objectContaining({
        entity: 'observation',
        kind: 'changed',
        recordId: target.id,
        reason: 'Read from the wrong line',
        amendedOn: TODAY,
        before: target,
      }),
    ]);
    expect(test.auditActions().at(-1)).toBe('amend');
    const back = test.ask('measure.correct', {
      episodeId,
      observationId: target.id,
      reason: 'It was right',
      total: 6,
      note: '',
    });
    expect(back.verdict.inputHash).toBe(before.verdict?.inputHash);
    expect(recordOf(test, episodeId).amendments).toHaveLength(2);
  });

  it('of the items scores them anew; of the day moves the score; of nothing is refused', async () => {
    const { test, episodeId } = await opened();
    const items = [3, 2, 4, 1, 3, 2, 2, 1, 3, 1];
    const { observation } = test.ask('measure.record', {
      episodeId,
      measureId: 'odi',
      date: dayOfWeek(1),
      items,
    });
    const correct = { episodeId, observationId: observation.id, reason: 'Section 4 misread' };
    const fixed = test.ask('measure.correct', { ...correct, items: [3, 2, 4, 5, 3, 2, 2, 1, 3, 1] });
    expect(fixed.observation.score).toBe(52);
    const moved = test.ask('measure.correct', {
      ...correct,
      date: dayOfWeek(0),
      side: 'left',
      device: 'cane',
    });
    expect(moved.observation).toMatchObject({ date: dayOfWeek(0), score: 52, side: 'left', device: 'cane' });
    expect(test.refused('measure.correct', { ...correct, device: 'cane' }).code).toBe('conflict');
    expect(fieldsOf(test.refused('measure.correct', { ...correct, date: '2020-01-01' }))[1]).toMatch(
      /^date: /,
    );
    expect(
      fieldsOf(test.refused('measure.correct', { ...correct, items: [9, ...items.slice(1)] }))[1],
    ).toMatch(/^items\.0: /);
    expect(fieldsOf(test.refused('measure.correct', { ...correct, total: 101 }))[1]).toMatch(/^total: /);
    const gone = { ...correct, observationId: episodeId, total: 3 };
    expect(test.refused('measure.correct', gone).code).toBe('not-found');
  });
});

describe('the verdict', () => {
  it('rests on the newest version alone', async () => {
    const { test, episodeId } = await opened();
    weeklyScores(test, episodeId, [6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6]);
    expect(recordOf(test, episodeId).verdict?.level).not.toBe('none');
    const { verdict } = test.ask('measure.record', {
      episodeId,
      measureId: 'nprs',
      recall: 'past week',
      date: dayOfWeek(11),
      total: 5,
    });
    expect(verdict).toMatchObject({ state: 'insufficient', visitsUsed: 1 });
  });
});
