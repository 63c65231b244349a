// Five Times Sit to Stand: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const m5xsts: Measure = {
  id: '5xsts',
  name: 'Five Times Sit to Stand',
  abbreviation: '5xSTS',
  regions: ['lower-limb'],
  constructs: ['performance'],
  kind: 'performance',
  usableForPlateau: true,
  unit: 's',
  min: 4,
  max: 120,
  direction: 'lower-is-better',
  items: {
    count: 1,
    entered: true,
    itemMin: 4,
    itemMax: 120,
  },
  scores: [
    {
      id: 'total',
      name: 'Five Times Sit to Stand',
      min: 4,
      max: 120,
      unit: 's',
      formula: 'score = seconds for five full stands without arms',
      algorithm: {
        type: 'entered',
      },
      decimals: 2,
      missing: {
        maxMissing: 0,
        method: 'none',
        verified: true,
        note: 'single value: absent means not measured, never zero',
      },
    },
  ],
  scoringRule: 'Chair about 43-45 cm, arms crossed. Unable = unable.',
  rounding: '2 decimals',
  mdc90: [],
  mdc95: [
    {
      score: 'total',
      value: 2.5,
      unit: 's',
      population: 'older women (not checked)',
      method: 'distribution',
      citation: {
        authors: 'Goldberg A, Chavis M, Watkins J, Wilson T',
        year: 2012,
        journal: 'Aging Clin Exp Res 24:339-44',
      },
      verified: false,
    },
  ],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 2.3,
      unit: 's',
      population: 'vestibular disorders',
      method: 'anchor',
      citation: {
        authors: 'Meretta BM, Whitney SL, Marchetti GF, Sparto PJ, Muirhead RJ',
        year: 2006,
        journal: 'J Vestib Res 16:233-43',
      },
      verified: false,
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: 2.5,
      mdcLevel: 'MDC95',
      mcid: 2.3,
      detectorThreshold: 2.5,
      responderPercent: null,
      reason: 'error slightly above the important change',
      improvementUnreachable: null,
      thresholdExpression: '2.5',
    },
  ],
  floorCeilingNotes: '',
  readminister: {
    minimumDays: 7,
    typicalDays: 14,
  },
  burdenMinutes: 3,
  cutoffs: [
    {
      score: 'total',
      op: '>',
      value: 15,
      meaning: 'recurrent fall risk; probable sarcopenia (EWGSOP2)',
      citation: {
        authors: 'Buatois S, Miljkovic D, Manckoundia P, et al.',
        year: 2008,
        journal: 'J Am Geriatr Soc 56:1575-7',
      },
      verified: false,
    },
    {
      score: 'total',
      op: '>=',
      value: 12,
      meaning: 'further fall-risk assessment',
      citation: {
        authors: 'Tiedemann A, Shimada H, Sherrington C, Murray S, Lord S',
        year: 2008,
        journal: 'Age Ageing 37:430-5',
      },
      verified: false,
    },
  ],
  licence: {
    status: 'free',
    mayEmbedItemText: true,
    holder: 'test procedure, not a questionnaire',
    note: "describe the procedure in the app's own words; published instruction sheets are copyright",
    verified: false,
  },
  examples: [
    {
      label: 'as entered',
      responses: [13.05],
      expected: {
        total: 13.05,
      },
    },
    {
      label: 'not done',
      responses: [null],
      expected: {
        total: null,
      },
    },
  ],
};
