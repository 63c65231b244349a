// Activities-specific Balance Confidence scale: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const abc: Measure = {
  id: 'abc',
  name: 'Activities-specific Balance Confidence scale',
  abbreviation: 'ABC',
  regions: ['balance'],
  constructs: ['balance-confidence'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: '%',
  min: 0,
  max: 100,
  direction: 'higher-is-better',
  items: {
    count: 16,
    itemMin: 0,
    itemMax: 100,
    itemStep: 10,
  },
  scores: [
    {
      id: 'total',
      name: 'Mean confidence',
      min: 0,
      max: 100,
      unit: '%',
      formula: 'score = mean of answered items',
      algorithm: {
        type: 'mean',
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
        scale: 1,
        offset: 0,
        minAnswered: 12,
      },
      decimals: 1,
      missing: {
        maxMissing: 4,
        method: 'mean of answered, at least 12 of 16',
        verified: false,
      },
    },
  ],
  scoringRule: '16 items 0-100%.',
  rounding: '1 decimal',
  mdc90: [],
  mdc95: [
    {
      score: 'total',
      value: 13,
      unit: '%',
      population: 'Parkinson disease',
      method: 'distribution',
      citation: {
        authors: 'Steffen T, Seney M',
        year: 2008,
        journal: 'Phys Ther 88:733-46',
      },
      verified: false,
    },
  ],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 18.1,
      unit: '%',
      population: 'vestibular disorders',
      method: 'anchor',
      citation: {
        authors: 'Wellons RD, Duhe SE, MacDowell SG, Hodge A, Oxborough S, Levitzky EE',
        year: 2022,
        journal: 'J Vestib Res 32:223-33',
      },
      verified: false,
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: 13,
      mdcLevel: 'MDC95',
      mcid: null,
      detectorThreshold: 13,
      responderPercent: null,
      reason: 'no orthopaedic estimate found; error value from Parkinson disease',
      improvementUnreachable: {
        op: '>',
        baseline: 87.0,
      },
      thresholdExpression: '13',
    },
  ],
  floorCeilingNotes: 'Baseline above 87 cannot improve by 13.',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 8,
  cutoffs: [
    {
      score: 'total',
      op: '<',
      value: 67,
      meaning: 'fall risk',
      citation: {
        authors: 'Lajoie Y, Gallagher SP',
        year: 2004,
        journal: 'Arch Gerontol Geriatr 38:11-26',
      },
      verified: false,
    },
    {
      score: 'total',
      op: '<',
      value: 50,
      meaning: 'low functioning',
      citation: null,
      verified: false,
    },
  ],
  licence: {
    status: 'free-non-commercial',
    mayEmbedItemText: false,
    holder: 'Powell LE, Myers AM',
    note: 'free for clinical use, copyright with the authors (not checked)',
    verified: false,
  },
  examples: [
    {
      label: 'complete',
      responses: [80, 60, 30, 0, 90, 60, 40, 10, 90, 70, 40, 20, 100, 70, 50, 20],
      expected: {
        total: 51.9,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [0, 60, 0, 60, 0, 60, 0, 60, 0, 60, 10, 60, 10, 60, 10, 60],
      expected: {
        total: 31.9,
      },
    },
    {
      label: 'four missing',
      responses: [30, null, 0, 40, null, 10, 50, 90, null, 60, 100, 30, 70, 0, 40, null],
      missing: [2, 5, 9, 16],
      expected: {
        total: 43.3,
      },
    },
    {
      label: 'five missing: no score',
      responses: [30, null, 0, 40, null, 10, 50, 90, null, 60, 100, null, 70, 0, 40, null],
      missing: [2, 5, 9, 12, 16],
      expected: {
        total: null,
      },
    },
    {
      label: 'every item at its lowest code',
      responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      expected: {
        total: 0.0,
      },
    },
    {
      label: 'every item at its highest code',
      responses: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100],
      expected: {
        total: 100.0,
      },
    },
  ],
};
