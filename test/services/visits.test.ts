// A visit: one save for all that was asked, one verdict; signed visits stay, what was before stays readable.
import { describe, expect, it } from 'vitest';
import type { RequestOf } from '../../shared/ipc/contract.ts';
import { anOpenEpisode, weeklyScores } from './stand.ts';
import { aStand, counts, detailOf, FULL, told } from './visit-stand.ts';

describe('one save', () => {
  it('keeps everything that was asked, links it, and judges once', async () => {
    const { test, episode, patient, base, record } = await aStand();
    weeklyScores(test, episode.id, [6, 6]);
    const before = test.ask('visit.record', { episodeId: episode.id, date: '2026-01-05', setting: 'clinic' });
    const rows = test.auditActions().length;
    const { visit, verdict } = test.ask('visit.record', {
      ...base,
      adherence: {
        from: '2026-01-05',
        to: '2026-01-11',
        sessionsPlanned: 7,
        sessionsDone: 5,
        daysRecorded: 7,
      },
      flare: { date: '2026-01-06', rise: 3, durationHours: 30 },
      residualSymptoms: [
        { movement: 'bending forward', activity: 'tying shoes', timeOfDay: 'waking', severity: 6 },
        { activity: 'stairs', timeOfDay: 'any', severity: 4, despiteAdherence: true },
      ],
      findings: [{ code: 'neuro.numbness', group: 'neuropathic', answer: 'no' }],
    });
    const { visits, adherence, flares, residualSymptoms, findings, verdict: current } = record();
    expect(visits).toEqual([before.visit, visit]);
    expect(visit).toMatchObject({ ...FULL, signedAt: null, signedBy: '', rowVersion: 1 });
    expect(adherence).toMatchObject([{ sessionsDone: 5, sessionsPlanned: 7, source: 'recall' }]);
    expect(flares).toMatchObject([{ date: '2026-01-06', visitId: before.visit.id, rise: 3 }]);
    expect(residualSymptoms).toMatchObject([
      { visitId: visit.id, date: visit.date, movement: 'bending forward', despiteAdherence: null },
      { visitId: visit.id, movement: '', activity: 'stairs', despiteAdherence: true },
    ]);
    expect(findings).toMatchObject([{ code: 'neuro.numbness', date: visit.date, answer: 'no' }]);
    expect(current).toEqual(verdict);
    expect(verdict.inputHash).not.toBe(before.verdict.inputHash);
    expect(test.auditActions()).toHaveLength(rows + 1);
    expect(test.announced.at(-1)).toEqual(
      expect.arrayContaining(['caseload', `episode:${episode.id}`, `patient:${patient.id}`]),
    );
  });

  it('leaves unknown what was not asked', async () => {
    const { test, episode, record } = await aStand();
    const { visit } = test.ask('visit.record', {
      episodeId: episode.id,
      date: '2026-01-05',
      setting: 'home',
    });
    const unknown = { painNow: null, painWorst: null, painBest: null, afterLoad: null, nextMorning: null };
    expect(visit).toMatchObject({ ...unknown, load: null, minutesActive: null, minutesPassive: null });
    expect(record()).toMatchObject({ adherence: [], flares: [], residualSymptoms: [], findings: [] });
  });

  it('is all or nothing: a refusal in the last part leaves no trace of the first', async () => {
    const { test, episode, base } = await aStand();
    const before = counts(test);
    const adherence = {
      from: '2026-01-05',
      to: '2026-01-11',
      sessionsPlanned: 7,
      sessionsDone: 5,
      daysRecorded: 7,
    };
    const late = { date: '2026-01-13' };
    expect(told(test.refused('visit.record', { ...base, adherence, flare: late }))).toEqual([
      'invalid',
      'flare.date: is after the visit',
    ]);
    const noAppointment = { ...base, adherence, appointmentId: episode.id };
    expect(test.refused('visit.record', noAppointment).code).toBe('not-found');
    expect(counts(test)).toEqual(before);
  });

  it('keeps a note of 10,000 characters whole, whatever is in it', async () => {
    const { test, episode } = await aStand();
    const note = `${'Ä "quoted" \u05d0\u05d1 line\n'.repeat(600)}`.slice(0, 9_999) + '.';
    const { visit } = test.ask('visit.record', {
      episodeId: episode.id,
      date: '2026-01-05',
      setting: 'clinic',
      note,
    });
    expect(note).toHaveLength(10_000);
    const again = await test.reopened();
    expect(again.ask('visit.get', { visitId: visit.id }).note).toBe(note);
    expect(
      told(
        again.refused('visit.record', {
          episodeId: episode.id,
          date: '2026-01-06',
          setting: 'clinic',
          note: `${note}x`,
        }),
      ),
    ).toEqual(['invalid', expect.stringContaining('note: ')]);
  });
});

describe('a planned visit', () => {
  it('is done by the visit recorded on its day, and planned again when that is taken out', async () => {
    const { test, episode, patient, base, record } = await aStand();
    const plan = (date: string) =>
      test.ask('appointment.plan', { patientId: patient.id, date, setting: 'home', episodeId: episode.id });
    const [today, other] = [plan(base.date), plan('2026-01-14')];
    const { visit } = test.ask('visit.record', base);
    const statusOf = (id: string) => record().appointments.find(entry => entry.id === id);
    expect(statusOf(today.id)).toMatchObject({ status: 'done', visitId: visit.id });
    expect(statusOf(other.id)).toMatchObject({ status: 'planned', visitId: null });
    // Named, another day's appointment is meant: the visit came a day late.
    const late = test.ask('visit.record', { ...base, date: '2026-01-15', appointmentId: other.id }).visit;
    expect(statusOf(other.id)).toMatchObject({ status: 'done', visitId: late.id });
    test.ask('entry.remove', {
      episodeId: episode.id,
      entity: 'visit',
      recordId: visit.id,
      reason: 'Other patient',
    });
    expect(statusOf(today.id)).toMatchObject({ status: 'planned', visitId: null });
  });

  it('of somebody else is not taken', async () => {
    const { test, base } = await aStand();
    const other = anOpenEpisode(test, 'Baker');
    const appointment = test.ask('appointment.plan', {
      patientId: other.patient.id,
      date: base.date,
      setting: 'home',
      episodeId: other.episode.id,
    });
    expect(told(test.refused('visit.record', { ...base, appointmentId: appointment.id }))).toEqual([
      'invalid',
      'appointmentId: is an appointment of another patient',
    ]);
    test.ask('visit.record', base);
    expect(test.ask('episode.record', { episodeId: other.episode.id }).appointments).toEqual([appointment]);
  });
});

describe('what is refused', () => {
  it('days before birth, before the episode and in the future, each in words', async () => {
    const { test, patient, base } = await aStand();
    const refusal = (date: string) => told(test.refused('visit.record', { ...base, date }))[1];
    expect(refusal('2026-01-04')).toBe('date: is before the start of care, 2026-01-05');
    expect(refusal('2026-04-01')).toBe('date: lies in the future');
    // A birth date that was typed wrong comes to light at the first entry.
    test.ask('patient.update', { patientId: patient.id, rowVersion: 1, birthDate: '2026-02-01' });
    expect(refusal('2026-01-12')).toBe('date: is before the patient was born');
  });

  it('best pain above worst, and more sessions done than planned', async () => {
    const { test, base } = await aStand();
    expect(told(test.refused('visit.record', { ...base, painBest: 8 }))).toEqual([
      'invalid',
      'painBest: is worse than the worst pain',
    ]);
    const adherence = { from: '2026-01-05', to: '2026-01-11', sessionsPlanned: 7, daysRecorded: 7 };
    expect(
      told(test.refused('visit.record', { ...base, adherence: { ...adherence, sessionsDone: 8 } })),
    ).toEqual(['invalid', 'adherence.sessionsDone: is more than the 7 planned: raise the plan, or enter 7']);
    // Now above the worst is odd, not impossible: the form asks, the record takes it.
    test.ask('visit.record', { ...base, painNow: 9 });
  });

  it('a second visit on one day, unless it is meant', async () => {
    const { test, base } = await aStand();
    test.ask('visit.record', base);
    const before = counts(test);
    const refusal = test.refused('visit.record', base);
    expect(refusal.code).toBe('conflict');
    expect(detailOf(refusal)).toMatch(/A visit on 12 Jan 2026 is already recorded in this episode/);
    expect(counts(test)).toEqual(before);
    test.ask('visit.record', { ...base, allowSecond: true });
    expect(test.count('visit')).toBe(2);
  });
});

describe('before it is signed', () => {
  it('changes only what is named, and only what was seen', async () => {
    const { test, base } = await aStand();
    const { visit } = test.ask('visit.record', base);
    const changed = test.ask('visit.update', {
      visitId: visit.id,
      rowVersion: 1,
      painNow: 3,
      interventions: [FULL.interventions[0]],
    }).visit;
    expect(changed).toEqual({
      ...visit,
      painNow: 3,
      interventions: [FULL.interventions[0]],
      rowVersion: 2,
    });
    expect(test.ask('visit.get', { visitId: visit.id })).toEqual(changed);
    expect(test.announced.at(-1)).toContain(`visit:${visit.id}`);
    expect(test.refused('visit.update', { visitId: visit.id, rowVersion: 1, painNow: 2 }).code).toBe(
      'conflict',
    );
    expect(told(test.refused('visit.update', { visitId: visit.id, rowVersion: 2, painBest: 9 }))).toEqual([
      'invalid',
      'painBest: is worse than the worst pain',
    ]);
    expect(
      told(test.refused('visit.update', { visitId: visit.id, rowVersion: 2, date: '2025-12-01' })),
    ).toEqual(['invalid', 'date: is before the start of care, 2026-01-05']);
    expect(test.count('amendment')).toBe(0);
  });

  it('moves to a day that has a visit only when it is meant; a change that keeps the day is not asked', async () => {
    const { test, base } = await aStand();
    const { visit } = test.ask('visit.record', base);
    test.ask('visit.record', { ...base, date: '2026-01-19' });
    const move = { visitId: visit.id, rowVersion: 1, date: '2026-01-19' };
    expect(detailOf(test.refused('visit.update', move))).toMatch(
      /A visit on 19 Jan 2026 is already recorded/,
    );
    expect(test.ask('visit.get', { visitId: visit.id })).toEqual(visit);
    expect(test.ask('visit.update', { ...move, allowSecond: true }).visit.date).toBe('2026-01-19');
    const kept = { visitId: visit.id, rowVersion: 2, date: '2026-01-19', painNow: 3 };
    expect(test.ask('visit.update', kept).visit).toMatchObject({ painNow: 3, rowVersion: 3 });
  });
});

describe('a signed visit', () => {
  it('is signed in one go with the save, and says so in the trail', async () => {
    const { test, base } = await aStand();
    const { visit } = test.ask('visit.record', { ...base, signedBy: 'Maren Holt' });
    expect(visit).toMatchObject({ signedBy: 'Maren Holt', signedAt: visit.createdAt });
    expect(test.auditActions().slice(-2).sort()).toEqual(['create', 'sign']);
  });

  it('is locked: neither changed, nor signed twice, nor taken out', async () => {
    const { test, episode, base } = await aStand();
    const { visit } = test.ask('visit.record', base);
    const signed = test.ask('visit.sign', { visitId: visit.id, rowVersion: 1, signedBy: 'Maren Holt' });
    expect(signed).toMatchObject({ signedBy: 'Maren Holt', rowVersion: 2 });
    expect(signed.signedAt).toBeGreaterThan(visit.createdAt);
    expect(test.auditActions().at(-1)).toBe('sign');
    const before = counts(test);
    const refusals = [
      test.refused('visit.update', { visitId: visit.id, rowVersion: 2, note: 'other' }),
      test.refused('visit.sign', { visitId: visit.id, rowVersion: 2, signedBy: 'Somebody else' }),
      test.refused('entry.remove', {
        episodeId: episode.id,
        entity: 'visit',
        recordId: visit.id,
        reason: 'wrong',
      }),
    ];
    expect(refusals.map(detailOf)).toEqual([
      expect.stringContaining('is signed. Amend it'),
      'This visit is signed already.',
      expect.stringContaining('is signed and stays'),
    ]);
    expect(counts(test)).toEqual(before);
    expect(test.ask('visit.get', { visitId: visit.id })).toEqual(signed);
  });

  it('is amended with a day and a reason; every version before stays readable, whole', async () => {
    const { test, base, record } = await aStand();
    const { visit } = test.ask('visit.record', { ...base, signedBy: 'Maren Holt' });
    const amend = (rowVersion: number, patch: RequestOf<'visit.amend'>['patch']) =>
      test.ask('visit.amend', {
        visitId: visit.id,
        rowVersion,
        amendedOn: '2026-03-30',
        reason: 'Typing error',
        patch,
      });
    const first = amend(1, { painNow: 5 });
    const second = amend(2, { note: 'Stairs are easy.', interventions: [] });
    expect(first.amendment).toMatchObject({ kind: 'changed', entity: 'visit', before: visit });
    expect(second.visit).toEqual({
      ...visit,
      painNow: 5,
      note: 'Stairs are easy.',
      interventions: [],
      rowVersion: 3,
    });
    expect(record().amendments).toEqual([first.amendment, second.amendment]);
    expect(record().amendments[1]?.before).toEqual(first.visit);
    expect(record().amendments[0]).toMatchObject({ reason: 'Typing error', amendedOn: '2026-03-30' });
    expect(test.auditActions().slice(-2)).toEqual(['amend', 'amend']);
  });

  it('is amended to a day that has a visit only when it is meant', async () => {
    const { test, base } = await aStand();
    const { visit } = test.ask('visit.record', { ...base, signedBy: 'Maren Holt' });
    test.ask('visit.record', { ...base, date: '2026-01-19' });
    const move = {
      visitId: visit.id,
      rowVersion: 1,
      amendedOn: '2026-03-30',
      reason: 'Wrong day',
      patch: { date: '2026-01-19' },
    };
    expect(detailOf(test.refused('visit.amend', move))).toMatch(/A visit on 19 Jan 2026 is already recorded/);
    expect(test.count('amendment')).toBe(0);
    expect(test.ask('visit.amend', { ...move, allowSecond: true }).visit.date).toBe('2026-01-19');
  });

  it('is not amended without a reason, before the visit, in the future, for nothing, or from an old view', async () => {
    const { test, base } = await aStand();
    const { visit } = test.ask('visit.record', { ...base, signedBy: 'Maren Holt' });
    const good = {
      visitId: visit.id,
      rowVersion: 1,
      amendedOn: '2026-03-30',
      reason: 'Typing error',
      patch: { painNow: 5 },
    };
    const refusal = (change: Partial<RequestOf<'visit.amend'>>) =>
      told(test.refused('visit.amend', { ...good, ...change }));
    expect(refusal({ reason: '  ' })).toEqual(['invalid', 'reason: must not be empty']);
    expect(refusal({ amendedOn: '2026-01-11' })).toEqual(['invalid', 'amendedOn: is before the visit']);
    expect(refusal({ amendedOn: '2026-04-02' })).toEqual(['invalid', 'amendedOn: lies in the future']);
    expect(refusal({ patch: { painNow: 4 } })).toEqual(['invalid', ': Nothing was changed.']);
    expect(refusal({ rowVersion: 7 })).toEqual(['conflict']);
    expect(test.count('amendment')).toBe(0);
    const open = test.ask('visit.record', { ...base, date: '2026-01-19' }).visit;
    expect(detailOf(test.refused('visit.amend', { ...good, visitId: open.id }))).toMatch(/not signed yet/);
  });
});
