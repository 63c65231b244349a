// Patient Health Questionnaire-2: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const phq2: Measure = {
  id: 'phq-2',
  name: 'Patient Health Questionnaire-2',
  abbreviation: 'PHQ-2',
  regions: ['any'],
  constructs: ['psychosocial', 'depression-screen'],
  kind: 'multi-item',
  usableForPlateau: false,
  unit: 'points',
  min: 0,
  max: 6,
  direction: 'lower-is-better',
  items: {
    count: 2,
    itemMin: 0,
    itemMax: 3,
  },
  scores: [
    {
      id: 'total',
      name: 'Total',
      min: 0,
      max: 6,
      unit: 'points',
      formula: 'sum',
      algorithm: {
        type: 'sum',
        items: [1, 2],
        minAnswered: 2,
        impute: 'none',
        scale: 1,
        offset: 0,
      },
      decimals: 0,
      missing: {
        maxMissing: 0,
        method: 'none',
        verified: false,
      },
    },
  ],
  scoringRule: '0-3 each.',
  rounding: 'integer',
  mdc90: [],
  mdc95: [],
  sem: [],
  mcid: [],
  defaults: [
    {
      score: 'total',
      mdc: null,
      mdcLevel: 'screen',
      mcid: null,
      detectorThreshold: null,
      responderPercent: null,
      reason: 'screen only: not for plateau detection',
      improvementUnreachable: null,
      thresholdExpression: null,
    },
  ],
  floorCeilingNotes: '',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 1,
  cutoffs: [
    {
      score: 'total',
      op: '>=',
      value: 3,
      meaning: 'positive screen: give PHQ-9 or refer',
      citation: null,
      verified: false,
    },
  ],
  licence: {
    status: 'free',
    mayEmbedItemText: true,
    holder: 'developed with a Pfizer grant',
    note: 'stated by the developers to need no permission to reproduce or display (not checked; widely reproduced)',
    verified: false,
  },
  examples: [
    {
      label: 'complete',
      responses: [2, 2],
      expected: {
        total: 4,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [1, 0],
      expected: {
        total: 1,
      },
    },
    {
      label: 'one missing: no score',
      responses: [1, null],
      missing: [2],
      expected: {
        total: null,
      },
    },
    {
      label: 'every item at its lowest code',
      responses: [0, 0],
      expected: {
        total: 0,
      },
    },
    {
      label: 'every item at its highest code',
      responses: [3, 3],
      expected: {
        total: 6,
      },
    },
  ],
};
