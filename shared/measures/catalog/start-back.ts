// STarT Back Screening Tool: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const startBack: Measure = {
  id: 'start-back',
  name: 'STarT Back Screening Tool',
  abbreviation: 'SBST',
  regions: ['lumbar'],
  constructs: ['psychosocial', 'risk-stratification'],
  kind: 'multi-item',
  usableForPlateau: false,
  unit: 'points',
  min: 0,
  max: 9,
  direction: 'lower-is-better',
  items: {
    count: 9,
    itemMin: 0,
    itemMax: 1,
    perItemValues: {
      '9': [0, 1, 2, 3, 4],
    },
    perItemMax: {
      '9': 4,
    },
    order: '1-8 coded 0/1; 9 five-level answer coded 0..4, positive from 3',
  },
  scores: [
    {
      id: 'total',
      name: 'Overall',
      min: 0,
      max: 9,
      unit: 'points',
      formula: 'sum items 1-8 + (item 9 >= 3 ? 1 : 0)',
      algorithm: {
        type: 'sum',
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9],
        minAnswered: 9,
        impute: 'none',
        scale: 1,
        offset: 0,
        recode: {
          '9': [0, 0, 0, 1, 1],
        },
      },
      decimals: 0,
      missing: {
        maxMissing: 0,
        method: 'none',
        verified: false,
      },
    },
    {
      id: 'psych',
      name: 'Psychosocial',
      min: 0,
      max: 5,
      unit: 'points',
      formula: 'sum items 5-8 + (item 9 >= 3 ? 1 : 0)',
      algorithm: {
        type: 'sum',
        items: [5, 6, 7, 8, 9],
        minAnswered: 5,
        impute: 'none',
        scale: 1,
        offset: 0,
        recode: {
          '9': [0, 0, 0, 1, 1],
        },
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
    'Classification: total 0-3 low; total 4 or more and psychosocial 0-3 medium; psychosocial 4-5 high.',
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
      reason: 'stratification at baseline; the separate clinical measurement tool is the one for change',
      improvementUnreachable: null,
      thresholdExpression: null,
    },
  ],
  floorCeilingNotes: '',
  readminister: {
    minimumDays: 28,
    typicalDays: 42,
  },
  burdenMinutes: 2,
  cutoffs: [
    {
      score: 'total',
      op: '<=',
      value: 3,
      meaning: 'low risk',
      citation: {
        authors: 'Hill JC, Dunn KM, Lewis M, et al.; Keele University scoring page',
        year: 2008,
        journal: 'Arthritis Rheum 59:632-41',
      },
      verified: true,
    },
    {
      score: 'psych',
      op: '>=',
      value: 4,
      meaning: 'high risk',
      citation: {
        authors: 'Hill JC, Dunn KM, Lewis M, et al.; Keele University scoring page',
        year: 2008,
        journal: 'Arthritis Rheum 59:632-41',
      },
      verified: true,
    },
  ],
  licence: {
    status: 'permission-required',
    mayEmbedItemText: false,
    holder: 'Keele University',
    note: 'copyright arrangements in the legal section of the Keele pages; licence for electronic use (not checked); recommended for low back pain only',
    verified: false,
  },
  relatedEvidence: [
    {
      finding: 'predictive accuracy for outcome was low in a Danish chiropractic cohort (AUC .50-.61)',
      citation: {
        authors: 'Kongsted A, Andersen CH, Hansen MM, Hestbaek L',
        year: 2016,
        journal: 'Man Ther 21:120-7',
      },
      verified: true,
    },
  ],
  examples: [
    {
      label: 'complete',
      responses: [0, 0, 1, 0, 0, 1, 1, 0, 1],
      expected: {
        total: 3,
        psych: 2,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [1, 0, 0, 1, 1, 0, 0, 1, 0],
      expected: {
        total: 4,
        psych: 2,
      },
    },
    {
      label: 'one missing: no score',
      responses: [1, 0, 1, 0, 1, null, 1, 0, 2],
      missing: [6],
      expected: {
        total: null,
        psych: null,
      },
    },
    {
      label: 'every item at its lowest code',
      responses: [0, 0, 0, 0, 0, 0, 0, 0, 0],
      expected: {
        total: 0,
        psych: 0,
      },
    },
    {
      label: 'every item at its highest code',
      responses: [1, 1, 1, 1, 1, 1, 1, 1, 4],
      expected: {
        total: 9,
        psych: 5,
      },
    },
  ],
};
