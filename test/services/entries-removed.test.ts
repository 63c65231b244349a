// An entry made in error is taken out with a reason; it stays readable, and later verdicts are made anew.
import { describe, expect, it } from 'vitest';
import { anOpenEpisode, weeklyScores } from './stand.ts';
import { aStand, counts, told } from './visit-stand.ts';

describe('entered in error', () => {
  it('takes an entry out, keeps it readable, and judges again', async () => {
    const { test, episode, record } = await aStand();
    weeklyScores(test, episode.id, [8, 2]);
    const [, wrong] = record().observations;
    const before = record().verdict;
    const { amendment, verdict } = test.ask('entry.remove', {
      episodeId: episode.id,
      entity: 'observation',
      recordId: wrong?.id ?? '',
      reason: 'Score of another patient',
      removedOn: '2026-03-29',
    });
    expect(record().observations).toHaveLength(1);
    expect(amendment).toMatchObject({ kind: 'removed', before: wrong, amendedOn: '2026-03-29' });
    expect(record().amendments).toEqual([amendment]);
    expect(record().verdict).toEqual(verdict);
    expect(verdict.inputHash).not.toBe(before?.inputHash);
    expect(test.auditActions().at(-1)).toBe('amend');
  });

  it('works for every kind of entry', async () => {
    const { test, episode, record } = await aStand();
    const episodeId = episode.id;
    const date = '2026-01-12';
    test.ask('adherence.record', {
      episodeId,
      from: '2026-01-05',
      to: date,
      sessionsPlanned: 4,
      sessionsDone: 2,
      daysRecorded: 8,
      source: 'log',
    });
    test.ask('flare.record', { episodeId, date });
    test.ask('finding.record', {
      episodeId,
      date,
      code: 'own',
      group: 'examination',
      answer: 'yes',
      note: '',
    });
    test.ask('residual.record', {
      episodeId,
      date,
      activity: 'stairs',
      timeOfDay: 'any',
      severity: 5,
      behaviour: '',
    });
    test.ask('phase.start', { episodeId, startsOn: date, kind: 'post-op', title: 'After surgery' });
    test.ask('plan.record', { episodeId, startsOn: date });
    // No session is told of in its days: those of the diary end before it.
    test.ask('program.record', { episodeId, startsOn: '2026-01-13', exercises: [] });
    test.ask('visit.record', { episodeId, date, setting: 'clinic' });
    const full = record();
    const entries = [
      ['adherence', full.adherence[0]],
      ['flare', full.flares[0]],
      ['finding', full.findings[0]],
      ['residual-symptom', full.residualSymptoms[0]],
      ['phase', full.phases[0]],
      ['plan', full.plans[0]],
      ['program', full.programs[0]],
      ['visit', full.visits[0]],
    ] as const;
    for (const [entity, entry] of entries) {
      const { amendment } = test.ask('entry.remove', {
        episodeId,
        entity,
        recordId: entry?.id ?? '',
        reason: 'Entered in error',
      });
      expect(amendment, entity).toMatchObject({ entity, before: entry, amendedOn: '2026-03-30' });
    }
    expect(record()).toMatchObject({
      adherence: [],
      flares: [],
      findings: [],
      residualSymptoms: [],
      phases: [],
      plans: [],
      visits: [],
    });
    expect(record().amendments.map(({ entity }) => entity)).toEqual(entries.map(([entity]) => entity));
  });

  it('leaves what was linked to a visit in place, without the link', async () => {
    const { test, episode, base, record } = await aStand();
    const episodeId = episode.id;
    const { visit } = test.ask('visit.record', {
      ...base,
      residualSymptoms: [{ activity: 'stairs', timeOfDay: 'any', severity: 4 }],
    });
    test.ask('measure.record', {
      episodeId,
      measureId: 'nprs',
      date: visit.date,
      total: 4,
      visitId: visit.id,
    });
    test.ask('visit.record', { ...base, date: '2026-01-19', flare: { date: '2026-01-13' } });
    expect(record().flares).toMatchObject([{ visitId: visit.id }]);
    test.ask('entry.remove', { episodeId, entity: 'visit', recordId: visit.id, reason: 'Other patient' });
    expect(record()).toMatchObject({
      visits: [{ date: '2026-01-19' }],
      flares: [{ visitId: null }],
      observations: [{ visitId: null, score: 4 }],
      residualSymptoms: [{ visitId: null, activity: 'stairs' }],
    });
    expect(test.refused('visit.get', { visitId: visit.id }).code).toBe('not-found');
  });

  it('needs a reason, and an entry that is there, of this episode', async () => {
    const { test, base, episode } = await aStand();
    const { visit } = test.ask('visit.record', base);
    const other = anOpenEpisode(test, 'Baker').episode.id;
    const removal = { episodeId: episode.id, entity: 'visit', recordId: visit.id, reason: 'x' } as const;
    const before = counts(test);
    expect(told(test.refused('entry.remove', { ...removal, reason: '' }))).toEqual([
      'invalid',
      'reason: must not be empty',
    ]);
    expect(test.refused('entry.remove', { ...removal, episodeId: other }).code).toBe('not-found');
    expect(test.refused('entry.remove', { ...removal, entity: 'flare' }).code).toBe('not-found');
    expect(told(test.refused('entry.remove', { ...removal, removedOn: '2026-05-01' }))[1]).toMatch(/future/);
    expect(counts(test)).toEqual(before);
  });
});
