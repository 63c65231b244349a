// Roland-Morris Disability Questionnaire: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';
import { rmdq24Evidence } from './rmdq-24-evidence.ts';
import { rmdq24Examples } from './rmdq-24-examples.ts';

export const rmdq24: Measure = {
  id: 'rmdq-24',
  name: 'Roland-Morris Disability Questionnaire',
  abbreviation: 'RMDQ',
  regions: ['lumbar'],
  constructs: ['disability'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 24,
  direction: 'lower-is-better',
  items: {
    count: 24,
    itemMin: 0,
    itemMax: 1,
  },
  scores: [
    {
      id: 'total',
      name: 'Total',
      min: 0,
      max: 24,
      unit: 'points',
      formula:
        'score = count of items endorsed (1 = yes, 0 = no); unanswered counts as 0 when at least 20 items were answered',
      algorithm: {
        type: 'sum',
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24],
        minAnswered: 20,
        impute: 'zero',
        scale: 1,
        offset: 0,
      },
      decimals: 0,
      missing: {
        maxMissing: 4,
        method: 'unanswered = 0 (paper form cannot tell no from blank); limit of 4 is an app convention',
        verified: false,
      },
    },
  ],
  scoringRule: 'Count of endorsed statements.',
  rounding: 'integer',
  defaults: [
    {
      score: 'total',
      mdc: 5,
      mdcLevel: 'MDC90',
      mcid: 5,
      detectorThreshold: 5,
      responderPercent: 30,
      reason:
        'Detectable and consensus important change coincide at 5. Baseline-dependent: use max(5, 0.30 x baseline); when baseline is under 10 the RMDQ can hardly show a certain change, so rely on PSFS.',
      improvementUnreachable: {
        op: '<',
        baseline: 5.0,
      },
      thresholdExpression: 'max(5, 0.30*baseline)',
    },
  ],
  floorCeilingNotes:
    'Baseline under 5: improvement of 5 impossible; floor effect in mild disability, PSFS is more responsive there (Hall 2011, verified in abstract).',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 5,
  cutoffs: [
    {
      score: 'total',
      op: '<=',
      value: 2,
      meaning: 'matches patient-declared recovery',
      citation: {
        authors: 'Kamper SJ, Maher CG, Herbert RD, Hancock MJ, Hush JM, Smeets RJ',
        year: 2010,
        journal: 'Eur Spine J 19(9):1495-501',
        doi: '10.1007/s00586-010-1366-1',
      },
      verified: true,
    },
  ],
  licence: {
    status: 'free',
    mayEmbedItemText: true,
    holder: 'Roland M, Fairbank J',
    note: "the authors' 2000 Spine paper states that no permission is needed for the forms in its appendix; translations have their own owners",
    verified: true,
  },
  relatedEvidence: [
    {
      finding: 'PSFS more responsive than RMDQ at low activity limitation, not at high',
      citation: {
        authors: 'Hall AM, Maher CG, Latimer J, Ferreira ML, Costa LO (authors not checked)',
        year: 2011,
        journal: 'Eur Spine J; PMC3036014',
      },
      verified: true,
    },
  ],
  ...rmdq24Evidence,
  examples: rmdq24Examples,
};
