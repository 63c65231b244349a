// Self-report Leeds Assessment of Neuropathic Symptoms and Signs: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const sLanss: Measure = {
  id: 's-lanss',
  name: 'Self-report Leeds Assessment of Neuropathic Symptoms and Signs',
  abbreviation: 'S-LANSS',
  regions: ['any'],
  constructs: ['neuropathic-screen'],
  kind: 'multi-item',
  usableForPlateau: false,
  unit: 'points',
  min: 0,
  max: 24,
  direction: 'lower-is-better',
  items: {
    count: 7,
    itemMin: 0,
    itemMax: 1,
    order: 'weights 5,5,3,2,1,5,3',
  },
  scores: [
    {
      id: 'total',
      name: 'Total',
      min: 0,
      max: 24,
      unit: 'points',
      formula: '5*i1+5*i2+3*i3+2*i4+1*i5+5*i6+3*i7, each 0/1',
      algorithm: {
        type: 'sum',
        items: [1, 2, 3, 4, 5, 6, 7],
        minAnswered: 7,
        impute: 'none',
        scale: 1,
        offset: 0,
        weights: {
          '1': 5,
          '2': 5,
          '3': 3,
          '4': 2,
          '5': 1,
          '6': 5,
          '7': 3,
        },
      },
      decimals: 0,
      missing: {
        maxMissing: 0,
        method: 'none',
        verified: false,
        note: 'weights as in a second public implementation (5, 5, 3, 2, 1, 5, 3); they sum to the verified maximum 24',
      },
    },
  ],
  scoringRule: 'Seven yes/no items with fixed weights; items 6 and 7 are self-examination.',
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
      reason: 'screen only',
      improvementUnreachable: null,
      thresholdExpression: null,
    },
  ],
  floorCeilingNotes: '',
  readminister: {
    minimumDays: 28,
    typicalDays: 56,
  },
  burdenMinutes: 4,
  cutoffs: [
    {
      score: 'total',
      op: '>=',
      value: 12,
      meaning: 'pain of predominantly neuropathic origin likely',
      citation: {
        authors: 'Bennett MI, Smith BH, Torrance N, Potter J',
        year: 2005,
        journal: 'J Pain 6:149-58',
      },
      verified: true,
    },
  ],
  licence: {
    status: 'free',
    mayEmbedItemText: false,
    holder: 'Bennett MI',
    note: 'free for clinical use (not checked)',
    verified: false,
  },
  relatedEvidence: [
    {
      finding: 'in polyneuropathy sensitivity 0.60 at 12',
      citation: {
        authors: 'Norwegian multicentre study quoted by Clinical Pain Advisor',
        year: null,
        journal: 'Pain',
      },
      verified: true,
    },
  ],
  examples: [
    {
      label: 'complete',
      responses: [0, 0, 1, 0, 0, 1, 1],
      expected: {
        total: 11,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [1, 0, 0, 1, 1, 0, 0],
      expected: {
        total: 8,
      },
    },
    {
      label: 'one missing: no score',
      responses: [1, 0, 1, 0, 1, null, 1],
      missing: [6],
      expected: {
        total: null,
      },
    },
    {
      label: 'every item at its lowest code',
      responses: [0, 0, 0, 0, 0, 0, 0],
      expected: {
        total: 0,
      },
    },
    {
      label: 'every item at its highest code',
      responses: [1, 1, 1, 1, 1, 1, 1],
      expected: {
        total: 24,
      },
    },
  ],
};
