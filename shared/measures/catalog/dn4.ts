// Douleur Neuropathique 4 questions: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const dn4: Measure = {
  id: 'dn4',
  name: 'Douleur Neuropathique 4 questions',
  abbreviation: 'DN4',
  regions: ['any'],
  constructs: ['neuropathic-screen'],
  kind: 'multi-item',
  usableForPlateau: false,
  unit: 'points',
  min: 0,
  max: 10,
  direction: 'lower-is-better',
  items: {
    count: 10,
    itemMin: 0,
    itemMax: 1,
    order: '1-7 interview, 8-10 examination',
  },
  scores: [
    {
      id: 'interview',
      name: 'DN4-interview',
      min: 0,
      max: 7,
      unit: 'points',
      formula: 'sum items 1-7',
      algorithm: {
        type: 'sum',
        items: [1, 2, 3, 4, 5, 6, 7],
        minAnswered: 7,
        impute: 'none',
        scale: 1,
        offset: 0,
      },
      decimals: 0,
      missing: {
        maxMissing: 0,
        method: 'none',
        verified: true,
      },
    },
    {
      id: 'total',
      name: 'DN4',
      min: 0,
      max: 10,
      unit: 'points',
      formula: 'sum items 1-10',
      algorithm: {
        type: 'sum',
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        minAnswered: 10,
        impute: 'none',
        scale: 1,
        offset: 0,
      },
      decimals: 0,
      missing: {
        maxMissing: 0,
        method: 'none',
        verified: true,
      },
    },
  ],
  scoringRule: 'Yes = 1. Examination items need touch and pinprick testing.',
  rounding: 'integer',
  mdc90: [],
  mdc95: [],
  sem: [],
  mcid: [],
  defaults: [
    {
      score: 'total',
      mdc: null,
      mdcLevel: 'screen',
      mcid: null,
      detectorThreshold: null,
      responderPercent: null,
      reason: 'screen only',
      improvementUnreachable: null,
      thresholdExpression: null,
    },
  ],
  floorCeilingNotes: '',
  readminister: {
    minimumDays: 28,
    typicalDays: 56,
  },
  burdenMinutes: 4,
  cutoffs: [
    {
      score: 'total',
      op: '>=',
      value: 4,
      meaning: 'neuropathic pain likely',
      citation: {
        authors: 'Bouhassira D, Attal N, Alchaar H, et al.',
        year: 2005,
        journal: 'Pain 114:29-36',
      },
      verified: true,
    },
    {
      score: 'interview',
      op: '>=',
      value: 3,
      meaning: 'neuropathic pain likely, interview part only',
      citation: null,
      verified: false,
    },
  ],
  licence: {
    status: 'permission-required',
    mayEmbedItemText: false,
    holder: 'Bouhassira D / Mapi',
    note: 'ePROVIDE (not checked)',
    verified: false,
  },
  relatedEvidence: [
    {
      finding: 'Spanish sample: sensitivity 95%, specificity 97% at 4; polyneuropathy: 0.87 and 0.50',
      citation: {
        authors: 'Hamdan A, Luna JD, Del Pozo E, Galvez R (authors not checked)',
        year: 2014,
        journal: 'Eur J Pain',
      },
      verified: true,
    },
  ],
  examples: [
    {
      label: 'complete',
      responses: [0, 0, 1, 0, 0, 1, 1, 0, 1, 1],
      expected: {
        interview: 3,
        total: 5,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [1, 0, 0, 1, 1, 0, 0, 1, 1, 0],
      expected: {
        interview: 3,
        total: 5,
      },
    },
    {
      label: 'examination not done: interview score only',
      responses: [1, 0, 1, 0, 1, 0, 1, null, null, null],
      missing: [8, 9, 10],
      expected: {
        interview: 4,
        total: null,
      },
    },
    {
      label: 'every item at its lowest code',
      responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      expected: {
        interview: 0,
        total: 0,
      },
    },
    {
      label: 'every item at its highest code',
      responses: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      expected: {
        interview: 7,
        total: 10,
      },
    },
  ],
};
