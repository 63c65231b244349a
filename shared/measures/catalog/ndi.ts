// Neck Disability Index: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';
import { ndiEvidence } from './ndi-evidence.ts';
import { ndiExamples } from './ndi-examples.ts';

export const ndi: Measure = {
  id: 'ndi',
  name: 'Neck Disability Index',
  abbreviation: 'NDI',
  regions: ['cervical'],
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
      formula: 'score = 20 x mean(answered) (equals raw/50 x 100 when complete)',
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
        method: 'denominator reduced to answered items',
        verified: true,
        note: 'the original gives no rule; the Oswestry rule is used by public implementations; other authors accept two. Item 8 (driving) is the one usually omitted: 69.6% of patients in one Turkish sample left it out',
      },
    },
    {
      id: 'raw',
      name: 'Raw points',
      min: 0,
      max: 50,
      unit: 'points',
      formula: 'raw = percent / 2',
      algorithm: {
        type: 'combine',
        terms: [
          {
            score: 'total',
            weight: 0.5,
          },
        ],
        offset: 0,
      },
      decimals: 1,
      missing: {
        maxMissing: 1,
        method: 'as total',
        verified: true,
      },
    },
  ],
  scoringRule:
    'Ten sections 0 to 5, same structure as ODI. Literature mixes raw/50 and percent: every value below is converted to percent.',
  rounding: 'integer percent for display',
  defaults: [
    {
      score: 'total',
      mdc: 20.4,
      mdcLevel: 'as published (MDC level not stated)',
      mcid: 15,
      detectorThreshold: 20,
      responderPercent: 30,
      reason:
        "Young 2009 itself concludes that the MCID (7.5/50) lies inside measurement error and that 10/50 should be used: 20 percent. With arm symptoms keep 20; without, 14-19 is 'possible change'.",
      improvementUnreachable: {
        op: '<',
        baseline: 20.0,
      },
      thresholdExpression: 'max(20, 0.30*baseline)',
    },
  ],
  floorCeilingNotes: 'Baseline under 20% cannot show a certain improvement.',
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
      meaning: 'none',
      citation: null,
      verified: false,
      value2: 8,
    },
    {
      score: 'total',
      op: 'between',
      value: 10,
      meaning: 'mild',
      citation: null,
      verified: false,
      value2: 28,
    },
    {
      score: 'total',
      op: 'between',
      value: 30,
      meaning: 'moderate',
      citation: null,
      verified: false,
      value2: 48,
    },
    {
      score: 'total',
      op: 'between',
      value: 50,
      meaning: 'severe',
      citation: null,
      verified: false,
      value2: 68,
    },
    {
      score: 'total',
      op: '>=',
      value: 70,
      meaning: 'complete',
      citation: null,
      verified: false,
    },
  ],
  licence: {
    status: 'permission-required',
    mayEmbedItemText: false,
    holder: 'Vernon H; distributed by Mapi Research Trust',
    note: 'free for clinical paper use; electronic or commercial use by permission (not checked)',
    verified: false,
  },
  relatedEvidence: [
    {
      finding: 'item 8 omitted by 69.6% of patients for reasons other than the neck',
      citation: {
        authors: 'Kose G, Hepguler S, Atamaz F, Oder G',
        year: 2007,
        journal: 'J Rehabil Med 39:358-62',
        doi: '10.2340/16501977-0060',
      },
      verified: true,
    },
  ],
  ...ndiEvidence,
  examples: ndiExamples,
};
