// Manual muscle test grade: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const mmt: Measure = {
  id: 'mmt',
  name: 'Manual muscle test grade',
  abbreviation: 'MMT',
  regions: ['any'],
  constructs: ['impairment', 'strength'],
  kind: 'user-defined',
  usableForPlateau: false,
  unit: 'grade',
  min: 0,
  max: 5,
  direction: 'higher-is-better',
  items: {
    count: 1,
    entered: true,
    itemMin: 0,
    itemMax: 5,
  },
  scores: [
    {
      id: 'total',
      name: 'Manual muscle test grade',
      min: 0,
      max: 5,
      unit: 'grade',
      formula: 'value as measured',
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
    'Ordinal 0-5 (half grades stored as .5 for plus/minus by local convention). Not responsive above grade 4.',
  rounding: '1 decimals',
  mdc90: [],
  mdc95: [],
  sem: [],
  mcid: [],
  defaults: [
    {
      score: 'total',
      mdc: null,
      mdcLevel: 'ordinal',
      mcid: 1,
      detectorThreshold: 1,
      responderPercent: null,
      reason: 'one full grade; never averaged, never used in a slope',
      improvementUnreachable: {
        op: '>',
        baseline: 4.0,
      },
      thresholdExpression: '1',
    },
  ],
  floorCeilingNotes: 'Grade 4 and 5 cover most of the strength range.',
  readminister: {
    minimumDays: 7,
    typicalDays: 14,
  },
  burdenMinutes: 2,
  cutoffs: [],
  licence: {
    status: 'public-domain',
    mayEmbedItemText: true,
    holder: 'none',
    note: 'measurement technique',
    verified: false,
  },
  examples: [
    {
      label: 'as entered',
      responses: [4],
      expected: {
        total: 4.0,
      },
    },
    {
      label: 'not measured',
      responses: [null],
      expected: {
        total: null,
      },
    },
  ],
};
