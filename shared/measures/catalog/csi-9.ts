// Central Sensitization Inventory, 9 items: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const csi9: Measure = {
  id: 'csi-9',
  name: 'Central Sensitization Inventory, 9 items',
  abbreviation: 'CSI-9',
  regions: ['any'],
  constructs: ['psychosocial', 'nociplastic-screen'],
  kind: 'multi-item',
  usableForPlateau: false,
  unit: 'points',
  min: 0,
  max: 36,
  direction: 'lower-is-better',
  items: {
    count: 9,
    itemMin: 0,
    itemMax: 4,
  },
  scores: [
    {
      id: 'total',
      name: 'Total',
      min: 0,
      max: 36,
      unit: 'points',
      formula: 'sum of 9 items 0..4',
      algorithm: {
        type: 'sum',
        items: [1, 2, 3, 4, 5, 6, 7, 8, 9],
        minAnswered: 9,
        impute: 'none',
        scale: 1,
        offset: 0,
      },
      decimals: 0,
      missing: {
        maxMissing: 0,
        method: 'none',
        verified: false,
      },
    },
  ],
  scoringRule: '0 never to 4 always.',
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
      reason: 'screen only',
      improvementUnreachable: null,
      thresholdExpression: null,
    },
  ],
  floorCeilingNotes: '',
  readminister: {
    minimumDays: 28,
    typicalDays: 56,
  },
  burdenMinutes: 3,
  cutoffs: [
    {
      score: 'total',
      op: '>=',
      value: 20,
      meaning: 'central sensitisation features likely',
      citation: {
        authors: 'Nishigami T, Tanaka K, Mibu A, Manfuku M, Yono S, Tanabe A',
        year: 2018,
        journal: 'PLoS One 13:e0200152',
      },
      verified: false,
    },
  ],
  licence: {
    status: 'unknown',
    mayEmbedItemText: false,
    holder: 'Mayer, Neblett (25-item original)',
    note: 'not confirmed',
    verified: false,
  },
  relatedEvidence: [
    {
      finding: '25-item CSI cut-off 40 of 100',
      citation: {
        authors: 'Neblett R, Cohen H, Choi Y, et al.',
        year: 2013,
        journal: 'J Pain 14(5):438-45',
        doi: '10.1016/j.jpain.2012.11.012',
      },
      verified: true,
    },
  ],
  examples: [
    {
      label: 'complete',
      responses: [2, 0, 2, 4, 2, 4, 2, 4, 1],
      expected: {
        total: 21,
      },
    },
    {
      label: 'complete, second pattern',
      responses: [0, 3, 0, 3, 0, 3, 0, 3, 0],
      expected: {
        total: 12,
      },
    },
    {
      label: 'one missing: no score',
      responses: [1, 3, 0, null, 4, 1, 3, 0, 2],
      missing: [4],
      expected: {
        total: null,
      },
    },
    {
      label: 'every item at its lowest code',
      responses: [0, 0, 0, 0, 0, 0, 0, 0, 0],
      expected: {
        total: 0,
      },
    },
    {
      label: 'every item at its highest code',
      responses: [4, 4, 4, 4, 4, 4, 4, 4, 4],
      expected: {
        total: 36,
      },
    },
  ],
};
