// KOOS for Joint Replacement: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const koosJr: Measure = {
  id: 'koos-jr',
  name: 'KOOS for Joint Replacement',
  abbreviation: 'KOOS-JR',
  regions: ['knee'],
  constructs: ['pain', 'function'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 100,
  direction: 'higher-is-better',
  items: {
    count: 7,
    itemMin: 0,
    itemMax: 4,
  },
  scores: [
    {
      id: 'raw',
      name: 'Raw sum',
      min: 0,
      max: 28,
      unit: 'points',
      formula: 'raw = sum of 7 items 0..4 (0 best)',
      algorithm: {
        type: 'sum',
        items: [1, 2, 3, 4, 5, 6, 7],
        minAnswered: 7,
        impute: 'none',
        scale: 1,
        offset: 0,
      },
      decimals: 0,
      missing: {
        maxMissing: 0,
        method: 'none: every item needed',
        verified: false,
      },
      direction: 'lower-is-better',
    },
    {
      id: 'total',
      name: 'Interval score',
      min: 0,
      max: 100,
      unit: 'points',
      formula: 'score = table[raw] (Rasch-based conversion, 100 best); table index 0..28',
      algorithm: {
        type: 'lookup',
        score: 'raw',
        table: [
          100.0, 91.975, 84.6, 79.914, 76.332, 73.342, 70.704, 68.284, 65.994, 63.776, 61.583, 59.381, 57.14,
          54.84, 52.465, 50.012, 47.487, 44.905, 42.281, 39.625, 36.931, 34.174, 31.307, 28.251, 24.875,
          20.941, 15.939, 8.291, 0.0,
        ],
      },
      decimals: 3,
      missing: {
        maxMissing: 0,
        method: 'no score if any item is missing',
        verified: false,
        note: "Conversion table written from memory, then compared digit by digit with six separate public programs, one of them a university hospital's joint registry: identical. The owner's own sheet was not opened. The PACIO sample FHIR questionnaire prints another table, which stops at 0.544 for 26 and gives 0 for both 27 and 28, up to 18 points below this table: recompute imported totals from the items.",
      },
    },
  ],
  scoringRule: 'Sum then table lookup. Interval-level, so differences are comparable along the scale.',
  rounding: '3 decimals stored, 1 displayed',
  mdc90: [],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 14,
      unit: 'points',
      population: 'arthroplasty, 2 years (value 14 knee, 18 hip)',
      method: 'anchor',
      citation: {
        authors: 'Lyman S, Lee YY, McLawhorn AS, Islam W, MacLean CH',
        year: 2018,
        journal: 'Clin Orthop Relat Res 476:2432-41',
      },
      verified: false,
      note: 'post-surgical cohort: larger than can be expected from PT',
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
      reason:
        'Only post-arthroplasty anchor values are known; for non-surgical care use KOOS/HOOS pain or LEFS instead, or accept that the threshold is strict.',
      improvementUnreachable: {
        op: '>',
        baseline: 86.0,
      },
      thresholdExpression: '14',
    },
  ],
  floorCeilingNotes:
    'Steps at the ends are large (8 points for one raw point): a one-answer change at the floor or ceiling exceeds the error of the middle.',
  readminister: {
    minimumDays: 21,
    typicalDays: 42,
  },
  burdenMinutes: 3,
  cutoffs: [],
  licence: {
    status: 'free',
    mayEmbedItemText: false,
    holder: 'Hospital for Special Surgery / Roos EM',
    note: 'free for clinical use (not checked); software embedding not confirmed',
    verified: false,
  },
  examples: [
    {
      label: 'complete',
      responses: [2, 0, 2, 4, 2, 4, 2],
      expected: {
        raw: 16,
        total: 47.487,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [0, 3, 0, 3, 0, 3, 0],
      expected: {
        raw: 9,
        total: 63.776,
      },
    },
    {
      label: 'one missing: no score',
      responses: [1, 3, null, 2, 4, 1, 3],
      missing: [3],
      expected: {
        raw: null,
        total: null,
      },
    },
    {
      label: 'every item at its lowest code',
      responses: [0, 0, 0, 0, 0, 0, 0],
      expected: {
        raw: 0,
        total: 100.0,
      },
    },
    {
      label: 'every item at its highest code',
      responses: [4, 4, 4, 4, 4, 4, 4],
      expected: {
        raw: 28,
        total: 0.0,
      },
    },
  ],
};
