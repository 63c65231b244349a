// Hand-held dynamometry, peak force: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const hhd: Measure = {
  id: 'hhd',
  name: 'Hand-held dynamometry, peak force',
  abbreviation: 'HHD',
  regions: ['any'],
  constructs: ['impairment', 'strength'],
  kind: 'user-defined',
  usableForPlateau: true,
  unit: 'N',
  min: 0,
  max: 2000,
  direction: 'higher-is-better',
  items: {
    count: 1,
    entered: true,
    itemMin: 0,
    itemMax: 2000,
  },
  scores: [
    {
      id: 'total',
      name: 'Hand-held dynamometry, peak force',
      min: 0,
      max: 2000,
      unit: 'N',
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
    'User defines muscle group, side, position, lever arm, belt-fixed or not; best of 3. Report torque (Nm) and limb symmetry where possible.',
  rounding: '0 decimals',
  mdc90: [],
  mdc95: [
    {
      score: 'total',
      value: 24.1,
      unit: '%-of-baseline',
      population:
        'knee extensors, non-ambulatory in-patients, anchored frame, same rater (29.3 between raters)',
      method: 'distribution',
      citation: {
        authors: 'Lee, Sung, Ham, Yi, Shin',
        year: 2020,
        journal: 'Ann Rehabil Med 44(6)',
      },
      verified: true,
      valueMax: 29.26,
    },
  ],
  sem: [],
  mcid: [],
  defaults: [
    {
      score: 'total',
      mdc: 25,
      mdcLevel: 'about MDC95',
      mcid: null,
      detectorThreshold: 25,
      responderPercent: null,
      reason: 'percentage error of the verified study; belt fixation lowers it',
      thresholdUnit: 'percent-of-baseline',
      improvementUnreachable: null,
      thresholdExpression: '0.25*baseline',
    },
  ],
  floorCeilingNotes: '',
  readminister: {
    minimumDays: 14,
    typicalDays: 28,
  },
  burdenMinutes: 5,
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
      responses: [666],
      expected: {
        total: 666,
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
