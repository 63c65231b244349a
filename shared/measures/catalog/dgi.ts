// Dynamic Gait Index: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const dgi: Measure = {
  id: 'dgi',
  name: 'Dynamic Gait Index',
  abbreviation: 'DGI',
  regions: ['balance'],
  constructs: ['balance'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 24,
  direction: 'higher-is-better',
  items: {
    count: 8,
    itemMin: 0,
    itemMax: 3,
  },
  scores: [
    {
      id: 'total',
      name: 'Total',
      min: 0,
      max: 24,
      unit: 'points',
      formula: 'score = sum of 8 items 0..3',
      algorithm: {
        type: 'sum',
        items: [1, 2, 3, 4, 5, 6, 7, 8],
        minAnswered: 8,
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
  scoringRule: '8 tasks 0-3.',
  rounding: 'integer',
  mdc90: [],
  mdc95: [
    {
      score: 'total',
      value: 2.9,
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
  mcid: [
    {
      score: 'total',
      value: 1.9,
      unit: 'points',
      population: 'community older adults',
      method: 'anchor',
      citation: {
        authors: 'Pardasaney PK, Latham NK, Jette AM, et al.',
        year: 2012,
        journal: 'J Rehabil Res Dev 49:1199',
      },
      verified: false,
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: 2.9,
      mdcLevel: 'MDC95',
      mcid: 1.9,
      detectorThreshold: 2.9,
      responderPercent: null,
      reason: 'error exceeds the quoted MCID',
      improvementUnreachable: {
        op: '>',
        baseline: 21.1,
      },
      thresholdExpression: '2.9',
    },
  ],
  floorCeilingNotes: 'Ceiling: FGA preferred in mild disorders.',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 10,
  cutoffs: [
    {
      score: 'total',
      op: '<=',
      value: 19,
      meaning: 'fall risk in community older adults',
      citation: {
        authors: 'Shumway-Cook A, Baldwin M, Polissar NL, Gruber W',
        year: 1997,
        journal: 'Phys Ther 77:812-9',
      },
      verified: false,
    },
  ],
  licence: {
    status: 'free',
    mayEmbedItemText: false,
    holder: 'Shumway-Cook A',
    note: 'book copyright (not checked)',
    verified: false,
  },
  examples: [
    {
      label: 'complete',
      responses: [2, 2, 1, 0, 0, 3, 3, 2],
      expected: {
        total: 13,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [1, 0, 2, 1, 3, 2, 0, 3],
      expected: {
        total: 12,
      },
    },
    {
      label: 'one missing: no score',
      responses: [1, 0, 3, null, 1, 0, 3, 2],
      missing: [4],
      expected: {
        total: null,
      },
    },
    {
      label: 'every item at its lowest code',
      responses: [0, 0, 0, 0, 0, 0, 0, 0],
      expected: {
        total: 0,
      },
    },
    {
      label: 'every item at its highest code',
      responses: [3, 3, 3, 3, 3, 3, 3, 3],
      expected: {
        total: 24,
      },
    },
  ],
};
