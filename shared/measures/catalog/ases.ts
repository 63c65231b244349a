// American Shoulder and Elbow Surgeons score, patient section: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';
import { asesEvidence } from './ases-evidence.ts';
import { asesExamples } from './ases-examples.ts';

export const ases: Measure = {
  id: 'ases',
  name: 'American Shoulder and Elbow Surgeons score, patient section',
  abbreviation: 'ASES',
  regions: ['shoulder'],
  constructs: ['pain', 'function'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 100,
  direction: 'higher-is-better',
  items: {
    count: 11,
    itemMin: 0,
    itemMax: 3,
    perItemValues: {
      '1': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    },
    perItemMax: {
      '1': 10,
    },
    order: '1 pain 0-10 (0 none), 2-11 function 0 unable - 3 not difficult, affected arm only',
  },
  scores: [
    {
      id: 'pain',
      name: 'Pain part',
      min: 0,
      max: 50,
      unit: 'points',
      formula: '(10 - pain) x 5',
      algorithm: {
        type: 'sum',
        items: [1],
        minAnswered: 1,
        impute: 'none',
        scale: -5,
        offset: 50,
      },
      decimals: 1,
      missing: {
        maxMissing: 0,
        method: 'none',
        verified: false,
      },
    },
    {
      id: 'function',
      name: 'Function part',
      min: 0,
      max: 50,
      unit: 'points',
      formula: '(5/3) x sum of 10 items 0..3',
      algorithm: {
        type: 'sum',
        items: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        minAnswered: 10,
        impute: 'none',
        scale: 1.6666666666666667,
        offset: 0,
      },
      decimals: 1,
      missing: {
        maxMissing: 0,
        method: 'none (no official rule found)',
        verified: false,
      },
    },
    {
      id: 'total',
      name: 'Total',
      min: 0,
      max: 100,
      unit: 'points',
      formula: 'pain part + function part',
      algorithm: {
        type: 'combine',
        terms: [
          {
            score: 'pain',
            weight: 1,
          },
          {
            score: 'function',
            weight: 1,
          },
        ],
        offset: 0,
      },
      decimals: 1,
      missing: {
        maxMissing: 0,
        method: 'none',
        verified: false,
      },
    },
  ],
  scoringRule: 'Half pain, half function of the affected arm.',
  rounding: '1 decimal',
  defaults: [
    {
      score: 'total',
      mdc: 9.4,
      mdcLevel: 'MDC90',
      mcid: 12,
      detectorThreshold: 12,
      responderPercent: null,
      reason: 'The 6.4 MCID lies inside error; 12 is the lower bound of the non-operative cuff estimate.',
      improvementUnreachable: {
        op: '>',
        baseline: 88.0,
      },
      thresholdExpression: '12',
    },
  ],
  floorCeilingNotes: 'Baseline above 88 cannot improve by 12.',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 3,
  cutoffs: [],
  licence: {
    status: 'free',
    mayEmbedItemText: false,
    holder: 'American Shoulder and Elbow Surgeons',
    note: 'free (not checked)',
    verified: false,
  },
  ...asesEvidence,
  examples: asesExamples,
};
