// Patient-Rated Tennis Elbow Evaluation: published measurement error and important change, each with its source.
import type { MeasureEvidence } from '../types.ts';

export const prteeEvidence: MeasureEvidence = {
  mdc90: [],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 11,
      unit: 'points',
      population: 'lateral elbow tendinopathy',
      method: 'anchor',
      citation: {
        authors: 'Poltawski L, Watson T',
        year: 2011,
        journal: 'J Hand Ther 24:132-8',
      },
      verified: false,
    },
    {
      score: 'total',
      value: 37,
      unit: '%-of-baseline',
      population: 'lateral elbow tendinopathy',
      method: 'anchor',
      citation: {
        authors: 'Poltawski L, Watson T',
        year: 2011,
        journal: 'J Hand Ther 24:132-8',
      },
      verified: false,
    },
  ],
};
