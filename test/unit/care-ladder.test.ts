// The care ladder: what is on which rung, and what the measures did around it.
import { describe, expect, it } from 'vitest';
import { movedWords } from '../../renderer/features/answers/ladder-words.ts';
import { careLadderOf } from '../../shared/care-ladder.ts';
import { addDays } from '../../shared/dates.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import {
  aCareStep,
  anEpisode,
  aPhase,
  aProgram,
  aReply,
  aRequest,
  idOf,
  START,
} from '../fixtures/builders.ts';
import { aRecord, dayOf, scores } from './detector/records.ts';

const measureOf = measureLookup([]);
const TODAY = dayOf(20);
const INJECTION = dayOf(8);

/** Stalled for eight weeks, an injection, then better by more than the error of measurement (ODI: lower is better). */
const COURSE = [46, 46, 44, 44, 44, 44, 42, 44, 44, 40, 30, 26, 24];

function ladder(change: Partial<EpisodeRecord> = {}) {
  const record = aRecord(COURSE, {
    requests: [aRequest().with({ status: 'answered', sentOn: dayOf(7) }).value],
    replies: [aReply().with({ receivedOn: dayOf(8) }).value],
    careSteps: [
      aCareStep().with({
        kind: 'injection',
        variety: 'corticosteroid',
        detail: 'L4/5 left',
        day: INJECTION,
        askAfterDays: null,
      }).value,
      aCareStep().with({ id: idOf(46), day: dayOf(9), resultOn: dayOf(10), resultText: 'Disc bulge' }).value,
    ],
    phases: [aPhase().with({ kind: 'after-injection', startsOn: INJECTION }).value],
    programs: [aProgram().with({ startsOn: START }).value],
    ...change,
  });
  const episode = { ...record.episode, referralDate: addDays(START, -5) };
  return careLadderOf({ ...record, episode }, measureOf, TODAY);
}

describe('the care ladder', () => {
  it('has every step on its rung, the oldest first; an injection that begins a phase is one step', () => {
    expect(ladder().steps.map(({ rung, title }) => `${rung}: ${title}`)).toEqual([
      'asked: Referral',
      'conservative: Home program, version 1',
      expect.stringMatching(/^asked: Request .* sent$/),
      'medical: Injection: corticosteroid',
      'tests: Imaging: MRI',
    ]);
    expect(ladder().steps.at(-1)?.detail).toBe('lumbar spine · Result: MRI · Disc bulge');
  });

  it('keeps the phase where no step of its day tells of it', () => {
    expect(ladder({ careSteps: [] }).steps.map(({ rung }) => rung)).toEqual([
      'asked',
      'conservative',
      'asked',
      'medical',
    ]);
  });

  it('tells what a measure did four weeks before and after, against its detectable change', () => {
    const { measures, steps } = ladder();
    expect(measures.map(({ name }) => name)).toEqual(['ODI']);
    const injection = steps.find(({ rung }) => rung === 'medical');
    expect(injection?.around).toEqual([
      {
        before: { from: 44, to: 44, improvement: 0, isBeyond: false },
        after: { from: 44, to: 24, improvement: 20, isBeyond: true },
      },
    ]);
    expect(movedWords(injection?.around[0]?.after ?? null)).toBe(
      '44 to 24, 20 better, more than the detectable change',
    );
    expect(movedWords(injection?.around[0]?.before ?? null)).toBe('44 to 44, no change');
  });

  it('says that scores are too few rather than guessing', () => {
    const first = ladder().steps[0];
    expect(first?.around).toEqual([{ before: null, after: null }]);
    expect(movedWords(null)).toBe('too few scores');
  });

  it('judges nothing where no detectable change or direction is known', () => {
    const observations = scores('unheard-of', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const { steps, measures } = ladder({ observations, measures: [] });
    expect(measures).toMatchObject([{ detectable: null }]);
    const moved = steps.find(({ rung }) => rung === 'medical')?.around[0]?.before ?? null;
    expect(moved).toMatchObject({ improvement: null, isBeyond: null });
    expect(movedWords(moved)).toBe('5 to 9, 4 different');
  });

  it('is empty for an episode with nothing on it', () => {
    const record = aRecord([], {
      episode: anEpisode().with({ referralDate: null, surgeryDate: null }).value,
    });
    expect(careLadderOf(record, measureOf, TODAY).steps).toEqual([]);
  });
});
