// Oxford Knee Score: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';
import { oksEvidence } from './oks-evidence.ts';
import { oksExamples } from './oks-examples.ts';

export const oks: Measure = {
  id: 'oks',
  name: 'Oxford Knee Score',
  abbreviation: 'OKS',
  regions: ['knee'],
  constructs: ['pain', 'function'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 48,
  direction: 'higher-is-better',
  items: {
    count: 12,
    itemMin: 0,
    itemMax: 4,
  },
  scores: [
    {
      id: 'total',
      name: 'Total',
      min: 0,
      max: 48,
      unit: 'points',
      formula: 'score = sum(answered) x 12 / number answered',
      algorithm: {
        type: 'sum',
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
        minAnswered: 10,
        impute: 'person-mean',
        scale: 1,
        offset: 0,
      },
      decimals: 1,
      missing: {
        maxMissing: 2,
        method: 'mean of the other answers; more than two: no score',
        verified: true,
        note: 'two marks on an item: use the worse',
      },
    },
  ],
  scoringRule:
    '0-48 version, 48 best. The old 12-60 version is a different measure: convert by 60 - old only if recorded as such.',
  rounding: '1 decimal',
  defaults: [
    {
      score: 'total',
      mdc: 4,
      mdcLevel: 'MDC90',
      mcid: 6.1,
      detectorThreshold: 7,
      responderPercent: null,
      reason: 'Individual-level MIC exceeds error; group values must not be used for one patient',
      improvementUnreachable: {
        op: '>',
        baseline: 41.0,
      },
      thresholdExpression: '7',
    },
  ],
  floorCeilingNotes:
    'Baseline dependence demonstrated on 387524 NHS records (2026 study): low baselines need larger change.',
  readminister: {
    minimumDays: 28,
    typicalDays: 42,
  },
  burdenMinutes: 4,
  cutoffs: [
    {
      score: 'total',
      op: 'between',
      value: 0,
      meaning: 'may indicate severe arthritis',
      citation: {
        authors: 'Oxford University Innovation scoring bands, seen through a public scoring library',
        year: 2016,
        journal: 'owner web page',
      },
      verified: true,
      value2: 19,
    },
    {
      score: 'total',
      op: 'between',
      value: 20,
      meaning: 'moderate to severe',
      citation: {
        authors: 'Oxford University Innovation scoring bands, seen through a public scoring library',
        year: 2016,
        journal: 'owner web page',
      },
      verified: true,
      value2: 29,
    },
    {
      score: 'total',
      op: 'between',
      value: 30,
      meaning: 'mild to moderate',
      citation: {
        authors: 'Oxford University Innovation scoring bands, seen through a public scoring library',
        year: 2016,
        journal: 'owner web page',
      },
      verified: true,
      value2: 39,
    },
    {
      score: 'total',
      op: 'between',
      value: 40,
      meaning: 'satisfactory function',
      citation: {
        authors: 'Oxford University Innovation scoring bands, seen through a public scoring library',
        year: 2016,
        journal: 'owner web page',
      },
      verified: true,
      value2: 48,
    },
  ],
  licence: {
    status: 'permission-required',
    mayEmbedItemText: false,
    holder: 'Oxford University Innovation',
    note: 'a copyright licence application is required; generally free for publicly funded care and non-commercial academic use, fees otherwise',
    verified: true,
  },
  relatedEvidence: [
    {
      finding: 'MIC depends on the pre-treatment score; a single MIC may mislead',
      citation: {
        authors: 'Smith AB, Lewis D, Mealing S, Joseph A',
        year: 2026,
        journal: 'J Patient Rep Outcomes',
        doi: '10.1186/s41687-026-01024-1',
      },
      verified: true,
    },
  ],
  ...oksEvidence,
  examples: oksExamples,
};
