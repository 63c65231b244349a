// Another error or important difference: who may choose it, what is refused, and what it changes at once.
import { describe, expect, it } from 'vitest';
import type { RequestOf } from '../../shared/ipc/contract.ts';
import { citationText } from '../../shared/measures/change.ts';
import { findMeasure } from '../../shared/measures/registry.ts';
import { anOpenEpisode, newCaseload, type TestCaseload, weeklyScores } from './stand.ts';

const PUBLISHED = findMeasure('nprs')?.mcid.find(entry => entry.verified && entry.unit === 'points');

function choice(change: Partial<RequestOf<'threshold.choose'>> = {}): RequestOf<'threshold.choose'> {
  return {
    measureId: 'nprs',
    scoreId: 'total',
    patientId: null,
    kind: 'mcid',
    value: 4,
    population: '',
    citation: '',
    reason: 'Chronic pain: smaller changes did not matter here',
    ...change,
  };
}

const verdictOf = ({ ask }: TestCaseload, episodeId: string) => ask('episode.record', { episodeId }).verdict;

describe('a chosen number', () => {
  it('makes the verdicts of that patient anew and leaves those of others', async () => {
    const test = await newCaseload();
    const one = anOpenEpisode(test, 'Abbott');
    const other = anOpenEpisode(test, 'Brandt');
    for (const { episode } of [one, other]) weeklyScores(test, episode.id, [8, 7, 6, 6, 6, 5, 6, 5, 6, 5]);
    const before = [one, other].map(({ episode }) => verdictOf(test, episode.id)?.inputHash);
    const { threshold, recomputed } = test.ask('threshold.choose', choice({ patientId: one.patient.id }));
    expect(recomputed).toBe(1);
    expect(threshold.verified).toBe(false);
    const after = [one, other].map(({ episode }) => verdictOf(test, episode.id)?.inputHash);
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe(before[1]);
    expect(test.announced.at(-1)).toEqual(
      expect.arrayContaining(['thresholds', `episode:${one.episode.id}`, `patient:${one.patient.id}`]),
    );
    expect(test.announced.at(-1)).not.toContain(`episode:${other.episode.id}`);
    expect(test.ask('episode.record', { episodeId: one.episode.id }).thresholds).toEqual([threshold]);
    expect(test.ask('episode.record', { episodeId: other.episode.id }).thresholds).toEqual([]);
    expect(test.auditActions().at(-1)).toBe('create');
  });

  it('gives the verdict back as it was when it is taken away, and stays in the list of choices', async () => {
    const test = await newCaseload();
    const { patient, episode } = anOpenEpisode(test);
    weeklyScores(test, episode.id, [8, 7, 6, 6, 6, 5]);
    const before = verdictOf(test, episode.id)?.inputHash;
    const { threshold } = test.ask(
      'threshold.choose',
      choice({ kind: 'mdc', value: 3, patientId: patient.id }),
    );
    expect(verdictOf(test, episode.id)?.inputHash).not.toBe(before);
    const { measureId, scoreId, kind, patientId } = threshold;
    expect(test.ask('threshold.reset', { measureId, scoreId, kind, patientId })).toEqual({ recomputed: 1 });
    expect(verdictOf(test, episode.id)?.inputHash).toBe(before);
    const [kept] = test.ask('threshold.list', { measureId: 'nprs' });
    expect(kept).toEqual({ ...threshold, supersededAt: expect.any(Number) });
    expect(test.auditActions().at(-1)).toBe('amend');
    expect(test.refused('threshold.reset', { measureId, scoreId, kind, patientId }).code).toBe('not-found');
  });

  it('as the default of the practice counts in every open episode with the measure, unless its patient has another', async () => {
    const test = await newCaseload();
    const [own, usual, closed] = ['Abbott', 'Brandt', 'Castro'].map(name => anOpenEpisode(test, name));
    if (!own || !usual || !closed) throw new Error('three episodes');
    for (const { episode } of [own, usual, closed]) weeklyScores(test, episode.id, [8, 7, 6, 6, 6, 5]);
    test.ask('threshold.choose', choice({ patientId: own.patient.id, value: 3 }));
    test.ask('episode.update', {
      episodeId: closed.episode.id,
      rowVersion: closed.episode.rowVersion,
      status: 'discharged',
      endDate: '2026-03-29',
    });
    const closedBefore = verdictOf(test, closed.episode.id)?.inputHash;
    const ownBefore = verdictOf(test, own.episode.id)?.inputHash;
    expect(test.ask('threshold.choose', choice({ value: 4 })).recomputed).toBe(1);
    expect(verdictOf(test, own.episode.id)?.inputHash).toBe(ownBefore);
    expect(verdictOf(test, closed.episode.id)?.inputHash).toBe(closedBefore);
    // A second choice takes the place of the first; both are kept.
    test.ask('threshold.choose', choice({ value: 3.5, reason: 'Too strict' }));
    const list = test.ask('threshold.list', { measureId: 'nprs' });
    expect(list.map(entry => [entry.value, entry.supersededAt === null])).toEqual([
      [3.5, true],
      [4, false],
      [3, true],
    ]);
  });

  it('is verified only where the published number is', async () => {
    if (!PUBLISHED?.citation) throw new Error('the library has one');
    const published = choice({
      value: PUBLISHED.value,
      population: PUBLISHED.population,
      citation: citationText(PUBLISHED.citation),
    });
    const { ask } = await newCaseload();
    expect(ask('threshold.choose', published).threshold.verified).toBe(true);
    expect(ask('threshold.choose', { ...published, value: 3.3 }).threshold.verified).toBe(false);
    expect(ask('threshold.choose', { ...published, population: 'others' }).threshold.verified).toBe(false);
  });

  it.each([
    ['reason', { reason: '  ' }],
    ['value', { value: 11 }],
    ['value', { value: 0 }],
    ['value', { value: -2 }],
    ['scoreId', { scoreId: 'pain' }],
    ['measureId', { measureId: 'no-such-measure' }],
  ] as const)('is refused at the field %s', async (field, change) => {
    const test = await newCaseload();
    expect(test.refused('threshold.choose', choice(change))).toMatchObject({
      code: 'invalid',
      fields: [{ field }],
    });
    expect(test.count('threshold')).toBe(0);
  });
});
