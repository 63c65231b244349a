// IKDC Subjective Knee Form: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';
import { ikdcEvidence } from './ikdc-evidence.ts';
import { ikdcExamples } from './ikdc-examples.ts';

export const ikdc: Measure = {
  id: 'ikdc',
  name: 'IKDC Subjective Knee Form',
  abbreviation: 'IKDC-SKF',
  regions: ['knee'],
  constructs: ['symptoms', 'function', 'sport'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 100,
  direction: 'higher-is-better',
  items: {
    count: 18,
    itemMin: 0,
    itemMax: 4,
    perItemValues: {
      '2': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      '3': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      '6': [0, 1],
      '18': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    },
    perItemMax: {
      '2': 10,
      '3': 10,
      '6': 1,
      '18': 10,
    },
    order:
      '1-8 form items 1-8, 9-17 form items 9a-9i, 18 = current function; function before injury is not scored; all coded so that high is good',
  },
  scores: [
    {
      id: 'total',
      name: 'Total',
      min: 0,
      max: 100,
      unit: 'points',
      formula: 'score = 100 x sum(answered) / sum(max of answered) (max 87 when complete)',
      algorithm: {
        type: 'percent-of-max',
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18],
        minAnswered: 16,
      },
      decimals: 1,
      missing: {
        maxMissing: 2,
        method: 'reduced denominator, 16 of 18',
        verified: false,
        note: "the 87-point maximum is verified; 16 of 18 answers against the maximum of the answered items is also the rule of a second public implementation that quotes the owner's instructions",
      },
    },
  ],
  scoringRule: 'Form items 2 and 3 are reverse coded (10 - printed answer) before storage.',
  rounding: '1 decimal',
  defaults: [
    {
      score: 'total',
      mdc: 11.5,
      mdcLevel: 'about MDC95',
      mcid: 11.5,
      detectorThreshold: 11.5,
      responderPercent: null,
      reason: 'middle of the detectable-change range',
      improvementUnreachable: {
        op: '>',
        baseline: 88.5,
      },
      thresholdExpression: '11.5',
    },
  ],
  floorCeilingNotes: 'Low ceiling effect compared with KOOS after ACL surgery (verified in one cohort).',
  readminister: {
    minimumDays: 28,
    typicalDays: 42,
  },
  burdenMinutes: 8,
  cutoffs: [],
  licence: {
    status: 'unknown',
    mayEmbedItemText: false,
    holder: 'AOSSM',
    note: 'free for clinical use (not checked); embedding not confirmed',
    verified: false,
  },
  ...ikdcEvidence,
  examples: ikdcExamples,
};
