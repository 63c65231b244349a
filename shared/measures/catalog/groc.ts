// Global Rating of Change, 15-point: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const groc: Measure = {
  id: 'groc',
  name: 'Global Rating of Change, 15-point',
  abbreviation: 'GROC',
  regions: ['any'],
  constructs: ['global-change'],
  kind: 'single-item',
  usableForPlateau: false,
  unit: 'points',
  min: -7,
  max: 7,
  direction: 'higher-is-better',
  items: {
    count: 1,
    entered: true,
    itemMin: -7,
    itemMax: 7,
    itemStep: 1,
  },
  scores: [
    {
      id: 'total',
      name: 'Global rating',
      min: -7,
      max: 7,
      unit: 'points',
      formula: 'score = integer -7..+7',
      algorithm: {
        type: 'entered',
      },
      decimals: 0,
      missing: {
        maxMissing: 0,
        method: 'none',
        verified: true,
        note: 'single value: absent means not measured, never zero',
      },
    },
  ],
  scoringRule:
    'Patient compares now with the start of the episode. It is a change score already: do not difference two GROC values. Also accept the 11-point (-5..+5) and 7-point PGIC forms as separate measures, never converted.',
  rounding: 'integer',
  mdc90: [],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 3,
      unit: 'points',
      population: 'orthopaedic knee, anchor threshold used in a 6651-patient study',
      method: 'anchor',
      citation: {
        authors: 'Wang YC, Hart DL, Stratford PW, Mioduski JE',
        year: 2011,
        journal: 'Phys Ther 91(5):675-88',
        doi: '10.2522/ptj.20100229',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 5,
      unit: 'points',
      population: 'low back and neck PT trials: moderate change threshold',
      method: 'anchor',
      citation: {
        authors: 'Jaeschke R, Singer J, Guyatt GH',
        year: 1989,
        journal: 'Control Clin Trials 10:407-15',
      },
      verified: false,
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: null,
      mdcLevel: 'not applicable',
      mcid: 3,
      detectorThreshold: 3,
      responderPercent: null,
      reason:
        '+3 is the customary cut for meaningful improvement; below it after 4-6 weeks is evidence of a stall reported by the patient. Recall bias grows with time: use as corroboration, never as the only evidence.',
      improvementUnreachable: {
        op: '>',
        baseline: 4.0,
      },
      thresholdExpression: '3',
    },
  ],
  floorCeilingNotes: 'Influenced by current status more than by change.',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 1,
  cutoffs: [
    {
      score: 'total',
      op: '>=',
      value: 3,
      meaning: 'meaningful improvement',
      citation: {
        authors: 'Wang YC, Hart DL, Stratford PW, Mioduski JE',
        year: 2011,
        journal: 'Phys Ther 91(5):675-88',
        doi: '10.2522/ptj.20100229',
      },
      verified: true,
    },
    {
      score: 'total',
      op: '<=',
      value: -3,
      meaning: 'meaningful worsening',
      citation: null,
      verified: false,
    },
    {
      score: 'total',
      op: 'between',
      value: -2,
      meaning: 'no important change',
      citation: null,
      verified: false,
      value2: 2,
    },
  ],
  licence: {
    status: 'public-domain',
    mayEmbedItemText: true,
    holder: 'none',
    note: 'generic',
    verified: false,
  },
  examples: [
    {
      label: 'as entered',
      responses: [2],
      expected: {
        total: 2,
      },
    },
    {
      label: 'missing',
      responses: [null],
      expected: {
        total: null,
      },
    },
  ],
};
