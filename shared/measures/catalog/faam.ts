// Foot and Ankle Ability Measure: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';
import { faamEvidence } from './faam-evidence.ts';
import { faamExamples } from './faam-examples.ts';

export const faam: Measure = {
  id: 'faam',
  name: 'Foot and Ankle Ability Measure',
  abbreviation: 'FAAM',
  regions: ['ankle', 'foot'],
  constructs: ['function'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: '%',
  min: 0,
  max: 100,
  direction: 'higher-is-better',
  items: {
    count: 29,
    itemMin: 0,
    itemMax: 4,
    order: '1-21 daily living, 22-29 sport',
  },
  scores: [
    {
      id: 'adl',
      name: 'Daily living',
      min: 0,
      max: 100,
      unit: '%',
      formula: '100 x sum / (4 x number answered); not-applicable = missing',
      algorithm: {
        type: 'mean',
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21],
        scale: 25,
        offset: 0,
        minAnswered: 19,
      },
      decimals: 1,
      missing: {
        maxMissing: 2,
        method: 'reduced denominator, 90% rule (19 of 21)',
        verified: true,
        note: '19 of 21 and 7 of 8 are stated by clinical summary pages that cite Martin 2005. One public library requires 20 of 21 and has only seven sport items (the eighth, taking part as long as one likes, is absent): it is wrong there; keep 19 and 7',
      },
    },
    {
      id: 'sport',
      name: 'Sport',
      min: 0,
      max: 100,
      unit: '%',
      formula: '100 x sum / (4 x number answered)',
      algorithm: {
        type: 'mean',
        items: [22, 23, 24, 25, 26, 27, 28, 29],
        scale: 25,
        offset: 0,
        minAnswered: 7,
      },
      decimals: 1,
      missing: {
        maxMissing: 1,
        method: '7 of 8',
        verified: true,
      },
    },
  ],
  scoringRule:
    '4 best to 0 worst. Not-applicable answers drop out of numerator and denominator. Two subscales, no total.',
  rounding: '1 decimal',
  defaults: [
    {
      score: 'adl',
      mdc: 5.7,
      mdcLevel: 'MDC95',
      mcid: 8,
      detectorThreshold: 8,
      responderPercent: null,
      reason: 'MCID exceeds error',
      improvementUnreachable: {
        op: '>',
        baseline: 92.0,
      },
      thresholdExpression: '8',
    },
    {
      score: 'sport',
      mdc: 12.3,
      mdcLevel: 'MDC95',
      mcid: 9,
      detectorThreshold: 12.3,
      responderPercent: null,
      reason: 'MCID lies inside error: use the MDC',
      improvementUnreachable: {
        op: '>',
        baseline: 87.7,
      },
      thresholdExpression: '12.3',
    },
  ],
  floorCeilingNotes: 'ADL above 92 cannot improve by 8: switch to Sport.',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 5,
  cutoffs: [],
  licence: {
    status: 'free',
    mayEmbedItemText: false,
    holder: 'Martin RL',
    note: 'free (sralab lists cost free); wording permission for software not confirmed',
    verified: true,
  },
  ...faamEvidence,
  examples: faamExamples,
};
