// Home programs with their versions, adherence to them in three ways, flares and the load before them.
import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../shared/domain/program.ts';
import type { AppError } from '../../shared/errors.ts';
import type { RequestOf } from '../../shared/ipc/contract.ts';
import { anOpenEpisode, newCaseload, type TestCaseload, TODAY } from './stand.ts';

function told(error: AppError): string[] {
  return [error.code, ...(error.fields ?? []).map(({ field, message }) => `${field}: ${message}`)];
}

const DIARY = { daysRecorded: 14, source: 'log' } as const;

async function anEpisode() {
  const test = await newCaseload();
  const { episode } = anOpenEpisode(test);
  const episodeId = episode.id;
  return { test, episodeId, record: () => test.ask('episode.record', { episodeId }) };
}

function aProgram(test: TestCaseload, episodeId: string, sessionsPerWeek: number, startsOn = '2026-01-05') {
  const exercises = [{ name: 'Bridge', dose: '3 x 10', sessionsPerWeek }];
  return test.ask('program.record', { episodeId, startsOn, exercises });
}

describe('a program', () => {
  it('gets a new version with each save; the old one stays as it was', async () => {
    const { test, episodeId, record } = await anEpisode();
    aProgram(test, episodeId, 7);
    aProgram(test, episodeId, 5, '2026-02-02');
    expect(
      record().programs.map(({ version, exercises }) => [version, exercises[0]?.sessionsPerWeek]),
    ).toEqual([
      [1, 7],
      [2, 5],
    ]);
  });

  it('begins neither before care, nor before the version it follows, nor in the future', async () => {
    const { test, episodeId } = await anEpisode();
    aProgram(test, episodeId, 7, '2026-02-02');
    const at = (startsOn: string) =>
      told(test.refused('program.record', { episodeId, startsOn, exercises: [] }));
    expect([at('2026-01-04'), at('2026-02-01'), at('2026-04-05')]).toEqual([
      ['invalid', 'startsOn: is before the start of care, 2026-01-05'],
      ['invalid', 'startsOn: is before the version it follows, 2026-02-02'],
      ['invalid', 'startsOn: lies in the future'],
    ]);
  });
});

describe('a program that was written down wrong', () => {
  const SQUAT: Exercise = { name: 'Squat', dose: '3 x 8', sessionsPerWeek: 5 };

  it('is put right in its place with a day and a reason; what it said stays readable', async () => {
    const { test, episodeId, record } = await anEpisode();
    const first = aProgram(test, episodeId, 7);
    const second = aProgram(test, episodeId, 5, '2026-02-02');
    const { program, amendment } = test.ask('program.correct', {
      episodeId,
      programId: first.id,
      startsOn: '2026-01-12',
      exercises: [SQUAT],
      reason: 'Sheet of another patient',
      amendedOn: '2026-03-30',
    });
    expect(program).toEqual({ ...first, startsOn: '2026-01-12', exercises: [SQUAT] });
    expect(record().programs).toEqual([program, second]);
    expect(amendment).toMatchObject({
      entity: 'program',
      recordId: first.id,
      kind: 'changed',
      amendedOn: '2026-03-30',
      reason: 'Sheet of another patient',
      before: first,
    });
    expect(record().amendments).toEqual([amendment]);
    expect(test.auditActions().at(-1)).toBe('amend');
  });

  it('is refused without a reason, without a change, out of order, or of another episode', async () => {
    const { test, episodeId, record } = await anEpisode();
    const first = aProgram(test, episodeId, 7, '2026-01-12');
    const second = aProgram(test, episodeId, 5, '2026-02-02');
    const good: RequestOf<'program.correct'> = {
      episodeId,
      programId: first.id,
      startsOn: '2026-01-12',
      exercises: [SQUAT],
      reason: 'Slip',
      amendedOn: '2026-03-30',
    };
    const refusal = (change: Partial<typeof good>) =>
      told(test.refused('program.correct', { ...good, ...change }));
    expect([
      refusal({ reason: ' ' }),
      refusal({ exercises: first.exercises }),
      refusal({ startsOn: '2026-02-03' }),
      refusal({ programId: second.id, startsOn: '2026-01-11' }),
      refusal({ amendedOn: '2026-04-09' }),
      refusal({ episodeId: anOpenEpisode(test, 'Other').episode.id }),
    ]).toEqual([
      ['invalid', 'reason: must not be empty'],
      ['invalid', 'exercises: Nothing was changed.'],
      ['invalid', 'startsOn: is after the version that follows it, 2026-02-02'],
      ['invalid', 'startsOn: is before the version it follows, 2026-01-12'],
      ['invalid', 'amendedOn: lies in the future'],
      ['not-found'],
    ]);
    expect(record()).toMatchObject({ programs: [first, second], amendments: [] });
  });

  it('is taken out while no session is told of in its days; its number is not given again', async () => {
    const { test, episodeId, record } = await anEpisode();
    const first = aProgram(test, episodeId, 7);
    const second = aProgram(test, episodeId, 5, '2026-02-02');
    const entry = { episodeId, entity: 'program', reason: 'wrong patient' } as const;
    test.ask('adherence.log', { episodeId, days: [{ date: '2026-02-01', mark: 'done' }] });
    const refused = test.refused('entry.remove', { ...entry, recordId: first.id });
    expect(refused).toMatchObject({ code: 'conflict' });
    expect(String(refused.params?.['detail'])).toMatch(/Correct it with a reason instead/);
    test.ask('entry.remove', { ...entry, recordId: second.id });
    expect(record()).toMatchObject({
      programs: [first],
      amendments: [{ entity: 'program', kind: 'removed', before: second }],
    });
    expect(aProgram(test, episodeId, 3, '2026-02-09').version).toBe(3);
  });
});

describe('adherence from a diary', () => {
  it('is recorded with the flare that stands in it, in one step and with the load before it', async () => {
    const { test, episodeId, record } = await anEpisode();
    const { visit } = test.ask('visit.record', { episodeId, date: '2026-01-05', setting: 'clinic' });
    const { adherence, flare } = test.ask('adherence.record', {
      episodeId,
      from: '2026-01-05',
      to: '2026-01-18',
      sessionsPlanned: 14,
      sessionsDone: 5,
      ...DIARY,
      flare: { date: '2026-01-07' },
    });
    expect(flare).toMatchObject({ date: '2026-01-07', visitId: visit.id });
    expect(record()).toMatchObject({ adherence: [adherence], flares: [flare] });
    expect(test.auditActions().at(-1)).toBe('create');
  });

  it('is refused whole when the flare in it cannot be', async () => {
    const { test, episodeId, record } = await anEpisode();
    const entry = {
      episodeId,
      from: '2026-03-20',
      to: TODAY,
      sessionsPlanned: 11,
      sessionsDone: 5,
      ...DIARY,
    };
    const refusal = test.refused('adherence.record', { ...entry, flare: { date: '2026-04-09' } });
    expect(told(refusal)).toEqual(['invalid', 'flare.date: lies in the future']);
    expect(record()).toMatchObject({ adherence: [], flares: [] });
  });

  it('above the plan says what to do; so does a day that is told of twice', async () => {
    const { test, episodeId, record } = await anEpisode();
    const entry = { episodeId, from: '2026-01-05', to: '2026-01-18', sessionsPlanned: 14, ...DIARY };
    expect(told(test.refused('adherence.record', { ...entry, sessionsDone: 16 }))).toEqual([
      'invalid',
      'sessionsDone: is more than the 14 planned: raise the plan, or enter 14',
    ]);
    const first = test.ask('adherence.record', { ...entry, sessionsDone: 5 }).adherence;
    const again = { ...entry, from: '2026-01-18', to: '2026-01-25', sessionsPlanned: 7, sessionsDone: 7 };
    expect(told(test.refused('adherence.record', again))).toEqual([
      'invalid',
      'from: these days are already told of: 5 of 14 sessions, 5 Jan 2026 to 18 Jan 2026',
    ]);
    expect(record().adherence).toEqual([first]);

    const { adherence } = test.ask('adherence.record', { ...again, replace: true });
    expect(record()).toMatchObject({
      adherence: [adherence],
      amendments: [{ entity: 'adherence', recordId: first.id, kind: 'removed', before: first }],
    });
  });

  it('is refused in a visit for days a diary already told of', async () => {
    const { test, episodeId, record } = await anEpisode();
    const days = {
      from: '2026-01-05',
      to: '2026-01-11',
      sessionsPlanned: 7,
      sessionsDone: 5,
      daysRecorded: 7,
    };
    test.ask('adherence.record', { episodeId, ...days, source: 'log' });
    const visit = { episodeId, date: '2026-01-12', setting: 'clinic' } as const;
    expect(told(test.refused('visit.record', { ...visit, adherence: days }))).toEqual([
      'invalid',
      'adherence.from: these days are already told of: 5 of 7 sessions, 5 Jan 2026 to 11 Jan 2026',
    ]);
    expect(record().visits).toEqual([]);
  });
});

describe('adherence by calendar', () => {
  it('tells of single days; what is not marked stays unknown', async () => {
    const { test, episodeId, record } = await anEpisode();
    aProgram(test, episodeId, 14);
    test.ask('adherence.log', {
      episodeId,
      days: [
        { date: '2026-01-06', mark: 'done' },
        { date: '2026-01-07', mark: 'partly' },
        { date: '2026-01-08', mark: 'not-done' },
        { date: '2026-01-09', mark: 'rest' },
      ],
    });
    expect(
      record().adherence.map(({ from, to, sessionsDone, sessionsPlanned, source }) => [
        from === to ? from : '',
        `${sessionsDone} of ${sessionsPlanned}`,
        source,
      ]),
    ).toEqual([
      ['2026-01-06', '2 of 2', 'log'],
      ['2026-01-07', '1 of 2', 'log'],
      ['2026-01-08', '0 of 2', 'log'],
      ['2026-01-09', '0 of 0', 'log'],
    ]);
  });

  it('marks a day anew and keeps what it said; unknown takes it back', async () => {
    const { test, episodeId, record } = await anEpisode();
    const mark = (date: string, said: 'done' | 'not-done' | 'unknown') =>
      test.ask('adherence.log', { episodeId, days: [{ date, mark: said }] });
    mark('2026-01-06', 'done');
    mark('2026-01-06', 'not-done');
    mark('2026-01-07', 'done');
    mark('2026-01-07', 'unknown');
    expect(record().adherence.map(({ from, sessionsDone }) => [from, sessionsDone])).toEqual([
      ['2026-01-06', 0],
    ]);
    expect(record().amendments.map(({ before }) => before['sessionsDone'])).toEqual([1, 1]);
  });

  it('refuses days inside a diary, before care and in the future, and then marks none', async () => {
    const { test, episodeId, record } = await anEpisode();
    test.ask('adherence.record', {
      episodeId,
      from: '2026-01-05',
      to: '2026-01-18',
      sessionsPlanned: 14,
      sessionsDone: 5,
      ...DIARY,
    });
    const mark = (...dates: string[]) =>
      told(test.refused('adherence.log', { episodeId, days: dates.map(date => ({ date, mark: 'done' })) }));
    expect([mark('2026-01-20', '2026-01-10'), mark('2026-01-04'), mark('2026-02-01', '2026-04-02')]).toEqual([
      ['invalid', 'days.1: is part of 5 of 14 sessions, 5 Jan 2026 to 18 Jan 2026'],
      ['invalid', 'days: is before the start of care, 2026-01-05'],
      ['invalid', 'days.1: lies in the future'],
    ]);
    expect(record().adherence).toHaveLength(1);
  });
});

describe('a flare', () => {
  it('after a day of the home program is not blamed on the visit before it', async () => {
    const { test, episodeId } = await anEpisode();
    const { visit } = test.ask('visit.record', { episodeId, date: '2026-01-12', setting: 'clinic' });
    test.ask('adherence.log', { episodeId, days: [{ date: '2026-01-14', mark: 'done' }] });
    const on = (date: string) => test.ask('flare.record', { episodeId, date, rise: 3 }).flare.visitId;
    expect([on('2026-01-06'), on('2026-01-13'), on('2026-01-15')]).toEqual([null, visit.id, null]);
  });
});

describe('a plan of care', () => {
  it('follows the one before it, and its days are in order', async () => {
    const { test, episodeId, record } = await anEpisode();
    const refused = (change: object) =>
      told(test.refused('plan.record', { episodeId, startsOn: '2026-02-02', ...change }));
    test.ask('plan.record', { episodeId, startsOn: '2026-01-05', precautions: 'No loaded flexion' });
    test.ask('plan.record', { episodeId, startsOn: '2026-02-02', endsOn: '2026-05-02' });
    expect(record().plans.map(({ precautions }) => precautions)).toEqual(['No loaded flexion', '']);
    expect([
      refused({ endsOn: '2026-02-01' }),
      refused({ certifiedOn: '2026-02-02', certifiedUntil: '2026-02-01' }),
      refused({ certifiedUntil: '2026-02-01' }),
      refused({ certifiedOn: '2026-04-09' }),
      refused({ startsOn: '2026-01-04' }),
      refused({ startsOn: '2026-02-01' }),
    ]).toEqual([
      ['invalid', 'endsOn: ends before it begins'],
      ['invalid', 'certifiedUntil: ends before it begins'],
      ['invalid', 'certifiedUntil: ends before it begins'],
      ['invalid', 'certifiedOn: lies in the future'],
      ['invalid', 'startsOn: is before the start of care, 2026-01-05'],
      ['invalid', 'startsOn: is before the plan it follows, 2026-02-02'],
    ]);
  });
});

describe('a phase', () => {
  it('is not begun twice on one day', async () => {
    const { test, episodeId } = await anEpisode();
    const phase = { episodeId, startsOn: '2026-02-02', kind: 'after-injection', title: 'Injection' } as const;
    test.ask('phase.start', phase);
    expect(told(test.refused('phase.start', phase))).toEqual([
      'invalid',
      'startsOn: "Injection" began on 2 Feb 2026 already',
    ]);
  });
});

describe('a followed measure', () => {
  it('is followed no more; its scores stay', async () => {
    const { test, episodeId, record } = await anEpisode();
    test.ask('measure.record', { episodeId, measureId: 'nprs', date: '2026-01-05', total: 7 });
    test.ask('episode.stopMeasure', { episodeId, measureId: 'nprs' });
    expect(record()).toMatchObject({ measures: [], observations: [{ score: 7 }] });
    expect(test.refused('episode.stopMeasure', { episodeId, measureId: 'nprs' }).code).toBe('not-found');
  });
});

describe('days of an episode', () => {
  it('lie in the life of the patient, and have happened; surgery may be planned', async () => {
    const test = await newCaseload();
    const patient = test.ask('patient.create', { familyName: 'Abbott', birthDate: '2020-01-01' });
    const episode = {
      patientId: patient.id,
      title: 'Wrist',
      region: 'wrist',
      startDate: '2026-01-05',
    } as const;
    const refused = (change: object) => told(test.refused('episode.create', { ...episode, ...change }))[1];
    expect([
      refused({ startDate: '2019-12-31' }),
      refused({ onsetDate: '2019-12-31' }),
      refused({ surgeryDate: '2019-12-31' }),
      refused({ startDate: '2026-04-02' }),
      refused({ referralDate: '2026-04-02' }),
      refused({ onsetDate: '2026-01-06' }),
    ]).toEqual([
      'startDate: is before the patient was born',
      'onsetDate: is before the patient was born',
      'surgeryDate: is before the patient was born',
      'startDate: lies in the future',
      'referralDate: lies in the future',
      'startDate: begins before the onset of the problem',
    ]);
    const made = test.ask('episode.create', { ...episode, surgeryDate: '2026-05-01' });
    expect(
      told(test.refused('episode.update', { episodeId: made.id, rowVersion: 1, onsetDate: '2019-01-01' }))[1],
    ).toBe('onsetDate: is before the patient was born');
  });
});
