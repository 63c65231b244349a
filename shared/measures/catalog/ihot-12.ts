// International Hip Outcome Tool, 12 items: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const ihot12: Measure = {
  id: 'ihot-12',
  name: 'International Hip Outcome Tool, 12 items',
  abbreviation: 'iHOT-12',
  regions: ['hip'],
  constructs: ['quality-of-life', 'function'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 100,
  direction: 'higher-is-better',
  items: {
    count: 12,
    itemMin: 0,
    itemMax: 100,
  },
  scores: [
    {
      id: 'total',
      name: 'Total',
      min: 0,
      max: 100,
      unit: 'points',
      formula: 'score = mean of answered 0..100 items',
      algorithm: {
        type: 'mean',
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
        scale: 1,
        offset: 0,
        minAnswered: 11,
      },
      decimals: 1,
      missing: {
        maxMissing: 1,
        method: 'mean of answered; limit is an app convention',
        verified: false,
      },
    },
  ],
  scoringRule: 'Mean of 12 visual analogue items, 100 best.',
  rounding: '1 decimal',
  mdc90: [],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 14,
      unit: 'points',
      population: 'non-arthritic hip pain, NON-OPERATIVE, n=61, 12 months',
      method: 'anchor',
      citation: {
        authors: 'authors not shown in the stored abstract',
        year: 2025,
        journal: 'cohort study on iHOT-12 and HOOS cut-offs',
        pmid: '40123108',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 13,
      unit: 'points',
      population: 'hip arthroscopy, n=733, 1 year (half SD)',
      method: 'distribution',
      citation: {
        authors: 'Martin RL, Kivlan BR, Christoforetti JJ, et al. (authors not checked)',
        year: 2019,
        journal: 'Arthroscopy 35(2):411-6',
        doi: '10.1016/j.arthro.2018.09.028',
        pmid: '30612776',
      },
      verified: true,
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: null,
      mdcLevel: 'not found',
      mcid: 14,
      detectorThreshold: 14,
      responderPercent: null,
      reason: 'Only non-operative anchor estimate; small sample',
      improvementUnreachable: {
        op: '>',
        baseline: 86.0,
      },
      thresholdExpression: '14',
    },
  ],
  floorCeilingNotes: 'Baseline above 86 cannot improve by 14.',
  readminister: {
    minimumDays: 28,
    typicalDays: 42,
  },
  burdenMinutes: 3,
  cutoffs: [
    {
      score: 'total',
      op: '>=',
      value: 63,
      meaning: 'patient acceptable state, non-operative',
      citation: {
        authors: 'as MCID 14',
        year: 2025,
        journal: 'PMID 40123108',
        pmid: '40123108',
      },
      verified: true,
    },
    {
      score: 'total',
      op: '>=',
      value: 59.5,
      meaning: 'patient acceptable state after arthroscopy',
      citation: {
        authors: 'Robinson PG, Maempel JF, Rankin CS, Gaston P, Hamilton DF',
        year: 2020,
        journal: 'journal and year from memory: BMC Musculoskelet Disord',
      },
      verified: true,
    },
  ],
  licence: {
    status: 'unknown',
    mayEmbedItemText: false,
    holder: 'MAHORN group / ISHA',
    note: 'not confirmed',
    verified: false,
  },
  examples: [
    {
      label: 'complete',
      responses: [25, 76, 25, 75, 25, 75, 25, 75, 24, 75, 24, 75],
      expected: {
        total: 49.9,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [27, 49, 70, 92, 12, 34, 55, 77, 98, 19, 41, 62],
      expected: {
        total: 53.0,
      },
    },
    {
      label: 'one missing',
      responses: [27, 65, 2, 40, 78, 15, null, 91, 28, 66, 3, 41],
      missing: [7],
      expected: {
        total: 41.5,
      },
    },
    {
      label: 'two missing: no score',
      responses: [27, 65, 2, 40, 78, 15, null, null, 28, 66, 3, 41],
      missing: [7, 8],
      expected: {
        total: null,
      },
    },
    {
      label: 'every item at its lowest code',
      responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      expected: {
        total: 0.0,
      },
    },
    {
      label: 'every item at its highest code',
      responses: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100],
      expected: {
        total: 100.0,
      },
    },
  ],
};
