// Six-Minute Walk Test: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const m6mwt: Measure = {
  id: '6mwt',
  name: 'Six-Minute Walk Test',
  abbreviation: '6MWT',
  regions: ['lower-limb', 'cardiorespiratory'],
  constructs: ['performance'],
  kind: 'performance',
  usableForPlateau: true,
  unit: 'm',
  min: 0,
  max: 1000,
  direction: 'higher-is-better',
  items: {
    count: 1,
    entered: true,
    itemMin: 0,
    itemMax: 1000,
  },
  scores: [
    {
      id: 'total',
      name: 'Six-Minute Walk Test',
      min: 0,
      max: 1000,
      unit: 'm',
      formula: 'score = metres walked in 6 min',
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
    'Standard course (30 m); a shorter home course gives shorter distances: store course length, compare only like with like.',
  rounding: '0 decimals',
  mdc90: [
    {
      score: 'total',
      value: 61.3,
      unit: 'm',
      population: 'after hip or knee arthroplasty',
      method: 'distribution',
      citation: {
        authors: 'Kennedy DM, Stratford PW, Wessel J, Gollish JD, Penney D',
        year: 2005,
        journal: 'BMC Musculoskelet Disord 6:3',
      },
      verified: false,
    },
  ],
  mdc95: [
    {
      score: 'total',
      value: 79,
      unit: 'm',
      population: 'knee osteoarthritis awaiting arthroplasty',
      method: 'distribution',
      citation: {
        authors: 'Naylor JM, Hayen A, Davidson E, et al. (authors not checked)',
        year: 2014,
        journal: 'BMC Musculoskelet Disord 15:235',
        doi: '10.1186/1471-2474-15-235',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 81.5,
      unit: 'm',
      population: 'hip osteoarthritis awaiting arthroplasty',
      method: 'distribution',
      citation: {
        authors: 'Naylor JM, Hayen A, Davidson E, et al. (authors not checked)',
        year: 2014,
        journal: 'BMC Musculoskelet Disord 15:235',
        doi: '10.1186/1471-2474-15-235',
      },
      verified: true,
    },
  ],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 20,
      unit: 'm',
      population: 'older adults, small meaningful change',
      method: 'mixed',
      citation: {
        authors: 'Perera S, Mody SH, Woodman RC, Studenski SA',
        year: 2006,
        journal: 'J Am Geriatr Soc 54:743-9',
      },
      verified: false,
    },
    {
      score: 'total',
      value: 50,
      unit: 'm',
      population: 'older adults, substantial change',
      method: 'mixed',
      citation: {
        authors: 'Perera S, Mody SH, Woodman RC, Studenski SA',
        year: 2006,
        journal: 'J Am Geriatr Soc 54:743-9',
      },
      verified: false,
    },
    {
      score: 'total',
      value: 17.8,
      unit: 'm',
      population: 'moderately frail older adults',
      method: 'anchor',
      citation: {
        authors: 'Kwok BC, Pua YH, Mamun K, Wong WP (authors not checked)',
        year: 2013,
        journal: 'BMC Geriatr 13:23',
        doi: '10.1186/1471-2318-13-23',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 30.5,
      unit: 'm',
      population: 'adults with pathology, upper bound of review 14-30.5',
      method: 'anchor',
      citation: {
        authors: 'Bohannon RW, Crouch R',
        year: 2017,
        journal: 'J Eval Clin Pract 23:377-81',
      },
      verified: false,
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: 61,
      mdcLevel: 'MDC90',
      mcid: 50,
      detectorThreshold: 50,
      responderPercent: null,
      reason:
        "50 m is the substantial change in older adults and approaches the 90% detectable change; 30-49 m is 'possible'",
      improvementUnreachable: null,
      thresholdExpression: '50',
    },
  ],
  floorCeilingNotes: '',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 10,
  cutoffs: [
    {
      score: 'total',
      op: '<',
      value: 350,
      meaning: 'poor performance threshold used in COPD work',
      citation: {
        authors: 'COPD cohort, authors not shown',
        year: 2016,
        journal: 'Medicine (Baltimore); PMC5008602',
      },
      verified: true,
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
      responses: [312],
      expected: {
        total: 312,
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
