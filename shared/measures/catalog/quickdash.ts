// QuickDASH: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const quickdash: Measure = {
  id: 'quickdash',
  name: 'QuickDASH',
  abbreviation: 'QuickDASH',
  regions: ['shoulder', 'elbow', 'wrist', 'hand'],
  constructs: ['disability'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 100,
  direction: 'lower-is-better',
  items: {
    count: 11,
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
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        scale: 25,
        offset: -25,
        minAnswered: 10,
      },
      decimals: 1,
      missing: {
        maxMissing: 1,
        method: 'mean of answered items, at least 10 of 11',
        verified: true,
      },
    },
  ],
  scoringRule: 'As DASH on 11 items.',
  rounding: '1 decimal',
  mdc90: [
    {
      score: 'total',
      value: 12.85,
      unit: 'points',
      population: 'upper-limb musculoskeletal PT outpatients, n=255',
      method: 'distribution',
      citation: {
        authors: 'Franchignoni F, Vercelli S, Giordano A, et al.',
        year: 2014,
        journal: 'J Orthop Sports Phys Ther 44(1):30-9',
        doi: '10.2519/jospt.2014.4893',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 11.2,
      unit: 'points',
      population: 'shoulder pain, PT',
      method: 'distribution',
      citation: {
        authors: 'Mintken PE, Glynn P, Cleland JA',
        year: 2009,
        journal: 'J Shoulder Elbow Surg 18:920-6',
      },
      verified: false,
    },
  ],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 15.91,
      unit: 'points',
      population: 'upper-limb musculoskeletal PT outpatients',
      method: 'mixed',
      citation: {
        authors: 'Franchignoni F, Vercelli S, Giordano A, et al.',
        year: 2014,
        journal: 'J Orthop Sports Phys Ther 44(1):30-9',
        doi: '10.2519/jospt.2014.4893',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 10.8,
      unit: 'points',
      population: 'shoulder pain, secondary care, range of two methods',
      method: 'anchor',
      citation: {
        authors: 'Rysstad T, Grotle M, Klokk LP, Tveter AT',
        year: 2020,
        journal: 'BMC Musculoskelet Disord 21:328',
        doi: '10.1186/s12891-020-03289-z',
      },
      verified: true,
      valueMax: 13.6,
    },
    {
      score: 'total',
      value: 8.0,
      unit: 'points',
      population: 'shoulder pain, PT',
      method: 'anchor',
      citation: {
        authors: 'Mintken PE, Glynn P, Cleland JA',
        year: 2009,
        journal: 'J Shoulder Elbow Surg 18:920-6',
      },
      verified: false,
    },
    {
      score: 'total',
      value: 14,
      unit: 'points',
      population: 'surgery, 95% CI 9 to 20',
      method: 'anchor',
      citation: {
        authors: 'Sorensen AA, Howard D, Tan WH, Ketchersid J, Calfee RP',
        year: 2013,
        journal: 'J Hand Surg Am 38(4):641-9',
        doi: '10.1016/j.jhsa.2012.12.032',
      },
      verified: true,
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: 12.85,
      mdcLevel: 'MDC90',
      mcid: 15.91,
      detectorThreshold: 16,
      responderPercent: null,
      reason:
        "Two large PT-population estimates (13.6 and 15.9) exceed the MDC90; 16 avoids calling noise a change. 13-16 is 'possible'.",
      improvementUnreachable: {
        op: '<',
        baseline: 16.0,
      },
      thresholdExpression: '16',
    },
  ],
  floorCeilingNotes: 'Baseline under 16: no certain improvement possible.',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 3,
  cutoffs: [],
  licence: {
    status: 'permission-required',
    mayEmbedItemText: false,
    holder: 'Institute for Work & Health',
    note: 'as DASH',
    verified: true,
  },
  examples: [
    {
      label: 'complete',
      responses: [3, 1, 3, 5, 3, 5, 3, 5, 2, 5, 2],
      expected: {
        total: 59.1,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [1, 4, 1, 4, 1, 4, 1, 4, 1, 4, 2],
      expected: {
        total: 36.4,
      },
    },
    {
      label: 'one missing',
      responses: [2, 4, 1, 3, null, 2, 4, 1, 3, 5, 2],
      missing: [5],
      expected: {
        total: 42.5,
      },
    },
    {
      label: 'two missing: no score',
      responses: [2, 4, 1, 3, null, null, 4, 1, 3, 5, 2],
      missing: [5, 6],
      expected: {
        total: null,
      },
    },
    {
      label: 'every item at its lowest code',
      responses: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      expected: {
        total: 0.0,
      },
    },
    {
      label: 'every item at its highest code',
      responses: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5],
      expected: {
        total: 100.0,
      },
    },
  ],
};
