// Lower Extremity Functional Scale: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';
import { lefsEvidence } from './lefs-evidence.ts';
import { lefsExamples } from './lefs-examples.ts';

export const lefs: Measure = {
  id: 'lefs',
  name: 'Lower Extremity Functional Scale',
  abbreviation: 'LEFS',
  regions: ['hip', 'knee', 'ankle', 'foot'],
  constructs: ['function'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 80,
  direction: 'higher-is-better',
  items: {
    count: 20,
    itemMin: 0,
    itemMax: 4,
  },
  scores: [
    {
      id: 'total',
      name: 'Total',
      min: 0,
      max: 80,
      unit: 'points',
      formula: 'score = sum(answered) x 20 / number answered',
      algorithm: {
        type: 'sum',
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
        minAnswered: 18,
        impute: 'person-mean',
        scale: 1,
        offset: 0,
      },
      decimals: 0,
      missing: {
        maxMissing: 2,
        method: 'mean of answered items (10% rule)',
        verified: false,
        note: 'no official rule found',
      },
    },
  ],
  scoringRule: 'Sum of 20 items 0 to 4.',
  rounding: 'integer',
  defaults: [
    {
      score: 'total',
      mdc: 9,
      mdcLevel: 'MDC90',
      mcid: 9,
      detectorThreshold: 9,
      responderPercent: null,
      reason:
        'Detectable and important change coincide at 9 in the development study and in the small-change band of the multi-region cohort.',
      improvementUnreachable: {
        op: '>',
        baseline: 71.0,
      },
      thresholdExpression: '9',
    },
  ],
  floorCeilingNotes:
    'Baseline above 71 cannot improve by 9; population median is 77 of 80 (Dingemans 2017, verified), so athletes hit the ceiling: use FAAM-Sport, KOOS Sport or IKDC.',
  readminister: {
    minimumDays: 7,
    typicalDays: 14,
  },
  burdenMinutes: 3,
  cutoffs: [
    {
      score: 'total',
      op: '>=',
      value: 77,
      meaning: 'general population median',
      citation: {
        authors: 'Dingemans SA, Kleipool SC, Mulders MA, et al. (authors not checked)',
        year: 2017,
        journal: 'Acta Orthop 88(4):422-6',
        doi: '10.1080/17453674.2017.1309886',
      },
      verified: true,
    },
  ],
  licence: {
    status: 'unknown',
    mayEmbedItemText: false,
    holder: 'Binkley JM et al.; journal copyright',
    note: 'free for clinical use; software embedding not confirmed',
    verified: false,
  },
  relatedEvidence: [
    {
      finding:
        'minimal important improvement on a LEFS computer-adaptive 0-100 score depends on baseline: larger change needed with lower baseline, male sex, younger age, acute onset (n=6651)',
      citation: {
        authors: 'Wang YC, Hart DL, Stratford PW, Mioduski JE',
        year: 2011,
        journal: 'Phys Ther 91(5):675-88',
        doi: '10.2522/ptj.20100229',
      },
      verified: true,
    },
  ],
  ...lefsEvidence,
  examples: lefsExamples,
};
