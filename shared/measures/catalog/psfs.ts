// Patient-Specific Functional Scale: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const psfs: Measure = {
  id: 'psfs',
  name: 'Patient-Specific Functional Scale',
  abbreviation: 'PSFS',
  regions: ['any'],
  constructs: ['function'],
  kind: 'multi-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 10,
  direction: 'higher-is-better',
  items: {
    count: 5,
    itemMin: 0,
    itemMax: 10,
    note: "1 to 5 patient-named activities, 3 usual; the activity names are the patient's own words and are stored as data, not as instrument text",
  },
  scores: [
    {
      id: 'total',
      name: 'Mean of rated activities',
      min: 0,
      max: 10,
      unit: 'points',
      formula: 'score = sum(ratings of activities rated at BOTH assessments) / count of those activities',
      algorithm: {
        type: 'mean',
        items: [1, 2, 3, 4, 5],
        scale: 1,
        offset: 0,
        minAnswered: 3,
      },
      decimals: 1,
      missing: {
        maxMissing: 2,
        method: 'mean of the answered activities, at least 3',
        verified: false,
        note: 'between two assessments use only activities rated at both; a replaced activity starts a new baseline',
      },
    },
  ],
  scoringRule:
    'Patient names 3 to 5 activities and rates each 0 (unable) to 10 (able as before). Score is the mean of the activities. Each activity is also a valid single trend line.',
  rounding: '1 decimal',
  mdc90: [
    {
      score: 'total',
      value: 2,
      unit: 'points',
      population: 'mean of activities, low back pain and mixed',
      method: 'distribution',
      citation: {
        authors: 'Stratford P, Gill C, Westaway M, Binkley J',
        year: 1995,
        journal: 'Physiother Can 47:258-63',
      },
      verified: false,
    },
    {
      score: null,
      value: 3,
      unit: 'points',
      population: 'single activity',
      method: 'distribution',
      citation: {
        authors: 'Stratford P, Gill C, Westaway M, Binkley J',
        year: 1995,
        journal: 'Physiother Can 47:258-63',
      },
      verified: false,
      appliesTo: 'single-activity',
    },
  ],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 1.3,
      unit: 'points',
      population: 'mixed musculoskeletal, small perceived change, n=1708',
      method: 'anchor',
      citation: {
        authors: 'Abbott JH, Schmitt J',
        year: 2014,
        journal: 'J Orthop Sports Phys Ther 44(8):560-4',
        doi: '10.2519/jospt.2014.5248',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 2.3,
      unit: 'points',
      population: 'mixed musculoskeletal, medium perceived change',
      method: 'anchor',
      citation: {
        authors: 'Abbott JH, Schmitt J',
        year: 2014,
        journal: 'J Orthop Sports Phys Ther 44(8):560-4',
        doi: '10.2519/jospt.2014.5248',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 2.7,
      unit: 'points',
      population: 'mixed musculoskeletal, large perceived change',
      method: 'anchor',
      citation: {
        authors: 'Abbott JH, Schmitt J',
        year: 2014,
        journal: 'J Orthop Sports Phys Ther 44(8):560-4',
        doi: '10.2519/jospt.2014.5248',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 1.9,
      unit: 'points',
      population: 'shoulder pain, secondary care, 3 months',
      method: 'anchor',
      citation: {
        authors: 'Rysstad T, Grotle M, Klokk LP, Tveter AT',
        year: 2020,
        journal: 'BMC Musculoskelet Disord 21:328',
        doi: '10.1186/s12891-020-03289-z',
      },
      verified: true,
      valueMax: 2.0,
    },
    {
      score: 'total',
      value: 2.92,
      unit: 'points',
      population: 'PSFS 2.0 version, Japanese outpatients, n=100',
      method: 'anchor',
      citation: {
        authors: 'World Physiotherapy congress proceeding, authors not shown',
        year: null,
        journal: 'conference abstract',
      },
      verified: true,
      note: 'different version (PSFS 2.0)',
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: 2,
      mdcLevel: 'MDC90',
      mcid: 2.3,
      detectorThreshold: 2.3,
      responderPercent: null,
      reason:
        '2.3 is the medium perceived change in the largest multi-region PT cohort, is stable across body regions, and exceeds the detectable change; use 1.3 only as a weak signal.',
      improvementUnreachable: {
        op: '>',
        baseline: 7.7,
      },
      thresholdExpression: '2.3',
    },
  ],
  floorCeilingNotes: 'Baseline above 7.7 cannot reach 2.3: ask the patient for harder activities.',
  readminister: {
    minimumDays: 7,
    typicalDays: 14,
    note: 'cheap enough for every progress report; more responsive than RMDQ at low disability',
  },
  burdenMinutes: 4,
  cutoffs: [],
  licence: {
    status: 'free',
    mayEmbedItemText: true,
    holder: 'Stratford et al.',
    note: 'widely reproduced; no fee known; there is no fixed item text to embed (only a one-line instruction)',
    verified: false,
  },
  examples: [
    {
      label: 'complete',
      responses: [8, 6, 3, 0, 9],
      expected: {
        total: 5.2,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [0, 6, 0, 6, 0],
      expected: {
        total: 2.4,
      },
    },
    {
      label: 'two activities not rated',
      responses: [3, 7, 0, null, null],
      missing: [4, 5],
      expected: {
        total: 3.3,
      },
    },
    {
      label: 'only two activities rated: no score',
      responses: [3, 7, null, null, null],
      missing: [3, 4, 5],
      expected: {
        total: null,
      },
    },
    {
      label: 'every item at its lowest code',
      responses: [0, 0, 0, 0, 0],
      expected: {
        total: 0.0,
      },
    },
    {
      label: 'every item at its highest code',
      responses: [10, 10, 10, 10, 10],
      expected: {
        total: 10.0,
      },
    },
  ],
};
