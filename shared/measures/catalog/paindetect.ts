// painDETECT questionnaire: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const paindetect: Measure = {
  id: 'paindetect',
  name: 'painDETECT questionnaire',
  abbreviation: 'PD-Q',
  regions: ['any'],
  constructs: ['neuropathic-screen'],
  kind: 'multi-item',
  usableForPlateau: false,
  unit: 'points',
  min: -1,
  max: 38,
  direction: 'lower-is-better',
  items: {
    count: 9,
    itemMin: 0,
    itemMax: 5,
    perItemValues: {
      '8': [-1, 0, 1],
      '9': [0, 2],
    },
    order: '1-7 coded 0-5; 8 coded -1, 0 or +1; 9 coded 0 or 2',
  },
  scores: [
    {
      id: 'total',
      name: 'Total',
      min: -1,
      max: 38,
      unit: 'points',
      formula: 'sum(items 1-7) + pattern + radiation',
      algorithm: {
        type: 'sum',
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9],
        minAnswered: 9,
        impute: 'none',
        scale: 1,
        offset: 0,
      },
      decimals: 0,
      missing: {
        maxMissing: 0,
        method: 'none',
        verified: false,
      },
    },
  ],
  scoringRule:
    'The therapist codes item 8 from the chosen course picture (first picture 0, second -1, third and fourth +1) and item 9 as 0 or 2; the app stores the codes only.',
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
  burdenMinutes: 5,
  cutoffs: [
    {
      score: 'total',
      op: '<=',
      value: 12,
      meaning: 'neuropathic component unlikely (under 15%)',
      citation: {
        authors: 'Freynhagen R, Baron R, Gockel U, Tolle TR',
        year: 2006,
        journal: 'Curr Med Res Opin 22:1911-20',
      },
      verified: true,
    },
    {
      score: 'total',
      op: 'between',
      value: 13,
      meaning: 'ambiguous',
      citation: null,
      verified: false,
      value2: 18,
    },
    {
      score: 'total',
      op: '>=',
      value: 19,
      meaning: 'neuropathic component likely (over 90%)',
      citation: {
        authors: 'Freynhagen R, Baron R, Gockel U, Tolle TR',
        year: 2006,
        journal: 'Curr Med Res Opin 22:1911-20',
      },
      verified: true,
    },
  ],
  licence: {
    status: 'permission-required',
    mayEmbedItemText: false,
    holder: 'Pfizer / Mapi',
    note: 'licence through ePROVIDE (not checked)',
    verified: false,
  },
  relatedEvidence: [
    {
      finding:
        'development sensitivity 85%, specificity 80%; poor agreement with NeuPSIG grading in polyneuropathy',
      citation: {
        authors: 'validation literature seen in the stored abstracts',
        year: 2018,
        journal: 'BMC Neurol',
        doi: '10.1186/s12883-018-1094-4',
      },
      verified: true,
    },
  ],
  examples: [
    {
      label: 'complete',
      responses: [4, 2, 5, 2, 0, 3, 1, 0, 2],
      expected: {
        total: 19,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [3, 0, 2, 5, 1, 4, 0, -1, 2],
      expected: {
        total: 16,
      },
    },
    {
      label: 'one missing: no score',
      responses: [3, 4, null, 0, 1, 2, 3, 0, 2],
      missing: [3],
      expected: {
        total: null,
      },
    },
    {
      label: 'every item at its lowest code',
      responses: [0, 0, 0, 0, 0, 0, 0, -1, 0],
      expected: {
        total: -1,
      },
    },
    {
      label: 'every item at its highest code',
      responses: [5, 5, 5, 5, 5, 5, 5, 1, 2],
      expected: {
        total: 38,
      },
    },
  ],
};
