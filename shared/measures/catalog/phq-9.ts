// Patient Health Questionnaire-9: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const phq9: Measure = {
  id: 'phq-9',
  name: 'Patient Health Questionnaire-9',
  abbreviation: 'PHQ-9',
  regions: ['any'],
  constructs: ['psychosocial', 'depression-screen'],
  kind: 'multi-item',
  usableForPlateau: false,
  unit: 'points',
  min: 0,
  max: 27,
  direction: 'lower-is-better',
  items: {
    count: 9,
    itemMin: 0,
    itemMax: 3,
  },
  scores: [
    {
      id: 'total',
      name: 'Total',
      min: 0,
      max: 27,
      unit: 'points',
      formula: 'sum x 9 / n, rounded',
      algorithm: {
        type: 'sum',
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9],
        minAnswered: 7,
        impute: 'person-mean',
        scale: 1,
        offset: 0,
      },
      decimals: 0,
      missing: {
        maxMissing: 2,
        method: 'mean of answered; more than two: no score',
        verified: true,
        note: 'one or two gaps take the average of the others, more than two: disregard (NHS Data Dictionary, PHQ-9 page)',
      },
    },
  ],
  scoringRule: '0-3 each. Item 9 above 0 opens an immediate safety prompt whatever the total.',
  rounding: 'integer',
  mdc90: [],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 5,
      unit: 'points',
      population: 'value used as important change by a PT case series',
      method: 'convention',
      citation: {
        authors: 'Archives of Physiotherapy case series',
        year: 2017,
        journal: 'Arch Physiother 7',
        doi: '10.1186/s40945-017-0032-x',
      },
      verified: true,
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: 5,
      mdcLevel: 'convention',
      mcid: 5,
      detectorThreshold: 5,
      responderPercent: null,
      reason: 'conventional 5-point change; screen, not for plateau detection',
      improvementUnreachable: {
        op: '<',
        baseline: 5.0,
      },
      thresholdExpression: '5',
    },
  ],
  floorCeilingNotes: '',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 3,
  cutoffs: [
    {
      score: 'total',
      op: 'between',
      value: 5,
      meaning: 'mild',
      citation: {
        authors: 'Kroenke K, Spitzer RL, Williams JB',
        year: 2001,
        journal: 'J Gen Intern Med 16:606-13',
      },
      verified: true,
      value2: 9,
    },
    {
      score: 'total',
      op: 'between',
      value: 10,
      meaning: 'moderate: tell the physician, with consent',
      citation: {
        authors: 'Kroenke K, Spitzer RL, Williams JB',
        year: 2001,
        journal: 'J Gen Intern Med 16:606-13',
      },
      verified: true,
      value2: 14,
    },
    {
      score: 'total',
      op: 'between',
      value: 15,
      meaning: 'moderately severe',
      citation: {
        authors: 'Kroenke K, Spitzer RL, Williams JB',
        year: 2001,
        journal: 'J Gen Intern Med 16:606-13',
      },
      verified: true,
      value2: 19,
    },
    {
      score: 'total',
      op: '>=',
      value: 20,
      meaning: 'severe',
      citation: {
        authors: 'Kroenke K, Spitzer RL, Williams JB',
        year: 2001,
        journal: 'J Gen Intern Med 16:606-13',
      },
      verified: true,
    },
    {
      score: null,
      op: '>=',
      value: 1,
      meaning: 'suicidal or self-harm thought: same-day action',
      citation: null,
      verified: false,
      appliesTo: 'item-9',
    },
  ],
  licence: {
    status: 'free',
    mayEmbedItemText: true,
    holder: 'developed with a Pfizer grant',
    note: 'stated by the developers to need no permission to reproduce or display (not checked; widely reproduced)',
    verified: false,
  },
  examples: [
    {
      label: 'complete',
      responses: [2, 2, 1, 0, 0, 3, 3, 2, 1],
      expected: {
        total: 14,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [1, 0, 2, 1, 3, 2, 0, 3, 1],
      expected: {
        total: 13,
      },
    },
    {
      label: 'two missing',
      responses: [1, 0, 3, null, 1, 0, 3, null, 1],
      missing: [4, 8],
      expected: {
        total: 12,
      },
    },
    {
      label: 'three missing: no score',
      responses: [1, 0, null, null, 1, 0, 3, null, 1],
      missing: [3, 4, 8],
      expected: {
        total: null,
      },
    },
    {
      label: 'every item at its lowest code',
      responses: [0, 0, 0, 0, 0, 0, 0, 0, 0],
      expected: {
        total: 0,
      },
    },
    {
      label: 'every item at its highest code',
      responses: [3, 3, 3, 3, 3, 3, 3, 3, 3],
      expected: {
        total: 27,
      },
    },
  ],
};
