// Expected courses: what a diagnosis stands for, when amber and red are said, and when nothing is.
import { describe, expect, it } from 'vitest';
import { checkpointMarks } from '../../../shared/charts/checkpoints.ts';
import { COURSES, courseOf, courseOfDiagnosis, gateWeeksOf } from '../../../shared/clinical/courses.ts';
import { USUAL_NUMBERS } from '../../../shared/clinical/evidence/numbers.ts';
import { courseStanding } from '../../../shared/course-standing.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { usualTimeLimits } from '../../../shared/domain/time-limits.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { backPain, on, openRedFlag } from '../../fixtures/back-pain.ts';
import { anEpisode, aPhase, aVerdict, BARE_CAUSE, idOf } from '../../fixtures/builders.ts';

const measureOf = measureLookup([]);

const US_LIMITS = usualTimeLimits({ country: 'US' });
const standing = (of: EpisodeRecord, week: number, limits = US_LIMITS) =>
  courseStanding(of, measureOf, limits, on(week));
const changed = { phases: [aPhase().with({ kind: 'conservative', startsOn: on(4) }).value] };
/** Adherence that the verdict found proven, with the days behind it. */
const adherent = (week: number): Partial<EpisodeRecord> => ({
  verdict: aVerdict().with({ despiteAdherence: true, asOf: on(week) }).value,
  adherence: [
    {
      id: idOf(700),
      episodeId: idOf(20),
      from: on(week - 4),
      to: on(week),
      sessionsPlanned: 28,
      sessionsDone: 28,
      daysRecorded: 28,
      source: 'log',
      createdAt: 0,
    } as unknown as EpisodeRecord['adherence'][number],
  ],
});
const FLAT = [
  [0, 40],
  [2, 40],
  [4, 38],
  [6, 38],
] as const;

describe('the condition', () => {
  const diagnosed = (change: Parameters<ReturnType<typeof anEpisode>['with']>[0]) =>
    courseOfDiagnosis(
      anEpisode().with({ title: '', diagnosis: '', workingDiagnosis: '', icd10: null, ...change }).value,
    )?.id;

  it('is told by the code, the longest beginning first', () => {
    expect(diagnosed({ region: 'lumbar', icd10: 'M54.50' })).toBe('low-back-pain');
    expect(diagnosed({ region: 'lumbar', icd10: 'M54.16' })).toBe('lumbar-radiculopathy');
    expect(diagnosed({ region: 'cervical', icd10: 'M54.12' })).toBe('cervical-radiculopathy');
    expect(diagnosed({ region: 'knee', icd10: 'Z96.651' })).toBe('knee-arthroplasty');
  });

  it('is told by words where there is no code, what is more special first', () => {
    expect(diagnosed({ region: 'lumbar', title: 'Low back pain with radiculopathy' })).toBe(
      'lumbar-radiculopathy',
    );
    expect(diagnosed({ region: 'shoulder', diagnosis: 'Frozen shoulder' })).toBe('adhesive-capsulitis');
    expect(diagnosed({ region: 'hip', diagnosis: 'Osteoarthritis of the hip' })).toBe('hip-osteoarthritis');
  });

  it('is unknown where nothing tells it, and never one of another region', () => {
    expect(diagnosed({ region: 'shoulder', title: 'Shoulder pain' })).toBeUndefined();
    expect(diagnosed({ region: 'hip', icd10: 'M17.11' })).toBeUndefined();
    expect(
      gateWeeksOf(anEpisode().with({ region: 'wrist', icd10: null, title: 'Wrist' }).value, USUAL_NUMBERS),
    ).toBe(6);
  });

  it('has checkpoints in the order of weeks, the gate among them, and a source', () => {
    for (const { id, checkpoints, gateWeeks, source } of COURSES) {
      const weeks = checkpoints.map(({ week }) => week);
      expect(weeks, id).toEqual([...new Set(weeks)].sort((a, b) => a - b));
      expect(weeks, id).toContain(gateWeeks);
      expect(source, id).not.toBe('');
    }
  });
});

describe('the standing of an episode', () => {
  it('says nothing while a red flag is open, nor of a closed episode', () => {
    const flag = openRedFlag();
    expect(standing(backPain(FLAT, { findings: [flag] }), 6)).toBeNull();
    const closed = backPain(FLAT);
    expect(standing({ ...closed, episode: { ...closed.episode, status: 'discharged' } }, 6)).toBeNull();
    expect(standing(closed, 6)).not.toBeNull();
  });

  it('waits for three scores and two weeks', () => {
    expect(standing(backPain([]), 6)).toMatchObject({ level: 'none' });
    expect(
      standing(
        backPain([
          [0, 40],
          [5, 40],
        ]),
        6,
      )?.sentence,
    ).toContain('Too early');
  });

  it('is amber from four weeks, and not before', () => {
    expect(standing(backPain(FLAT.slice(0, 3)), 3)).toMatchObject({ level: 'none' });
    const amber = standing(backPain(FLAT), 5);
    expect(amber).toMatchObject({ level: 'amber', gateWeeks: 6 });
    expect(amber?.sentence).toContain('Look for reasons');
    expect(amber?.next).toContain('week 6');
  });

  it('is red at the gate only after a changed plan and with good adherence', () => {
    expect(standing(backPain(FLAT), 7)?.sentence).toContain('Change the plan once');
    const unknown = standing(backPain(FLAT, changed), 7);
    expect(unknown).toMatchObject({ level: 'amber' });
    expect(unknown?.sentence).toContain('Adherence is low or not known');
    expect(standing(backPain(FLAT, { ...changed, ...adherent(7) }), 7)).toMatchObject({ level: 'red' });
  });

  it('does not wait for the home program where the findings support a pattern of their own, as a letter does not', () => {
    const pattern = { ...BARE_CAUSE, cause: 'mechanical', status: 'supported' } as const;
    const unproven = { despiteAdherence: false, asOf: on(7) };
    const verdict = aVerdict().with({ ...unproven, causes: [pattern] }).value;
    const red = standing(backPain(FLAT, { ...changed, verdict }), 7);
    expect(red).toMatchObject({ level: 'red', reason: 'redPattern' });
    expect(red?.sentence).toContain('ask about the home program');
    const possible = { ...verdict, causes: [{ ...pattern, status: 'possible' as const }] };
    expect(standing(backPain(FLAT, { ...changed, verdict: possible }), 7)?.reason).toBe('adherenceFirst');
  });

  it('is neither once the change counts or the goal is reached', () => {
    expect(
      standing(
        backPain([
          [0, 40],
          [2, 30],
          [6, 20],
        ]),
        7,
      )?.sentence,
    ).toContain('changed for the better');
    expect(
      standing(
        backPain([
          [0, 14],
          [2, 12],
          [6, 8],
        ]),
        7,
      )?.sentence,
    ).toContain('goal of ODI is reached');
  });

  it('is red at once when worse by more than the error, but only if a second score says it', () => {
    expect(
      standing(
        backPain([
          [0, 40],
          [1, 40],
          [2, 60],
        ]),
        2,
      ),
    ).toMatchObject({ level: 'none' });
    const worse = standing(
      backPain([
        [0, 40],
        [1, 60],
        [2, 60],
      ]),
      2,
    );
    expect(worse).toMatchObject({ level: 'red' });
    // Points of the scale: "20 %" would be read as a share.
    expect(worse?.sentence).toContain('worse by 20 points');
  });

  it('is red at the limit of the jurisdiction, where one is set', () => {
    const limits = { ...US_LIMITS, referAfterDays: 30 };
    expect(standing(backPain(FLAT), 5, limits)).toMatchObject({ level: 'red' });
    expect(standing(backPain(FLAT), 5, limits)?.sentence).toContain('limit of 30 days');
    expect(standing(backPain(FLAT), 4, limits)).toMatchObject({ level: 'amber' });
  });

  it('tells of a limit that has passed although too few scores say whether there was a response', () => {
    const limits = { ...US_LIMITS, referAfterDays: 30 };
    for (const of of [backPain([]), backPain(FLAT.slice(0, 2))]) {
      expect(standing(of, 4, limits)).toMatchObject({ level: 'none' });
      expect(standing(of, 5, limits)).toMatchObject({ level: 'red', reason: 'limitUnknown' });
      expect(standing(of, 5, limits)?.sentence).toContain('limit of 30 days');
    }
    const gaining = backPain([
      [0, 40],
      [2, 30],
      [4, 20],
    ]);
    expect(standing(gaining, 5, limits)).toMatchObject({ level: 'none' });
  });

  it('counts the weeks of a new course from its first day, those of a conservative phase from the start', () => {
    const injected = { phases: [aPhase().with({ kind: 'after-injection', startsOn: on(6) }).value] };
    const after = (weeks: readonly number[]) =>
      backPain([...FLAT.slice(0, 3), ...weeks.map(week => [week, 38] as const)], {
        ...injected,
        ...adherent(8),
      });
    // No score since, then too few, then time enough: week 10 of care is week 4 of the course.
    expect(standing(after([]), 7)).toMatchObject({ reason: 'early' });
    expect(standing(after([6, 7]), 8)).toMatchObject({ reason: 'early' });
    expect(standing(after([6, 7, 8]), 9)).toMatchObject({ reason: 'waiting' });
    expect(standing(after([6, 7, 8]), 10)).toMatchObject({ reason: 'amber' });
    expect(standing(after([6, 8, 10]), 12)).toMatchObject({ reason: 'red' });
    expect(standing(after([6, 7, 8]), 9)?.sentence).toMatch(
      /in week 3 there is time\. Weeks are counted from/,
    );
    expect(standing(backPain(FLAT, { ...changed, ...adherent(7) }), 7)).toMatchObject({ reason: 'red' });
  });

  it('never says that a treatment failed', () => {
    const all = [backPain(FLAT), backPain(FLAT, changed), backPain(FLAT, { ...changed, ...adherent(7) })];
    for (const one of all) expect(standing(one, 7)?.sentence).not.toMatch(/fail|did not work|ineffective/i);
  });
});

describe('the marks of a chart', () => {
  it('are the checkpoints, the gate and the limits, in the order of days', () => {
    const marks = checkpointMarks(backPain(FLAT), { referAfterDays: 60, recertifyEveryDays: 90 }, on(6));
    expect(marks.map(({ day }) => day)).toEqual([14, 28, 42, 60, 84, 90]);
    expect(marks.filter(({ isGate }) => isGate).map(({ day }) => day)).toEqual([42]);
  });

  it('begin anew with a new course, and say so', () => {
    const phases = [aPhase().with({ kind: 'post-op', startsOn: on(5), title: 'After surgery' }).value];
    const marks = checkpointMarks(backPain(FLAT, { phases }), { ...US_LIMITS, referAfterDays: 60 }, on(6));
    expect(marks.map(({ day }) => day)).toEqual([49, 60, 63, 77, 90, 119]);
    expect(marks[0]?.text).toMatch(/^Since "After surgery": Week 2: /);
  });

  it('are none while a red flag is open', () => {
    const flag = openRedFlag();
    expect(checkpointMarks(backPain(FLAT, { findings: [flag] }), US_LIMITS, on(6))).toEqual([]);
  });
});

it('takes the course that the therapist chose before any diagnosis, unless nobody knows it any more', () => {
  const back = anEpisode().with({ region: 'lumbar', icd10: 'M54.50' });
  expect(courseOf(back.value)?.id).toBe('low-back-pain');
  expect(courseOf(back.with({ expectedCourse: 'lumbar-radiculopathy' }).value)?.id).toBe(
    'lumbar-radiculopathy',
  );
  expect(courseOf(back.with({ expectedCourse: 'no-longer-there' }).value)?.id).toBe('low-back-pain');
});
