// Tampa Scale of Kinesiophobia, 11 items: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const tsk11: Measure = {
  id: 'tsk-11',
  name: 'Tampa Scale of Kinesiophobia, 11 items',
  abbreviation: 'TSK-11',
  regions: ['any'],
  constructs: ['psychosocial'],
  kind: 'multi-item',
  usableForPlateau: false,
  unit: 'points',
  min: 11,
  max: 44,
  direction: 'lower-is-better',
  items: {
    count: 11,
    itemMin: 1,
    itemMax: 4,
  },
  scores: [
    {
      id: 'total',
      name: 'Total',
      min: 11,
      max: 44,
      unit: 'points',
      formula: 'score = sum x 11 / n; no reverse items in the 11-item form',
      algorithm: {
        type: 'sum',
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        minAnswered: 10,
        impute: 'person-mean',
        scale: 1,
        offset: 0,
      },
      decimals: 1,
      missing: {
        maxMissing: 1,
        method: 'mean of answered (app convention)',
        verified: false,
      },
    },
  ],
  scoringRule:
    '1 to 4 each, none reversed: items 4, 8, 9, 12, 14, 16 of the 17-item form were removed (Woby 2005), and these include its four reversed items (4, 8, 12, 16).',
  rounding: '1 decimal',
  mdc90: [],
  mdc95: [
    {
      score: 'total',
      value: 5.6,
      unit: 'points',
      population: 'chronic low back pain',
      method: 'distribution',
      citation: {
        authors: 'George SZ, Valencia C, Beneciuk JM',
        year: 2010,
        journal: 'J Orthop Sports Phys Ther 40(4):197-205',
        doi: '10.2519/jospt.2010.3298',
        pmid: '20357418',
      },
      verified: true,
      note: 'number verified through a 2017 case-series table quoting it',
    },
  ],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 4,
      unit: 'points',
      population: 'chronic low back pain, important reduction',
      method: 'anchor',
      citation: {
        authors: 'Woby SR, Roach NK, Urmston M, Watson PJ',
        year: 2005,
        journal: 'Pain 117:137-44',
      },
      verified: false,
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: 5.6,
      mdcLevel: 'MDC95',
      mcid: 4,
      detectorThreshold: 5.6,
      responderPercent: null,
      reason: 'important change lies inside error',
      improvementUnreachable: {
        op: '<',
        baseline: 16.6,
      },
      thresholdExpression: '5.6',
    },
  ],
  floorCeilingNotes: 'Minimum is 11, not 0.',
  readminister: {
    minimumDays: 28,
    typicalDays: 42,
  },
  burdenMinutes: 3,
  cutoffs: [
    {
      score: 'total',
      op: '<=',
      value: 22,
      meaning: 'minimal',
      citation: {
        authors: 'Achilles tendinopathy kinesiophobia study, authors not shown',
        year: 2021,
        journal: 'Front Pain Res',
        doi: '10.3389/fpain.2021.739051',
      },
      verified: true,
    },
    {
      score: 'total',
      op: 'between',
      value: 23,
      meaning: 'low',
      citation: {
        authors: 'Achilles tendinopathy kinesiophobia study, authors not shown',
        year: 2021,
        journal: 'Front Pain Res',
        doi: '10.3389/fpain.2021.739051',
      },
      verified: true,
      value2: 28,
    },
    {
      score: 'total',
      op: 'between',
      value: 29,
      meaning: 'moderate',
      citation: {
        authors: 'Achilles tendinopathy kinesiophobia study, authors not shown',
        year: 2021,
        journal: 'Front Pain Res',
        doi: '10.3389/fpain.2021.739051',
      },
      verified: true,
      value2: 35,
    },
    {
      score: 'total',
      op: '>=',
      value: 36,
      meaning: 'high',
      citation: {
        authors: 'Achilles tendinopathy kinesiophobia study, authors not shown',
        year: 2021,
        journal: 'Front Pain Res',
        doi: '10.3389/fpain.2021.739051',
      },
      verified: true,
    },
  ],
  licence: {
    status: 'unknown',
    mayEmbedItemText: false,
    holder: 'Miller, Kori, Todd (unpublished original)',
    note: 'not confirmed',
    verified: false,
  },
  examples: [
    {
      label: 'complete',
      responses: [3, 3, 2, 1, 1, 4, 4, 3, 2, 2, 1],
      expected: {
        total: 26.0,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [2, 1, 3, 2, 4, 3, 1, 4, 2, 1, 4],
      expected: {
        total: 27.0,
      },
    },
    {
      label: 'one missing',
      responses: [2, 1, 4, 3, 2, null, 4, 3, 2, 1, 4],
      missing: [6],
      expected: {
        total: 28.6,
      },
    },
    {
      label: 'two missing: no score',
      responses: [2, 1, 4, 3, 2, null, null, 3, 2, 1, 4],
      missing: [6, 7],
      expected: {
        total: null,
      },
    },
    {
      label: 'every item at its lowest code',
      responses: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      expected: {
        total: 11.0,
      },
    },
    {
      label: 'every item at its highest code',
      responses: [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
      expected: {
        total: 44.0,
      },
    },
  ],
};
