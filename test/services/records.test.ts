// What may be written, what is refused at which field, and that a refusal leaves nothing behind.
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../shared/errors.ts';
import { anOpenEpisode, newCaseload } from './stand.ts';

const fieldsOf = (error: AppError) => [
  error.code,
  ...(error.fields ?? []).map(entry => `${entry.field}: ${entry.message}`),
];

describe('a refused command', () => {
  it('writes neither a record nor an audit row and tells nobody', async () => {
    const test = await newCaseload();
    const { episode } = anOpenEpisode(test);
    const before = [
      test.auditActions(),
      test.announced.length,
      test.count('observation'),
      test.count('verdict'),
    ];
    test.refused('measure.record', {
      episodeId: episode.id,
      measureId: 'nprs',
      date: '2026-01-05',
      total: 11,
    });
    // Refused at the last step, when the episode was already written.
    const { patientId } = episode;
    test.refused('episode.create', {
      patientId,
      title: 'Second',
      region: 'knee',
      startDate: '2026-01-05',
      measureIds: ['lefs', 'no-such-measure'],
    });
    expect([
      test.auditActions(),
      test.announced.length,
      test.count('observation'),
      test.count('verdict'),
    ]).toEqual(before);
    expect(test.count('episode')).toBe(1);
  });

  it('is told with the field when the schema refuses it, and never throws', async () => {
    const { caseload } = await newCaseload();
    const wrong: readonly (readonly [string, unknown])[] = [
      ['no.channel', {}],
      ['__proto__', {}],
      ['vault.lock', {}],
      ['patient.create', null],
      ['patient.create', { familyName: '' }],
      ['patient.create', { familyName: 'A', unknown: 1 }],
      ['patient.create', JSON.parse('{"familyName":"A","__proto__":{"x":1}}')],
      ['episode.record', { episodeId: 'x' }],
      ['search.query', { text: 'a'.repeat(1000) }],
      ['episode.create', { measureIds: Array.from({ length: 5000 }, () => 7) }],
    ];
    for (const [channel, input] of wrong) {
      const answer = caseload.call(channel, input);
      expect(answer, `${channel} ${JSON.stringify(input)?.slice(0, 60)}`).toMatchObject({
        ok: false,
        error: { code: 'invalid' },
      });
      if (!answer.ok) expect(answer.error.fields?.length).toBeLessThanOrEqual(100);
    }
  });
});

describe('optimistic locking', () => {
  it('refuses the second of two changes made from the same view', async () => {
    const test = await newCaseload();
    const { patient, episode } = anOpenEpisode(test);
    test.ask('patient.update', { patientId: patient.id, rowVersion: 1, phone: '1' });
    test.ask('episode.update', { episodeId: episode.id, rowVersion: 1, notes: 'first' });
    const stale = [
      test.refused('patient.update', { patientId: patient.id, rowVersion: 1, phone: '2' }),
      test.refused('patient.archive', { patientId: patient.id, rowVersion: 1 }),
      test.refused('episode.update', { episodeId: episode.id, rowVersion: 1, notes: 'second' }),
    ];
    expect(stale.map(error => error.code)).toEqual(['conflict', 'conflict', 'conflict']);
    expect(test.ask('patient.get', { patientId: patient.id })).toMatchObject({
      patient: { phone: '1', status: 'active' },
      episodes: [{ notes: 'first' }],
    });
  });
});

describe('a namesake', () => {
  it('is asked about first, unless a birth date tells the two apart', async () => {
    const test = await newCaseload();
    test.ask('patient.create', { familyName: 'Müller', givenName: 'Eva', birthDate: '1980-01-02' });
    const again = { familyName: 'MULLER', givenName: 'Eva' };
    expect(test.refused('patient.create', again)).toMatchObject({ code: 'conflict' });
    test.ask('patient.create', { ...again, birthDate: '1991-05-06' });
    test.ask('patient.create', { ...again, allowNamesake: true });
    expect(test.count('patient')).toBe(3);
  });
});

describe('days', () => {
  it('lie in the episode and not in the future, wherever the therapist lives', async () => {
    const test = await newCaseload();
    const episodeId = anOpenEpisode(test).episode.id;
    const score = (date: string) => ({ episodeId, measureId: 'nprs', date, total: 5 });
    expect(fieldsOf(test.refused('measure.record', score('2026-01-04')))).toEqual([
      'invalid',
      'date: is before the start of care, 2026-01-05',
    ]);
    // The clock stands at noon UTC on the 30th: somewhere it is the 31st already, nowhere the 1st.
    test.ask('measure.record', score('2026-03-31'));
    expect(fieldsOf(test.refused('measure.record', score('2026-04-01')))).toEqual([
      'invalid',
      'date: lies in the future',
    ]);
    const early = '2026-01-01';
    const adherence = { sessionsPlanned: 1, sessionsDone: 1, daysRecorded: 1, source: 'log' } as const;
    const finding = { code: 'a', group: 'examination', answer: 'yes', note: '' } as const;
    const refusals = [
      test.refused('visit.record', { episodeId, date: early, setting: 'clinic' }),
      test.refused('flare.record', { episodeId, date: early }),
      test.refused('finding.record', { episodeId, date: early, ...finding }),
      test.refused('phase.start', { episodeId, startsOn: early, kind: 'post-op', title: 'x' }),
      test.refused('adherence.record', { episodeId, from: early, to: '2026-01-09', ...adherence }),
      test.refused('adherence.record', { episodeId, from: '2026-01-09', to: '2026-06-01', ...adherence }),
    ];
    expect(refusals.map(error => error.fields?.[0]?.field)).toEqual([
      'date',
      'date',
      'date',
      'startsOn',
      'from',
      'to',
    ]);
  });

  it('do not fall out of an episode whose start is moved', async () => {
    const test = await newCaseload();
    const episodeId = anOpenEpisode(test).episode.id;
    test.ask('measure.record', { episodeId, measureId: 'nprs', date: '2026-01-07', total: 5 });
    expect(
      fieldsOf(test.refused('episode.update', { episodeId, rowVersion: 1, startDate: '2026-01-08' })),
    ).toEqual(['invalid', 'startDate: is after an entry of this episode, 2026-01-07']);
    test.ask('episode.update', { episodeId, rowVersion: 1, startDate: '2026-01-07' });
  });
});

describe('records of other episodes', () => {
  it('are not taken for visits of this one', async () => {
    const test = await newCaseload();
    const own = anOpenEpisode(test).episode.id;
    const other = anOpenEpisode(test, 'Bell').episode.id;
    const { visit } = test.ask('visit.record', { episodeId: other, date: '2026-01-05', setting: 'clinic' });
    const wrong = { episodeId: own, date: '2026-01-06', visitId: visit.id };
    expect(fieldsOf(test.refused('flare.record', wrong))).toEqual([
      'invalid',
      'visitId: is not a visit of this episode',
    ]);
    expect(test.refused('measure.record', { ...wrong, measureId: 'nprs', total: 1 })).toMatchObject({
      code: 'invalid',
    });
  });
});

describe('scores', () => {
  it('follow the rules of their measure, and say which item is wrong', async () => {
    const test = await newCaseload();
    const episodeId = anOpenEpisode(test).episode.id;
    const on = (measureId: string) => ({ episodeId, measureId, date: '2026-01-05' });
    const { observation } = test.ask('measure.record', {
      ...on('quickdash'),
      items: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, null],
    });
    expect(observation).toMatchObject({ score: 25, answered: 10, missing: 1, scoringVersion: '1' });
    const items = [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2];
    const refusals = [
      test.refused('measure.record', { ...on('quickdash'), items: items.with(3, 6) }),
      test.refused('measure.record', { ...on('quickdash'), items: items.with(0, 1.5) }),
      test.refused('measure.record', { ...on('quickdash'), items: [2, 2] }),
      test.refused('measure.record', { ...on('quickdash'), items: items.fill(null as never, 0, 4) }),
      test.refused('measure.record', { ...on('nprs'), total: 11 }),
      test.refused('measure.record', { ...on('nope'), total: 1 }),
      test.refused('measure.record', on('nprs')),
    ].map(fieldsOf);
    expect(refusals).toEqual([
      ['invalid', 'items.3: item 4: 6 is outside 1 to 5'],
      ['invalid', 'items.0: item 1: 1.5 is not on the scale (steps of 1)'],
      ['invalid', 'items: 2 items given, 11 expected'],
      ['invalid', 'items: too many items are missing for any score of this measure'],
      ['invalid', 'total: 11 is outside 0 to 10'],
      ['invalid', 'measureId: there is no measure "nope"'],
      ['invalid', 'total: give either the items or the total'],
    ]);
  });

  it('are those the episode follows, on one scale for its whole length', async () => {
    const test = await newCaseload();
    const episodeId = anOpenEpisode(test).episode.id;
    const koos = test.ask('episode.setMeasure', { episodeId, measureId: 'koos', scoreId: 'adl' });
    expect(koos.measure.scoreId).toBe('adl');
    const { observation } = test.ask('measure.record', {
      episodeId,
      measureId: 'koos',
      date: '2026-01-05',
      total: 70,
    });
    expect(observation).toMatchObject({ score: 70, subscales: { adl: 70, pain: null } });
    expect(
      fieldsOf(test.refused('episode.setMeasure', { episodeId, measureId: 'koos', scoreId: 'pain' })),
    ).toEqual([
      'invalid',
      'scoreId: another score of this measure is already recorded here; one trend, one scale',
    ]);
    expect(
      fieldsOf(test.refused('episode.setMeasure', { episodeId, measureId: 'nprs', scoreId: 'nope' })),
    ).toEqual(['invalid', 'scoreId: NPRS has no score "nope"']);
    expect(fieldsOf(test.refused('episode.setMeasure', { episodeId, measureId: 'nprs', goal: 12 }))).toEqual([
      'invalid',
      'goal: lies outside the scale 0 to 10',
    ]);
  });

  it('of an own measure keep to its scale, and its definition stays', async () => {
    const test = await newCaseload();
    const episodeId = anOpenEpisode(test).episode.id;
    const stairs = {
      id: 'custom-stairs',
      name: 'Pain on stairs',
      abbreviation: 'Stairs',
      direction: 'lower-is-better',
      min: 0,
      max: 10,
      step: 0.5,
    } as const;
    expect(fieldsOf(test.refused('measure.define', { ...stairs, mcid: 20 }))).toEqual([
      'invalid',
      'mcid: is larger than the scale, 10',
    ]);
    test.ask('measure.define', stairs);
    expect(test.refused('measure.define', { ...stairs, max: 100 })).toMatchObject({ code: 'conflict' });
    const score = { episodeId, measureId: 'custom-stairs', date: '2026-01-05' };
    test.ask('measure.record', { ...score, total: 7.5 });
    expect(fieldsOf(test.refused('measure.record', { ...score, total: 7.2 }))).toEqual([
      'invalid',
      'total: 7.2 is not on the scale (steps of 0.5)',
    ]);
  });
});

describe('search', () => {
  it('finds a patient typed without accents', async () => {
    const test = await newCaseload();
    test.ask('patient.create', { familyName: 'Nuñez', givenName: 'Zoë' });
    expect(test.ask('search.query', { text: 'zoe nun' })).toMatchObject({
      groups: [{ patientName: 'Nuñez, Zoë', hits: [{ kind: 'patient' }] }],
    });
  });
});
