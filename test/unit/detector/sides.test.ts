// Left and right of one measure: each a course of its own, together no more than one measure.
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/dates.ts';
import { detectLast } from '../../../shared/detector/detect.ts';
import { judgementOf } from '../../../shared/detector/record.ts';
import type { EpisodeSeries } from '../../../shared/detector/types.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { type Observation, PLAIN_SCORE } from '../../../shared/domain/observation.ts';
import { Verdict } from '../../../shared/domain/verdict.ts';
import type { DetectorMeasure } from '../../../shared/measures/change.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { AT, aFollowedMeasure, anEpisode, idOf, START } from '../../fixtures/builders.ts';
import { aSeries, aVisit, LEG, OPTIONS, PAIN } from './courses.ts';
import { aRecord, scores } from './records.ts';

type Side = NonNullable<Observation['side']>;

const one = (side: Side, score: number, week: number): Observation => ({
  ...scores('lefs', [score], { ...PLAIN_SCORE, side })[0]!,
  date: addDays(START, 7 * week),
});

/** The left in even weeks, the right in odd ones. */
const inTurn = (left: readonly number[], right: readonly number[]): Observation[] =>
  left.flatMap((score, index) => [one('left', score, 2 * index), one('right', right[index]!, 2 * index + 1)]);

const LEVEL = [44, 45, 43, 44, 45, 44];
const RISING = [30, 38, 46, 54, 62, 70];

function recordOf(
  observations: readonly Observation[],
  side: 'left' | 'right' | 'both' | 'none',
): EpisodeRecord {
  return aRecord([], {
    episode: anEpisode().with({ side }).value,
    measures: [aFollowedMeasure().with({ measureId: 'lefs', scoreId: 'total', goal: 76 }).value],
    observations: [...observations],
  });
}

const judge = (observations: readonly Observation[], side: Parameters<typeof recordOf>[1] = 'both') => {
  const verdict = judgementOf(recordOf(observations, side), measureLookup([])).verdict();
  Verdict.parse({ ...verdict, id: idOf(1), episodeId: idOf(2), inputHash: 'a'.repeat(64), createdAt: AT });
  return verdict;
};

describe('sides scored in turn', () => {
  it('are two courses, whichever was scored last', () => {
    const all = inTurn(RISING, LEVEL);
    for (const observations of [all, all.slice(0, -1)]) {
      const { measures, visitsUsed } = judge(observations);
      expect(visitsUsed).toBe(observations.length);
      expect(measures).toMatchObject([
        { measureId: 'lefs', side: 'left', first: 30, latest: 70, used: true },
        { measureId: 'lefs', side: 'right', first: 44, used: true },
      ]);
    }
  });

  it('do not look like one course that jumps up and down', () => {
    const apart = inTurn(
      LEVEL.map(score => score - 20),
      LEVEL.map(score => score + 20),
    );
    expect(judge(apart)).toMatchObject({ state: 'plateau' });
    // The control: taken for one series the same scores swing by 40 points from week to week.
    const mixed = judge(apart.map(entry => ({ ...entry, side: 'left' as const })));
    expect(mixed.sentences.join(' ')).not.toBe(judge(apart).sentences.join(' '));
    expect(judge(apart).pStalled).toBeGreaterThan(mixed.pStalled);
  });

  it('are named where the verdict speaks of one of them', () => {
    const { sentences } = judge(inTurn(LEVEL, RISING));
    expect(sentences.join(' ')).toMatch(/LEFS (left|right)/);
    expect(sentences.join(' ')).not.toMatch(/LEFS(?! left| right)/);
  });

  it('give the same verdict with left and right exchanged', () => {
    const there = judge(inTurn(RISING, LEVEL));
    const mirrored = inTurn(RISING, LEVEL).map(entry => ({
      ...entry,
      side: entry.side === 'left' ? ('right' as const) : ('left' as const),
    }));
    const back = judge(mirrored);
    expect([back.pStalled, back.gain28, back.state]).toEqual([there.pStalled, there.gain28, there.state]);
  });
});

describe('a side that is not in care', () => {
  it('is shown and not judged: a sound leg cannot stall', () => {
    const verdict = judge(inTurn(RISING, LEVEL), 'left');
    const alone = judge(
      inTurn(RISING, LEVEL).filter(({ side }) => side === 'left'),
      'left',
    );
    expect([verdict.state, verdict.pStalled, verdict.gain28]).toEqual([
      alone.state,
      alone.pStalled,
      alone.gain28,
    ]);
    expect(verdict.measures).toMatchObject([
      { side: 'left', used: true },
      { side: 'right', used: false },
    ]);
    expect(verdict.measures[1]?.sentence).toMatch(/the other side is the one in care/);
  });

  it('leads when it is the affected one', () => {
    const { measures } = judge(inTurn(LEVEL, RISING), 'right');
    expect(measures.map(({ side }) => side)).toEqual(['right', 'left']);
  });

  it('is judged all the same where only it was scored', () => {
    const verdict = judge(
      inTurn(RISING, LEVEL).filter(({ side }) => side === 'left'),
      'right',
    );
    expect(verdict.measures).toMatchObject([{ used: true }]);
    expect(verdict.measures[0]).not.toHaveProperty('side');
  });
});

it('lets scores of both legs at once, or of no side, be another course than those of one side', () => {
  const both = [one('both', 20, 0), one('both', 22, 1)];
  const sided = inTurn(LEVEL, RISING).map(entry => ({ ...entry, date: addDays(entry.date, 21) }));
  expect(judge([...both, ...sided]).measures).toEqual(judge(sided).measures);
  const later = [one('both', 50, 40), one('both', 52, 41)];
  expect(judge([...sided, ...later]).measures).toMatchObject([{ first: 50, latest: 52 }]);
});

describe('two sides of one measure', () => {
  const [left, right] = ['left', 'right'].map(side => ({ ...LEG, id: side, sideOf: 'lefs' }));
  const another = (entry: DetectorMeasure): DetectorMeasure => ({ ...entry, sideOf: entry.id });
  const course = (measures: DetectorMeasure[]): EpisodeSeries =>
    aSeries(
      measures,
      LEVEL.flatMap((score, week) => aVisit(7 * week, { nprs: 8 - week, left: score, right: score + 1 })),
    );
  const judged = (measures: DetectorMeasure[]) => detectLast(course(measures), OPTIONS)!;

  it('know as much as one: twice the same test is no second construct', () => {
    const single = judged([left!]);
    const twice = judged([left!, right!]);
    const asTwo = judged([another(left!), another(right!)]);
    // What two independent measures would add to the certainty is not added.
    expect(asTwo.gain28Variance).toBeLessThan(0.9 * twice.gain28Variance);
    expect(Math.abs(twice.pStalled - single.pStalled)).toBeLessThan(
      Math.abs(asTwo.pStalled - single.pStalled),
    );
  });

  it('have one voice beside another measure', () => {
    // Pain falls by half an important difference a week while the legs stay: two legs do not outvote it.
    const expected = judged([PAIN, left!]).gain28;
    const sided = judged([PAIN, left!, right!]).gain28;
    const asThree = judged([PAIN, another(left!), another(right!)]).gain28;
    expect(Math.abs(sided - expected)).toBeLessThan(Math.abs(asThree - expected) / 2);
  });
});
