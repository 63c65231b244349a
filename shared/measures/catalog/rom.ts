// Goniometric range of motion: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const rom: Measure = {
  id: 'rom',
  name: 'Goniometric range of motion',
  abbreviation: 'ROM',
  regions: ['any'],
  constructs: ['impairment'],
  kind: 'user-defined',
  usableForPlateau: true,
  unit: 'deg',
  min: -30,
  max: 220,
  direction: 'higher-is-better',
  items: {
    count: 1,
    entered: true,
    itemMin: -30,
    itemMax: 220,
  },
  scores: [
    {
      id: 'total',
      name: 'Goniometric range of motion',
      min: -30,
      max: 220,
      unit: 'deg',
      formula: 'value as measured',
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
    'User defines joint, movement, active or passive, side, device, position, and whether lower is better (extension lag, flexion contracture: set direction lower-is-better on the instance). Same device, same tester.',
  rounding: '0 decimals',
  mdc90: [],
  mdc95: [
    {
      score: 'total',
      value: 2.0,
      unit: 'deg',
      population: 'knee extension, ACL patients, same tester, three devices',
      method: 'distribution',
      citation: {
        authors: 'knee-extension device study, authors not shown',
        year: 2024,
        journal: 'J Knee Surg',
        doi: '10.1055/a-2321-0516',
      },
      verified: true,
      valueMax: 3.5,
    },
    {
      score: 'total',
      value: 3.7,
      unit: 'deg',
      population: 'same, between testers',
      method: 'distribution',
      citation: {
        authors: 'knee-extension device study, authors not shown',
        year: 2024,
        journal: 'J Knee Surg',
        doi: '10.1055/a-2321-0516',
      },
      verified: true,
      valueMax: 10.4,
    },
    {
      score: 'total',
      value: 2.6,
      unit: 'deg',
      population: 'same, test-retest',
      method: 'distribution',
      citation: {
        authors: 'knee-extension device study, authors not shown',
        year: 2024,
        journal: 'J Knee Surg',
        doi: '10.1055/a-2321-0516',
      },
      verified: true,
      valueMax: 5.4,
    },
  ],
  sem: [],
  mcid: [],
  defaults: [
    {
      score: 'total',
      mdc: 5,
      mdcLevel: 'convention',
      mcid: null,
      detectorThreshold: 5,
      responderPercent: null,
      reason:
        '5 degrees same tester, 10 degrees when the tester or device changes; finger joints have no agreed value (2017 review, verified)',
      improvementUnreachable: null,
      thresholdExpression: '5',
    },
  ],
  floorCeilingNotes: '',
  readminister: {
    minimumDays: 7,
    typicalDays: 14,
  },
  burdenMinutes: 3,
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
      responses: [53],
      expected: {
        total: 53,
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
  directionOverridable: true,
};
