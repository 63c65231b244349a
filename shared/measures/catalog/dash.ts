// Disabilities of the Arm, Shoulder and Hand: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';
import { dashEvidence } from './dash-evidence.ts';
import { dashExamples } from './dash-examples.ts';

export const dash: Measure = {
  id: 'dash',
  name: 'Disabilities of the Arm, Shoulder and Hand',
  abbreviation: 'DASH',
  regions: ['shoulder', 'elbow', 'wrist', 'hand'],
  constructs: ['disability'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 100,
  direction: 'lower-is-better',
  items: {
    count: 30,
    itemMin: 1,
    itemMax: 5,
  },
  scores: [
    {
      id: 'total',
      name: 'Disability/symptom',
      min: 0,
      max: 100,
      unit: 'points',
      formula: 'score = (sum(answered)/n - 1) x 25',
      algorithm: {
        type: 'mean',
        items: [
          1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
          28, 29, 30,
        ],
        scale: 25,
        offset: -25,
        minAnswered: 27,
      },
      decimals: 1,
      missing: {
        maxMissing: 3,
        method: 'mean of answered items, at least 27 of 30',
        verified: true,
      },
    },
  ],
  scoringRule:
    'Mean of 1-5 responses rescaled 0-100; optional work and sport/music modules (4 items each, no missing allowed) are separate scores.',
  rounding: '1 decimal',
  defaults: [
    {
      score: 'total',
      mdc: 10.81,
      mdcLevel: 'MDC90',
      mcid: 10.83,
      detectorThreshold: 11,
      responderPercent: null,
      reason: 'MDC90 and MCID agree in the same PT cohort; the 4.4 of one study lies inside error.',
      improvementUnreachable: {
        op: '<',
        baseline: 11.0,
      },
      thresholdExpression: '11',
    },
  ],
  floorCeilingNotes: 'Baseline under 11: no measurable improvement possible.',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 7,
  cutoffs: [
    {
      score: 'total',
      op: '<=',
      value: 29,
      meaning: 'range in which people still worked in one user study',
      citation: null,
      verified: false,
    },
  ],
  licence: {
    status: 'permission-required',
    mayEmbedItemText: false,
    holder: 'Institute for Work & Health',
    note: 'free for non-commercial clinical use; software and web products need a licence agreement (category B 1250 CAD first year, 650 renewal plus user fees, prices as on the stored page); no alteration of wording',
    verified: true,
  },
  ...dashEvidence,
  examples: dashExamples,
};
