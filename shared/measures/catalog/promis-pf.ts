// PROMIS Physical Function (T-score as entered): definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const promisPf: Measure = {
  id: 'promis-pf',
  name: 'PROMIS Physical Function (T-score as entered)',
  abbreviation: 'PROMIS-PF',
  regions: ['any'],
  constructs: ['function'],
  kind: 'entered-score',
  usableForPlateau: true,
  unit: 'T-score',
  min: 10,
  max: 80,
  direction: 'higher-is-better',
  items: {
    count: 1,
    entered: true,
    itemMin: 10,
    itemMax: 80,
  },
  scores: [
    {
      id: 'total',
      name: 'T-score',
      min: 10,
      max: 80,
      unit: 'T',
      formula: 'T-score entered from the scoring service or table (mean 50, SD 10, US general population)',
      algorithm: {
        type: 'entered',
      },
      decimals: 1,
      missing: {
        maxMissing: 0,
        method: 'none',
        verified: true,
        note: 'single value: absent means not measured, never zero',
      },
    },
  ],
  scoringRule:
    'The app stores the T-score and, when given, its standard error; it does not administer or score PROMIS.',
  rounding: '1 decimal',
  mdc90: [],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 1.9,
      unit: 'T',
      population: 'symptomatic knee osteoarthritis, 12 weeks',
      method: 'anchor',
      citation: {
        authors: 'Lee AC, Driban JB, Price LL, Harvey WF, Rodday AM, Wang C (authors not checked)',
        year: 2017,
        journal: 'J Pain 18:1096-110',
      },
      verified: true,
      valueMax: 2.2,
    },
    {
      score: 'total',
      value: 2,
      unit: 'T',
      population: 'musculoskeletal review range 2 to 6',
      method: 'mixed',
      citation: null,
      verified: false,
      valueMax: 6,
      note: 'from memory, source not recalled',
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: null,
      mdcLevel: 'MDC = 1.65 x 1.414 x SE, about 5.8 for SE 2.5',
      mcid: 3,
      detectorThreshold: 5,
      responderPercent: null,
      reason:
        '5 T (half a standard deviation) is above most MIDs and close to the detectable change of a short form; with an entered SE use 2.33 x SE instead',
      improvementUnreachable: {
        op: '>',
        baseline: 75.0,
      },
      thresholdExpression: '5',
    },
  ],
  floorCeilingNotes: 'Physical function short forms have a ceiling near 57-60; CAT less.',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 2,
  cutoffs: [
    {
      score: 'total',
      op: '<=',
      value: 40,
      meaning: 'one SD worse than population',
      citation: {
        authors: 'PROMIS terms page: T-score mean 50, SD 10',
        year: null,
        journal: 'owner web page',
      },
      verified: true,
    },
  ],
  licence: {
    status: 'permission-required',
    mayEmbedItemText: false,
    holder: 'PROMIS Health Organization / Northwestern (HealthMeasures)',
    note: "English and Spanish forms are free for one's own clinical use; integration into proprietary technology, commercial use and electronic administration need written permission (terms of use page; a vendor page names the HEAP permission)",
    verified: true,
  },
  examples: [
    {
      label: 'as entered',
      responses: [42.3],
      expected: {
        total: 42.3,
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
