// Shoulder Pain and Disability Index: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';
import { spadiEvidence } from './spadi-evidence.ts';
import { spadiExamples } from './spadi-examples.ts';

export const spadi: Measure = {
  id: 'spadi',
  name: 'Shoulder Pain and Disability Index',
  abbreviation: 'SPADI',
  regions: ['shoulder'],
  constructs: ['pain', 'disability'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 100,
  direction: 'lower-is-better',
  items: {
    count: 13,
    itemMin: 0,
    itemMax: 10,
    order: '1-5 pain, 6-13 disability',
  },
  scores: [
    {
      id: 'pain',
      name: 'Pain',
      min: 0,
      max: 100,
      unit: 'points',
      formula: '10 x mean(answered pain items)',
      algorithm: {
        type: 'mean',
        items: [1, 2, 3, 4, 5],
        scale: 10,
        offset: 0,
        minAnswered: 4,
      },
      decimals: 2,
      missing: {
        maxMissing: 1,
        method: 'omitted from numerator and denominator',
        verified: true,
        note: 'omission from the denominator is verified; the limit is from memory',
      },
    },
    {
      id: 'disability',
      name: 'Disability',
      min: 0,
      max: 100,
      unit: 'points',
      formula: '10 x mean(answered disability items)',
      algorithm: {
        type: 'mean',
        items: [6, 7, 8, 9, 10, 11, 12, 13],
        scale: 10,
        offset: 0,
        minAnswered: 6,
      },
      decimals: 2,
      missing: {
        maxMissing: 2,
        method: 'omitted from numerator and denominator',
        verified: true,
        note: 'limit from memory',
      },
    },
    {
      id: 'total',
      name: 'Total',
      min: 0,
      max: 100,
      unit: 'points',
      formula: '(pain + disability) / 2',
      algorithm: {
        type: 'combine',
        terms: [
          {
            score: 'pain',
            weight: 0.5,
          },
          {
            score: 'disability',
            weight: 0.5,
          },
        ],
        offset: 0,
      },
      decimals: 2,
      missing: {
        maxMissing: 3,
        method: 'needs both subscales',
        verified: false,
        note: 'A printed numeric form in use computes the total as sum of all items / 130 (10 less per blank). With pain 100 and disability 0 that gives 38.5 where the mean of the two subscales gives 50. Both circulate; a total from that form is another version and must not be joined in one trend. A stricter limit (one not-applicable item per subscale, two in all) is quoted for the numeric version: from memory, not verified',
      },
    },
  ],
  scoringRule:
    'Numeric 0-10 version (the original used VAS). Total is the mean of the two subscale percentages, not of 13 items.',
  rounding: '2 decimals stored, integer displayed',
  defaults: [
    {
      score: 'total',
      mdc: 18,
      mdcLevel: 'as reviewed',
      mcid: 13,
      detectorThreshold: 13,
      responderPercent: null,
      reason:
        "Upper end of the reviewed MCID range; 18 is needed to be certain. Use 13 as threshold and call 13-18 'probable'.",
      improvementUnreachable: {
        op: '<',
        baseline: 13.0,
      },
      thresholdExpression: '13',
    },
  ],
  floorCeilingNotes: 'Baseline under 13: no important improvement possible.',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 4,
  cutoffs: [],
  licence: {
    status: 'free',
    mayEmbedItemText: false,
    holder: 'Roach KE et al.',
    note: 'widely reproduced free of charge (not checked); confirm before embedding wording',
    verified: false,
  },
  ...spadiEvidence,
  examples: spadiExamples,
};
