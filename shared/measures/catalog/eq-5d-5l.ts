// EQ-5D-5L index (as entered): definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const eq5d5l: Measure = {
  id: 'eq-5d-5l',
  name: 'EQ-5D-5L index (as entered)',
  abbreviation: 'EQ-5D-5L',
  regions: ['any'],
  constructs: ['quality-of-life'],
  kind: 'entered-score',
  usableForPlateau: false,
  unit: 'index',
  min: -1.5,
  max: 1,
  direction: 'higher-is-better',
  items: {
    count: 1,
    entered: true,
    itemMin: -1.5,
    itemMax: 1,
  },
  scores: [
    {
      id: 'total',
      name: 'Index',
      min: -1.5,
      max: 1,
      unit: 'index',
      formula: 'index entered from a national value set',
      algorithm: {
        type: 'entered',
      },
      decimals: 3,
      missing: {
        maxMissing: 0,
        method: 'none',
        verified: true,
        note: 'single value: absent means not measured, never zero',
      },
    },
  ],
  scoringRule:
    "National value sets differ: store the set name. EQ VAS 0-100 is a separate entry. min and max are entry limits, not scale ends: 55555 is worth -1.491 in the lowest (Morocco) of the 47 value sets of the public R package eq5d 0.16.0, -0.661 in the German, -0.573 in the US and -0.285 in the English set (own computation from the package's data; Belgium -0.532 and Poland -0.590 agree with a second library). The former limit of -0.6 refused legal values of 19 sets, among them Germany, Denmark, Ireland, Portugal and Hungary.",
  rounding: '3 decimals',
  mdc90: [],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 0.08,
      unit: 'index',
      population:
        'chronic low back pain, value separating a 2-point NPRS change (EQ-5D version as in the paper)',
      method: 'anchor',
      citation: {
        authors: 'Suzuki H, Aono S, Inoue S, et al.',
        year: 2020,
        journal: 'PLoS One 15(3):e0229228',
        doi: '10.1371/journal.pone.0229228',
        pmid: '32126108',
      },
      verified: true,
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: null,
      mdcLevel: 'not found',
      mcid: 0.08,
      detectorThreshold: 0.08,
      responderPercent: null,
      reason: 'single verified estimate; secondary measure only',
      improvementUnreachable: {
        op: '>',
        baseline: 0.92,
      },
      thresholdExpression: '0.08',
    },
  ],
  floorCeilingNotes: '',
  readminister: {
    minimumDays: 28,
    typicalDays: 84,
  },
  burdenMinutes: 2,
  cutoffs: [],
  licence: {
    status: 'permission-required',
    mayEmbedItemText: false,
    holder: 'EuroQol Research Foundation',
    note: 'registration or licence needed, digital use licensed (not checked)',
    verified: false,
  },
  examples: [
    {
      label: 'as entered',
      responses: [0.712],
      expected: {
        total: 0.712,
      },
    },
    {
      label: 'worst state of the German value set (refused by the former limit of -0.6)',
      responses: [-0.661],
      expected: {
        total: -0.661,
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
