// Patient-Rated Wrist Evaluation: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';
import { prweEvidence } from './prwe-evidence.ts';
import { prweExamples } from './prwe-examples.ts';

export const prwe: Measure = {
  id: 'prwe',
  name: 'Patient-Rated Wrist Evaluation',
  abbreviation: 'PRWE',
  regions: ['wrist', 'hand'],
  constructs: ['pain', 'disability'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 100,
  direction: 'lower-is-better',
  items: {
    count: 15,
    itemMin: 0,
    itemMax: 10,
    order: '1-5 pain, 6-15 function',
  },
  scores: [
    {
      id: 'pain',
      name: 'Pain',
      min: 0,
      max: 50,
      unit: 'points',
      formula: 'sum of 5 (mean-imputed)',
      algorithm: {
        type: 'sum',
        items: [1, 2, 3, 4, 5],
        minAnswered: 4,
        impute: 'person-mean',
        scale: 1,
        offset: 0,
      },
      decimals: 1,
      missing: {
        maxMissing: 1,
        method: 'mean of the subscale',
        verified: false,
      },
    },
    {
      id: 'function',
      name: 'Function',
      min: 0,
      max: 50,
      unit: 'points',
      formula: 'sum of 10 / 2 (mean-imputed)',
      algorithm: {
        type: 'sum',
        items: [6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        minAnswered: 8,
        impute: 'person-mean',
        scale: 0.5,
        offset: 0,
      },
      decimals: 1,
      missing: {
        maxMissing: 2,
        method: 'mean of the subscale',
        verified: false,
      },
    },
    {
      id: 'total',
      name: 'Total',
      min: 0,
      max: 100,
      unit: 'points',
      formula: 'pain + function',
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
        maxMissing: 3,
        method: 'needs both',
        verified: false,
      },
    },
  ],
  scoringRule: 'Pain sum plus half the function sum.',
  rounding: '1 decimal',
  defaults: [
    {
      score: 'total',
      mdc: 11,
      mdcLevel: 'unverified',
      mcid: 11.5,
      detectorThreshold: 11.5,
      responderPercent: null,
      reason: 'Fracture cohort; use 14 for chronic wrist problems',
      improvementUnreachable: {
        op: '<',
        baseline: 11.5,
      },
      thresholdExpression: '11.5',
    },
  ],
  floorCeilingNotes: 'Baseline under about 12 cannot show an important improvement.',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 4,
  cutoffs: [],
  licence: {
    status: 'free-non-commercial',
    mayEmbedItemText: false,
    holder: 'MacDermid JC',
    note: 'free for clinical and research use, contact the author for software (not checked)',
    verified: false,
  },
  ...prweEvidence,
  examples: prweExamples,
};
