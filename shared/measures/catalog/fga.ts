// Functional Gait Assessment: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const fga: Measure = {
  id: 'fga',
  name: 'Functional Gait Assessment',
  abbreviation: 'FGA',
  regions: ['balance'],
  constructs: ['balance'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 30,
  direction: 'higher-is-better',
  items: {
    count: 10,
    itemMin: 0,
    itemMax: 3,
  },
  scores: [
    {
      id: 'total',
      name: 'Total',
      min: 0,
      max: 30,
      unit: 'points',
      formula: 'score = sum of 10 items 0..3',
      algorithm: {
        type: 'sum',
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        minAnswered: 10,
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
  scoringRule: '10 tasks 0-3.',
  rounding: 'integer',
  mdc90: [],
  mdc95: [
    {
      score: 'total',
      value: 4.2,
      unit: 'points',
      population: 'chronic stroke',
      method: 'distribution',
      citation: {
        authors: 'Lin JH, Hsu MJ, Hsu HW, Wu HC, Hsieh CL',
        year: 2010,
        journal: 'Phys Ther 90:542-50',
      },
      verified: false,
    },
    {
      score: 'total',
      value: 6,
      unit: 'points',
      population: 'vestibular disorders',
      method: 'distribution',
      citation: {
        authors: 'Marchetti GF, Lin CC, Alghadir A, Whitney SL',
        year: 2014,
        journal: 'J Neurol Phys Ther 38:119-24',
      },
      verified: false,
    },
  ],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 4,
      unit: 'points',
      population: 'community older adults',
      method: 'anchor',
      citation: {
        authors: 'Beninato M, Fernandes A, Plummer LS',
        year: 2014,
        journal: 'Phys Ther 94:1594-603',
      },
      verified: false,
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: 4.2,
      mdcLevel: 'MDC95 (stroke)',
      mcid: 4,
      detectorThreshold: 4,
      responderPercent: null,
      reason: 'anchor value for older adults; error near 4-6',
      improvementUnreachable: {
        op: '>',
        baseline: 26.0,
      },
      thresholdExpression: '4',
    },
  ],
  floorCeilingNotes: '',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 10,
  cutoffs: [
    {
      score: 'total',
      op: '<=',
      value: 22,
      meaning: 'fall risk in community older adults',
      citation: {
        authors: 'Wrisley DM, Kumar NA',
        year: 2010,
        journal: 'Phys Ther 90:761-73',
      },
      verified: false,
    },
  ],
  licence: {
    status: 'free',
    mayEmbedItemText: false,
    holder: 'Wrisley DM',
    note: 'journal copyright (not checked)',
    verified: false,
  },
  examples: [
    {
      label: 'complete',
      responses: [2, 2, 1, 0, 0, 3, 3, 2, 1, 1],
      expected: {
        total: 15,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [1, 0, 2, 1, 3, 2, 0, 3, 1, 0],
      expected: {
        total: 13,
      },
    },
    {
      label: 'one missing: no score',
      responses: [1, 0, 3, 2, null, 0, 3, 2, 1, 0],
      missing: [5],
      expected: {
        total: null,
      },
    },
    {
      label: 'every item at its lowest code',
      responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      expected: {
        total: 0,
      },
    },
    {
      label: 'every item at its highest code',
      responses: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
      expected: {
        total: 30,
      },
    },
  ],
};
