// Oswestry Disability Index: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';
import { odiEvidence } from './odi-evidence.ts';
import { odiExamples } from './odi-examples.ts';

export const odi: Measure = {
  id: 'odi',
  name: 'Oswestry Disability Index',
  abbreviation: 'ODI',
  version: '2.1a',
  regions: ['lumbar'],
  constructs: ['disability'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: '%',
  min: 0,
  max: 100,
  direction: 'lower-is-better',
  items: {
    count: 10,
    itemMin: 0,
    itemMax: 5,
  },
  scores: [
    {
      id: 'total',
      name: 'Percent disability',
      min: 0,
      max: 100,
      unit: '%',
      formula: 'score = 100 x sum(answered) / (5 x number answered) = 20 x mean(answered)',
      algorithm: {
        type: 'mean',
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        scale: 20,
        offset: 0,
        minAnswered: 9,
      },
      decimals: 0,
      missing: {
        maxMissing: 1,
        method: 'denominator reduced to the answered sections (one missing: sum / 45 x 100)',
        verified: true,
        note: 'the published instruction covers one missing section; some software accepts two: keep 1 by default',
      },
    },
  ],
  scoringRule:
    'Ten sections 0 to 5. If two statements are marked in a section take the higher. Version 2.1a and the modified version without the sex-life section are different measures: store the version.',
  rounding: 'integer percent for display, unrounded for change',
  defaults: [
    {
      score: 'total',
      mdc: 10.5,
      mdcLevel: 'MDC90',
      mcid: 10,
      detectorThreshold: 10,
      responderPercent: 30,
      reason:
        '10 points is the consensus figure and about equal to the 90% detectable change; require 30% of baseline as well when baseline is above 33 (0.30 x baseline then exceeds 10).',
      improvementUnreachable: {
        op: '<',
        baseline: 10.0,
      },
      thresholdExpression: 'max(10, 0.30*baseline)',
    },
  ],
  floorCeilingNotes: 'Baseline under 10 cannot improve by 10; use 30% only as a weak signal.',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 5,
  cutoffs: [
    {
      score: 'total',
      op: 'between',
      value: 0,
      meaning: 'minimal disability',
      citation: {
        authors: 'Fairbank JC, Pynsent PB',
        year: 2000,
        journal: 'Spine 25:2940-53',
      },
      verified: true,
      value2: 20,
    },
    {
      score: 'total',
      op: 'between',
      value: 21,
      meaning: 'moderate',
      citation: {
        authors: 'Fairbank JC, Pynsent PB',
        year: 2000,
        journal: 'Spine 25:2940-53',
      },
      verified: true,
      value2: 40,
    },
    {
      score: 'total',
      op: 'between',
      value: 41,
      meaning: 'severe',
      citation: {
        authors: 'Fairbank JC, Pynsent PB',
        year: 2000,
        journal: 'Spine 25:2940-53',
      },
      verified: true,
      value2: 60,
    },
    {
      score: 'total',
      op: 'between',
      value: 61,
      meaning: 'crippling (original wording)',
      citation: {
        authors: 'Fairbank JC, Pynsent PB',
        year: 2000,
        journal: 'Spine 25:2940-53',
      },
      verified: true,
      value2: 80,
    },
    {
      score: 'total',
      op: 'between',
      value: 81,
      meaning: 'bed-bound or exaggerating (original wording)',
      citation: null,
      verified: false,
      value2: 100,
    },
    {
      score: 'total',
      op: '<=',
      value: 22,
      meaning: 'patient acceptable state order of magnitude after surgery',
      citation: null,
      verified: false,
    },
  ],
  licence: {
    status: 'permission-required',
    mayEmbedItemText: false,
    holder: 'Fairbank J; distributed by Mapi Research Trust (ePROVIDE)',
    note: 'the 2000 Spine paper allowed the printed forms without permission, but 2.1a is licensed through ePROVIDE and electronic use needs an agreement (not checked)',
    verified: false,
  },
  ...odiEvidence,
  examples: odiExamples,
};
