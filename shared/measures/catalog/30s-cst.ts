// 30-second Chair Stand Test: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const m30sCst: Measure = {
  id: '30s-cst',
  name: '30-second Chair Stand Test',
  abbreviation: '30s-CST',
  regions: ['lower-limb'],
  constructs: ['performance'],
  kind: 'performance',
  usableForPlateau: true,
  unit: 'stands',
  min: 0,
  max: 60,
  direction: 'higher-is-better',
  items: {
    count: 1,
    entered: true,
    itemMin: 0,
    itemMax: 60,
    itemStep: 1,
  },
  scores: [
    {
      id: 'total',
      name: '30-second Chair Stand Test',
      min: 0,
      max: 60,
      unit: 'stands',
      formula:
        'score = number of full stands in 30 s (a stand more than half completed counts); arms used = 0 by protocol, record modified version separately',
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
  scoringRule: 'Count of stands.',
  rounding: '0 decimals',
  mdc90: [
    {
      score: 'total',
      value: 1.64,
      unit: 'stands',
      population: 'hip or knee osteoarthritis awaiting arthroplasty',
      method: 'distribution',
      citation: {
        authors: 'Gill S, McBurney H',
        year: 2008,
        journal: 'Physiother Res Int 13:141-52',
      },
      verified: false,
    },
  ],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 2.0,
      unit: 'stands',
      population: 'hip osteoarthritis, after PT',
      method: 'anchor',
      citation: {
        authors: 'Wright AA, Cook CE, Baxter GD, Dockerty JD, Abbott JH',
        year: 2011,
        journal: 'J Orthop Sports Phys Ther 41:319-27',
      },
      verified: false,
      valueMax: 2.6,
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: 1.64,
      mdcLevel: 'MDC90',
      mcid: 2,
      detectorThreshold: 2,
      responderPercent: null,
      reason: 'two stands exceed error and match the lower anchor value',
      improvementUnreachable: null,
      thresholdExpression: '2',
    },
  ],
  floorCeilingNotes: '',
  readminister: {
    minimumDays: 7,
    typicalDays: 14,
  },
  burdenMinutes: 2,
  cutoffs: [],
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
      responses: [9],
      expected: {
        total: 9,
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
  norms: {
    meaning: 'below average number of stands (CDC STEADI), age 60-94',
    verified: false,
    note: 'from memory: compare with the published sheet',
    belowAverageIfLessThan: {
      men: {
        '60-64': 14,
        '65-69': 12,
        '70-74': 12,
        '75-79': 11,
        '80-84': 10,
        '85-89': 8,
        '90-94': 7,
      },
      women: {
        '60-64': 12,
        '65-69': 11,
        '70-74': 10,
        '75-79': 10,
        '80-84': 9,
        '85-89': 8,
        '90-94': 4,
      },
    },
  },
};
