// 10-metre walk, gait speed: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const m10mwt: Measure = {
  id: '10mwt',
  name: '10-metre walk, gait speed',
  abbreviation: '10MWT',
  regions: ['lower-limb', 'balance'],
  constructs: ['performance'],
  kind: 'performance',
  usableForPlateau: true,
  unit: 'm/s',
  min: 0,
  max: 3,
  direction: 'higher-is-better',
  items: {
    count: 1,
    entered: true,
    itemMin: 0,
    itemMax: 3,
    inputs: ['distanceM', 'timeS'],
  },
  scores: [
    {
      id: 'total',
      name: '10-metre walk, gait speed',
      min: 0,
      max: 3,
      unit: 'm/s',
      formula: 'score = timed distance (m) / time (s)',
      algorithm: {
        type: 'ratio',
        numerator: 'distanceM',
        denominator: 'timeS',
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
  scoringRule:
    'Timed middle zone (6 m of 10 m) or full 10 m: store distance, pace (usual / fast), start (static / rolling) and aid. Usual and fast are separate measures.',
  rounding: '2 decimals',
  mdc90: [],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 0.05,
      unit: 'm/s',
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
      value: 0.1,
      unit: 'm/s',
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
      value: 0.03,
      unit: 'm/s',
      population: 'sedentary adults 70-89, 4 m, minimally significant',
      method: 'mixed',
      citation: {
        authors: 'Kwon S, Perera S, Pahor M, et al. (authors not checked)',
        year: 2009,
        journal: 'J Nutr Health Aging 13(6):538-44; PMC3100159',
      },
      verified: true,
      valueMax: 0.05,
    },
    {
      score: 'total',
      value: 0.08,
      unit: 'm/s',
      population: 'same, substantial',
      method: 'mixed',
      citation: {
        authors: 'Kwon S, Perera S, Pahor M, et al. (authors not checked)',
        year: 2009,
        journal: 'J Nutr Health Aging 13(6):538-44; PMC3100159',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 0.068,
      unit: 'm/s',
      population: 'radiographic knee osteoarthritis, 20 m (4.1 to 6.9 m/min converted)',
      method: 'mixed',
      citation: {
        authors: 'Gilbert AL, Song J, Cella D, Chang RW, Dunlop DD',
        year: 2021,
        journal: 'Arthritis Care Res 73(4):559-65',
        doi: '10.1002/acr.24159',
        pmid: '32004424',
      },
      verified: true,
      valueMax: 0.115,
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: null,
      mdcLevel: 'not found',
      mcid: 0.1,
      detectorThreshold: 0.1,
      responderPercent: null,
      reason: 'substantial change in older adults, upper part of the knee osteoarthritis range',
      improvementUnreachable: null,
      thresholdExpression: '0.1',
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
      op: '<',
      value: 0.8,
      meaning: 'severe sarcopenia criterion (EWGSOP2: 0.8 or less), limited community walking',
      citation: null,
      verified: false,
    },
    {
      score: 'total',
      op: '<',
      value: 0.4,
      meaning: 'household walker (Perry bands)',
      citation: null,
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
      label: '6 m in 7.5 s',
      inputs: {
        distanceM: 6,
        timeS: 7.5,
      },
      expected: {
        total: 0.8,
      },
    },
    {
      label: '10 m in 9.6 s',
      inputs: {
        distanceM: 10,
        timeS: 9.6,
      },
      expected: {
        total: 1.04,
      },
    },
    {
      label: 'time missing',
      inputs: {
        distanceM: 10,
        timeS: null,
      },
      expected: {
        total: null,
      },
    },
  ],
};
