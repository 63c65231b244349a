// Shoulder Pain and Disability Index: published measurement error and important change, each with its source.
import type { MeasureEvidence } from '../types.ts';

export const spadiEvidence: MeasureEvidence = {
  mdc90: [
    {
      score: 'total',
      value: 18,
      unit: 'points',
      population: 'systematic review of four shoulder questionnaires',
      method: 'distribution',
      citation: {
        authors: 'Roy JS, MacDermid JC, Woodhouse LJ',
        year: 2009,
        journal: 'Arthritis Rheum 61(5):623-32',
        doi: '10.1002/art.24396',
      },
      verified: true,
      note: 'level not stated in abstract; quoted elsewhere as MDC90 13 and MDC95 18',
    },
  ],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 8,
      unit: 'points',
      population: 'systematic review range',
      method: 'anchor',
      citation: {
        authors: 'Roy JS, MacDermid JC, Woodhouse LJ',
        year: 2009,
        journal: 'Arthritis Rheum 61(5):623-32',
        doi: '10.1002/art.24396',
      },
      verified: true,
      valueMax: 13,
    },
  ],
};
