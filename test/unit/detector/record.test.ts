// Verdicts of whole records: dates, evidence, sentences, phases, and what the verdict depends on.
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/dates.ts';
import { DEFAULT_PRIORS } from '../../../shared/detector/bank.ts';
import { DETECTOR_VERSION, judgementOf, judgeRecord, partsOf } from '../../../shared/detector/record.ts';
import { DEFAULT_OPTIONS } from '../../../shared/detector/types.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { Verdict } from '../../../shared/domain/verdict.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { AT, aCustomMeasure, aFollowedMeasure, aPhase, idOf, START } from '../../fixtures/builders.ts';
import { adherence, aRecord, dayOf, flares, GAINING, STALLED, scores, visits } from './records.ts';

const judge = (record: EpisodeRecord) => {
  const verdict = judgeRecord(record, measureLookup(record.customMeasures));
  Verdict.parse({ ...verdict, id: idOf(1), episodeId: idOf(2), inputHash: 'a'.repeat(64), createdAt: AT });
  return verdict;
};

describe('a record with nothing to judge', () => {
  it('is too early from the first day on', () => {
    expect(judge(aRecord([]))).toMatchObject({
      state: 'insufficient',
      level: 'none',
      asOf: START,
      headline: 'No scores yet: too early to judge. Record a first outcome measure.',
      measures: [],
      causes: [],
      gain28: null,
    });
  });

  it('stands on its last visit', () => {
    expect(judge(aRecord([], { visits: visits([3, 3]) })).asOf).toBe(dayOf(1));
  });

  it('says how many more scores it takes', () => {
    const { sentences, state } = judge(aRecord([46, 44]));
    expect(state).toBe('insufficient');
    expect(sentences).toEqual([
      '2 visits in 7 days: too early to judge.',
      'One more visit with ODI will allow a first statement, from 19 Jan 2026 on.',
    ]);
  });

  it('says so where no measure can follow a course', () => {
    const record = aRecord([], { observations: scores('dn4', [5, 5, 5, 5]) });
    const verdict = judge(record);
    expect(verdict.state).toBe('insufficient');
    expect(verdict.headline).toMatch(/^None of the measures recorded can follow a course/);
    expect(verdict.measures).toMatchObject([{ measureId: 'dn4', used: false, latest: 5 }]);
  });
});

it('does not call a measure improving that brings nothing, only because another one gains', () => {
  const record = (nprs: readonly number[]) =>
    judge(
      aRecord([], {
        measures: [],
        observations: [...scores('nprs', nprs), ...scores('lefs', [30, 33, 38, 41, 45, 50, 54, 58, 62])],
      }),
    ).sentences.find(sentence => sentence.startsWith('Measure by measure'));
  expect(record([7, 6, 5, 5, 5, 5, 5, 5, 5])).toContain('NPRS has brought nothing in the last four weeks');
  expect(record([10, 10, 10, 9, 9, 9, 8, 8, 8])).toMatch(
    /NPRS has (very |almost )?(probably|certainly) kept improving/,
  );
});

describe('a stalled record', () => {
  const verdict = judge(aRecord(STALLED, { adherence: adherence(12, 88) }));

  it('has dates, levels and an interval', () => {
    expect(verdict).toMatchObject({
      state: 'plateau',
      level: 'reevaluate',
      asOf: dayOf(11),
      visitsUsed: 12,
      despiteAdherence: true,
    });
    const { onsetFrom, onsetDate, onsetTo, gain28Low, gain28, gain28High } = verdict;
    expect([onsetFrom, onsetDate, onsetTo].toSorted()).toEqual([onsetFrom, onsetDate, onsetTo]);
    expect(gain28Low!).toBeLessThan(gain28!);
    expect(gain28!).toBeLessThan(gain28High!);
  });

  it('reads in order: conclusion, adherence, outlook, how it was weighed, what would change it', () => {
    const [headline, adherent, outlook] = verdict.sentences;
    expect(headline).toBe(verdict.headline);
    expect(headline).toMatch(
      /^Progress has (very probably|almost certainly) stalled since about \d+ \w+ 2026/,
    );
    expect(adherent).toMatch(/^Reported home exercise: 88 % .* so adherence does not explain it\.$/);
    expect(outlook).toMatch(
      /^Over the next four weeks we would expect .* on ODI .* important difference is \d+\.$/,
    );
    expect(verdict.sentences.at(-2)).toMatch(/^(ODI at \d+ or better|No single score of ODI)/);
    expect(verdict.sentences.join(' ')).not.toMatch(/[{}]|undefined|NaN/);
  });

  it('shows the evidence in numbers that can be checked by hand', () => {
    expect(verdict.measures).toMatchObject([
      {
        measureId: 'odi',
        first: 46,
        best: 38,
        latest: 40,
        improvement: 6,
        improvement28: -2,
        met: false,
        used: true,
      },
    ]);
    expect(verdict.measures[0]?.sentence).toMatch(/^From 46 to 40, best 38; goal 10 not reached\./);
    expect(verdict.measures[0]?.sentence).toContain('not more than the measurement error');
  });

  it('names the score that would lift the notice, and that score lifts it', () => {
    const watched = judge(aRecord([60, 54, 48, 44, 42, 42, 41, 42]));
    expect(watched.level).not.toBe('none');
    const score = Number(/^ODI at (\d+) or better/m.exec(watched.sentences.join('\n'))?.[1]);
    expect(judge(aRecord([60, 54, 48, 44, 42, 42, 41, 42, score])).pStalled).toBeLessThan(0.5);
  });
});

describe('while adherence is low or unknown', () => {
  const FAILURE = /\b(?:fail|stalled since|did not work|no response|not respond|ineffective|despite)/i;

  it.each([
    ['unknown', [], /recorded on 0 of the last 28 days.*How many of the planned sessions/],
    ['hardly recorded', adherence(12, 90, 20), /which is not enough to say why/],
    ['low', adherence(12, 30), /30 % of the planned sessions.*What gets in the way/],
    [
      'partial',
      adherence(12, 70),
      /70 % of the planned sessions.*What would make the other sessions possible/,
    ],
  ])('no wording of failure when it is %s: one question and a day to look again', (_, recorded, question) => {
    for (const values of [STALLED, [40, 42, 44, 46, 50, 52, 56, 58]]) {
      const verdict = judge(aRecord(values, { adherence: recorded }));
      expect(verdict.level).not.toBe('none');
      expect(verdict.despiteAdherence).toBe(false);
      expect(verdict.sentences.join('\n')).not.toMatch(FAILURE);
      expect(verdict.sentences[1]).toMatch(question);
      expect(verdict.sentences[1]).toMatch(/Look again on \d+ \w+ 2026\.$/);
    }
  });

  it('finds the wording where adherence is proven (control)', () => {
    expect(judge(aRecord(STALLED, { adherence: adherence(12, 90) })).headline).toMatch(FAILURE);
  });
});

describe('the adherence gate', () => {
  const gate = (percent: number, daysRecorded?: number) =>
    judge(aRecord(STALLED, { adherence: adherence(12, percent, daysRecorded) })).despiteAdherence;

  it('opens at 80 % with half of the days recorded', () => {
    expect(gate(80)).toBe(true);
    expect(gate(79)).toBe(false);
    expect(gate(100, 42)).toBe(true);
    expect(gate(100, 41)).toBe(false);
  });

  it('looks at the last 28 days only', () => {
    const early = { ...adherence(12, 95)[0]!, to: dayOf(6) };
    expect(judge(aRecord(STALLED, { adherence: [early] })).despiteAdherence).toBe(false);
  });

  it('counts no exercise-day for more than all of it', () => {
    const [entry] = adherence(12, 40);
    const [more] = adherence(12, 300);
    const mixed = [
      { ...entry!, from: dayOf(8), to: addDays(dayOf(10), -1), daysRecorded: 14 },
      { ...more!, from: dayOf(10), to: dayOf(12), sessionsPlanned: 100, daysRecorded: 14 },
    ];
    expect(judge(aRecord(STALLED, { adherence: mixed })).despiteAdherence).toBe(false);
  });
});

describe('a new phase', () => {
  const phase = (kind: 'after-injection' | 'conservative') => [
    aPhase().with({ kind, startsOn: dayOf(8), title: 'After the injection' }).value,
  ];

  it('starts a new course, and says so', () => {
    const verdict = judge(
      aRecord([...STALLED.slice(0, 8), 40, 34, 28, 22], { phases: phase('after-injection') }),
    );
    expect(verdict).toMatchObject({ state: 'improving', visitsUsed: 4 });
    expect(verdict.sentences).toContain(
      'Judged from 2 Mar 2026 on, when "After the injection" began: a new strategy starts a new course.',
    );
    expect(verdict.measures[0]).toMatchObject({ first: 40, improvement: 18 });
  });

  it('is not started by going on as before', () => {
    expect(judge(aRecord(STALLED, { phases: phase('conservative') })).visitsUsed).toBe(12);
  });
});

describe('measures', () => {
  it('follow the score the goal is set on', () => {
    const followed = aFollowedMeasure().with({
      measureId: 'koos',
      scoreId: 'pain',
      goal: null,
      goalSource: 'default',
    });
    const observations = scores('koos', STALLED).map(entry => ({
      ...entry,
      score: 99,
      subscales: { pain: entry.score },
    }));
    const verdict = judge(aRecord([], { measures: [followed.value], observations }));
    expect(verdict.measures[0]).toMatchObject({ measureId: 'koos', first: 46, latest: 40 });
  });

  it('have a default goal from the first score', () => {
    const followed = aFollowedMeasure().with({ measureId: 'nprs', scoreId: 'total', goal: null }).value;
    const verdict = judge(aRecord([], { measures: [followed], observations: scores('nprs', [7, 6, 6, 6]) }));
    expect(verdict.measures[0]?.sentence).toContain('goal 3 not reached');
  });

  it('of the therapist count, and without an error are shown only', () => {
    const own = aCustomMeasure().with({
      id: 'custom-stairs',
      min: 0,
      max: 60,
      sem: null,
      mdc95: null,
      mcid: 5,
    }).value;
    const observations = scores('custom-stairs', [10, 10, 10, 10, 10]);
    const without = judge(aRecord([], { customMeasures: [own], measures: [], observations }));
    expect(without).toMatchObject({ state: 'insufficient', measures: [{ used: false }] });
    expect(without.measures[0]?.sentence).toContain('no measurement error is known');
    const known = { ...own, sem: 2 };
    expect(judge(aRecord([], { customMeasures: [known], measures: [], observations })).state).toBe('plateau');
  });

  it('that nobody knows are named, scores off the scale are refused by day', () => {
    const observations = [...scores('odi', [...STALLED, 140]), ...scores('custom-gone', [3])];
    const { sentences, asOf } = judge(aRecord([], { observations }));
    expect(asOf).toBe(dayOf(11));
    expect(sentences).toContain('Scores of custom-gone are not used: the measure is not in the library.');
    expect(sentences).toContain('The ODI score of 30 Mar 2026 lies outside its scale and is not used.');
  });

  it('may be more than a verdict can show', () => {
    const ids = [
      'nprs',
      'odi',
      'rmdq-24',
      'psfs',
      'ndi',
      'lefs',
      'tug',
      '6mwt',
      'berg',
      'quickdash',
      'spadi',
      'oks',
      'ohs',
      '30s-cst',
    ];
    const observations = ids.flatMap(id => scores(id, [9, 9, 9, 9]));
    expect(judge(aRecord([], { observations })).measures).toHaveLength(12);
  });
});

it('tells of flare-ups, outliers and gaps', () => {
  const values = [60, 58, 56, 57, 55, 98, 56, 57];
  const outlier = judge(aRecord(values));
  expect(outlier.sentences).toContain(
    'The ODI score of 9 Feb 2026 does not fit the others and was given little weight.',
  );
  const flared = judge(aRecord(values, { flares: flares([33]) }));
  expect(flared.sentences).toContain(
    'The scores of one visit, taken after a flare-up, were given less weight.',
  );
  const gap = aRecord(STALLED.slice(0, 6));
  const late = {
    ...gap,
    observations: [...gap.observations, ...scores('odi', [40], { date: addDays(START, 100) })],
  };
  expect(judge(late).sentences).toContain(
    'No scores for 65 days before 15 Apr 2026; the gap itself is not evidence of a stall.',
  );
});

describe('what the verdict depends on', () => {
  const input = (record: EpisodeRecord) => JSON.stringify(judgementOf(record, measureLookup([])).input);
  const record = aRecord(STALLED, {
    adherence: adherence(12, 88),
    visits: visits([3, 4, 5]),
    flares: flares([20, 30]),
  });

  it('does not depend on the order in which records were read', () => {
    const turned = {
      ...record,
      observations: record.observations.toReversed(),
      visits: record.visits.toReversed(),
      flares: record.flares.toReversed(),
    };
    expect(input(turned)).toBe(input(record));
    expect(judge(turned)).toEqual(judge(record));
  });

  it('does not depend on names, notes or an earlier verdict', () => {
    const other = {
      ...record,
      patient: { ...record.patient, familyName: 'Other' },
      visits: record.visits.map(visit => ({ ...visit, note: 'changed' })),
    };
    expect(input(other)).toBe(input(record));
  });

  it('changes with every score, goal, adherence, load, flare, phase and finding', () => {
    const changes: Partial<EpisodeRecord>[] = [
      { observations: record.observations.slice(1) },
      { measures: [{ ...record.measures[0]!, goal: 12 }] },
      { adherence: adherence(12, 87) },
      { visits: visits([3, 4, 6]) },
      { flares: flares([20]) },
      { phases: [aPhase().value] },
    ];
    for (const change of changes) expect(input({ ...record, ...change })).not.toBe(input(record));
  });

  it('is plain JSON', () => {
    const value = judgementOf(record, measureLookup([])).input;
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });
});

it('gains go on: no causes, no watch', () => {
  expect(judge(aRecord(GAINING))).toMatchObject({
    state: 'improving',
    level: 'none',
    causes: [],
    onsetDate: null,
  });
});

describe('minutes of a visit as a whole', () => {
  const inputOf = (entries: EpisodeRecord['visits']) =>
    JSON.stringify(judgementOf(aRecord(STALLED, { visits: entries }), measureLookup([])).input);
  const [visit] = visits([4]);
  if (!visit) throw new Error('no visit');

  it('are no part of the input where nothing is told', () => {
    expect(inputOf([visit])).toMatch(/"nextMorning":\w+,"interventions":\[\]\}/);
  });

  it('are part of the input where they are told and no intervention tells its own', () => {
    const told = { ...visit, minutesActive: 20, minutesPassive: null };
    expect(inputOf([told])).toContain('"interventions":[],"minutes":{"active":20,"passive":null}}');
    const [timed] = visits([4], [{ minutes: 10 }]);
    if (!timed) throw new Error('no visit');
    expect(inputOf([{ ...timed, minutesActive: 20 }])).toBe(inputOf([timed]));
  });
});

it('judges with learned priors, and names their version instead of the starting one', () => {
  const record = aRecord(STALLED);
  const noises = DEFAULT_PRIORS.noises.map((noise, index) => ({ ...noise, weight: index === 0 ? 1 : 0 }));
  const priors = { ...DEFAULT_PRIORS, noises, version: '2026.1+212.abc123' };
  const learned = judgementOf(record, measureLookup([]), { ...DEFAULT_OPTIONS, priors });
  const start = judgementOf(record, measureLookup([]));
  expect(start.verdict().detectorVersion).toBe(DETECTOR_VERSION);
  expect(learned.verdict().detectorVersion).toMatch(/^bank-2026\.1\+212\.abc123\.\d+$/);
  expect(learned.verdict().pStalled).not.toBe(start.verdict().pStalled);
  expect(learned.input).not.toEqual(start.input);
});

it.each([
  ['nothing', aRecord([])],
  ['too little', aRecord([46, 44])],
  ['a stall', aRecord(STALLED)],
  ['a gain', aRecord(GAINING)],
  ['a long diary', aRecord(Array.from({ length: 70 }, (_, week) => 46 - (week % 3)))],
  [
    'a new course',
    aRecord(STALLED, { phases: [aPhase().with({ kind: 'after-injection', startsOn: dayOf(6) }).value] }),
  ],
])('marks a record exactly as its verdict does: %s', (_, record) => {
  const judgement = judgementOf(record, measureLookup([]), { falseAlarmPercent: 20, stallLimit: 0.4 });
  expect(judgement.mark()).toEqual(partsOf(judgement.verdict()).mark);
});

it('gives the same mark whoever was judged before: memory is used again, what stands in it is not', () => {
  const several = (ids: readonly string[], values: readonly number[]) =>
    aRecord([], { measures: [], observations: ids.flatMap(id => scores(id, values)) });
  const records = [
    several(['nprs'], [7, 6, 6, 6, 6, 6]),
    several(['nprs', 'odi', 'psfs'], [3, 4, 5, 6, 7, 8, 9]),
    several(['nprs', 'odi'], [9, 9, 8, 8, 8, 8, 8, 8]),
    several(['nprs', 'odi', 'psfs', 'vas-pain', 'lefs'], [8, 7, 6, 6, 6, 5, 5]),
    aRecord([]),
  ];
  for (const before of records) {
    for (const record of records) {
      const judgement = judgementOf(record, measureLookup([]));
      judgementOf(before, measureLookup([])).mark();
      expect(judgement.mark()).toEqual(partsOf(judgement.verdict()).mark);
    }
  }
});

describe('a goal that nobody set', () => {
  const reached = [46, 40, 34, 28, 24, 20, 20, 20, 20, 20];
  const ours =
    'No goal was set for ODI: our default of 26 stands in, two important differences better than the first score as far as the scale goes. If more is aimed at, set a goal.';

  it('is told to be ours where the patient is taken for recovered by it', () => {
    const measures = [aFollowedMeasure().with({ measureId: 'odi', scoreId: 'total', goal: null }).value];
    const { state, sentences } = judge(aRecord(reached, { measures }));
    expect(state).toBe('recovered');
    expect(sentences[1]).toBe(ours);
  });

  it('is not spoken of where the therapist set one, or nothing is reached', () => {
    const set = [aFollowedMeasure().with({ measureId: 'odi', scoreId: 'total', goal: 22 }).value];
    const none = [aFollowedMeasure().with({ measureId: 'odi', scoreId: 'total', goal: null }).value];
    const said = (record: EpisodeRecord) => judge(record).sentences.join(' ');
    expect(said(aRecord(reached, { measures: set }))).not.toContain('No goal was set');
    expect(said(aRecord(STALLED, { measures: none }))).not.toContain('No goal was set');
  });
});
