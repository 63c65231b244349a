// Berg Balance Scale: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const berg: Measure = {
  id: 'berg',
  name: 'Berg Balance Scale',
  abbreviation: 'BBS',
  regions: ['balance'],
  constructs: ['balance'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 56,
  direction: 'higher-is-better',
  items: {
    count: 14,
    itemMin: 0,
    itemMax: 4,
  },
  scores: [
    {
      id: 'total',
      name: 'Total',
      min: 0,
      max: 56,
      unit: 'points',
      formula: 'score = sum of 14 items 0..4',
      algorithm: {
        type: 'sum',
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
        minAnswered: 14,
        impute: 'none',
        scale: 1,
        offset: 0,
      },
      decimals: 0,
      missing: {
        maxMissing: 0,
        method:
          'none: an item not safe to test scores 0, an item not attempted for other reasons makes the total missing',
        verified: false,
      },
    },
  ],
  scoringRule: 'Therapist-rated 0-4.',
  rounding: 'integer',
  mdc90: [],
  mdc95: [
    {
      score: 'total',
      value: 5,
      unit: 'points',
      population: 'over 65, baseline 0-24',
      method: 'distribution',
      citation: {
        authors: 'Donoghue D; PROP group; Stokes EK',
        year: 2009,
        journal: 'J Rehabil Med 41:343-6',
        doi: '10.2340/16501977-0337',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 7,
      unit: 'points',
      population: 'over 65, baseline 25-34',
      method: 'distribution',
      citation: {
        authors: 'Donoghue D; PROP group; Stokes EK',
        year: 2009,
        journal: 'J Rehabil Med 41:343-6',
        doi: '10.2340/16501977-0337',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 5,
      unit: 'points',
      population: 'over 65, baseline 35-44',
      method: 'distribution',
      citation: {
        authors: 'Donoghue D; PROP group; Stokes EK',
        year: 2009,
        journal: 'J Rehabil Med 41:343-6',
        doi: '10.2340/16501977-0337',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 4,
      unit: 'points',
      population: 'over 65, baseline 45-56',
      method: 'distribution',
      citation: {
        authors: 'Donoghue D; PROP group; Stokes EK',
        year: 2009,
        journal: 'J Rehabil Med 41:343-6',
        doi: '10.2340/16501977-0337',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 6.5,
      unit: 'points',
      population: 'community, falls or near falls',
      method: 'distribution',
      citation: {
        authors: 'Romero S, Bishop MD, Velozo CA, Light K',
        year: 2011,
        journal: 'J Geriatr Phys Ther 34(3):131-7',
        doi: '10.1519/JPT.0b013e3182048006',
      },
      verified: true,
    },
  ],
  sem: [],
  mcid: [],
  defaults: [
    {
      score: 'total',
      mdc: 4,
      mdcLevel: 'MDC95 in band 45-56',
      mcid: null,
      detectorThreshold: 4,
      responderPercent: null,
      reason:
        'the detectable change depends on the baseline band: 5 (0-24), 7 (25-34), 5 (35-44), 4 (45-56); select by baseline, 4 is the top band',
      improvementUnreachable: {
        op: '>',
        baseline: 52.0,
      },
      byBaseline: [
        {
          from: 0,
          to: 24,
          value: 5,
        },
        {
          from: 25,
          to: 34,
          value: 7,
        },
        {
          from: 35,
          to: 44,
          value: 5,
        },
        {
          from: 45,
          to: 56,
          value: 4,
        },
      ],
      thresholdExpression: 'byBaseline(baseline)',
    },
  ],
  floorCeilingNotes:
    'Ceiling: 12.9% reached the maximum after 10 sessions versus 2.1% with Mini-BESTest (Godi 2013, verified). Baseline above 52 cannot improve by 4.',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 18,
  cutoffs: [
    {
      score: 'total',
      op: '<=',
      value: 45,
      meaning: 'classical fall-risk cut, poor sensitivity',
      citation: null,
      verified: false,
    },
    {
      score: 'total',
      op: '<',
      value: 40,
      meaning: 'fall probability rises steeply',
      citation: null,
      verified: false,
    },
  ],
  licence: {
    status: 'free',
    mayEmbedItemText: false,
    holder: 'Berg K',
    note: 'widely free; instruction text is copyright',
    verified: false,
  },
  examples: [
    {
      label: 'complete',
      responses: [2, 0, 2, 4, 2, 4, 2, 4, 1, 4, 1, 4, 1, 3],
      expected: {
        total: 34,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [0, 3, 0, 3, 0, 3, 0, 3, 0, 3, 1, 3, 1, 3],
      expected: {
        total: 23,
      },
    },
    {
      label: 'one missing: no score',
      responses: [1, 3, 0, 2, 4, 1, null, 0, 2, 4, 1, 3, 0, 2],
      missing: [7],
      expected: {
        total: null,
      },
    },
    {
      label: 'every item at its lowest code',
      responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      expected: {
        total: 0,
      },
    },
    {
      label: 'every item at its highest code',
      responses: [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
      expected: {
        total: 56,
      },
    },
  ],
};
