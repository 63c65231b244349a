// Mini-BESTest: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const miniBestest: Measure = {
  id: 'mini-bestest',
  name: 'Mini-BESTest',
  abbreviation: 'Mini-BEST',
  regions: ['balance'],
  constructs: ['balance'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 28,
  direction: 'higher-is-better',
  items: {
    count: 14,
    itemMin: 0,
    itemMax: 2,
  },
  scores: [
    {
      id: 'total',
      name: 'Total',
      min: 0,
      max: 28,
      unit: 'points',
      formula: 'score = sum of 14 items 0..2',
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
  scoringRule: '14 tasks 0-2; two tasks are done left and right and the worse side counts (max 28).',
  rounding: 'integer',
  mdc90: [],
  mdc95: [
    {
      score: 'total',
      value: 3.5,
      unit: 'points',
      population: 'mixed balance disorders',
      method: 'distribution',
      citation: {
        authors: 'Godi M, Franchignoni F, Caligari M, Giordano A, Turcato AM, Nardone A',
        year: 2013,
        journal: 'Phys Ther 93(2):158-67',
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
      population: 'mixed balance disorders, 10 sessions',
      method: 'anchor',
      citation: {
        authors: 'Godi M, Franchignoni F, Caligari M, Giordano A, Turcato AM, Nardone A',
        year: 2013,
        journal: 'Phys Ther 93(2):158-67',
      },
      verified: false,
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: 3.5,
      mdcLevel: 'MDC95',
      mcid: 4,
      detectorThreshold: 4,
      responderPercent: null,
      reason: 'MIC exceeds error in the study that compared it with Berg',
      improvementUnreachable: {
        op: '>',
        baseline: 24.0,
      },
      thresholdExpression: '4',
    },
  ],
  floorCeilingNotes: 'Fewer ceiling scores than Berg.',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 15,
  cutoffs: [
    {
      score: 'total',
      op: '<',
      value: 20,
      meaning: 'fall-risk order of magnitude in Parkinson disease',
      citation: null,
      verified: false,
    },
  ],
  licence: {
    status: 'free',
    mayEmbedItemText: false,
    holder: 'Horak F (OHSU)',
    note: 'free for clinical use, training advised (not checked)',
    verified: false,
  },
  examples: [
    {
      label: 'complete',
      responses: [1, 2, 2, 2, 0, 0, 1, 1, 1, 2, 2, 0, 0, 0],
      expected: {
        total: 14,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [0, 0, 2, 2, 1, 1, 0, 0, 2, 2, 2, 1, 1, 0],
      expected: {
        total: 14,
      },
    },
    {
      label: 'one missing: no score',
      responses: [0, 1, 2, 0, 1, 2, null, 1, 2, 0, 1, 2, 0, 1],
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
      responses: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
      expected: {
        total: 28,
      },
    },
  ],
};
