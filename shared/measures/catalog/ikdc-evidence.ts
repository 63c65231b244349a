// IKDC Subjective Knee Form: published measurement error and important change, each with its source.
import type { MeasureEvidence } from '../types.ts';

export const ikdcEvidence: MeasureEvidence = {
  mdc90: [],
  mdc95: [
    {
      score: 'total',
      value: 8.8,
      unit: 'points',
      population: 'various knee disorders',
      method: 'distribution',
      citation: {
        authors: 'Collins NJ, Misra D, Felson DT, Crossley KM, Roos EM',
        year: 2011,
        journal: 'Arthritis Care Res 63 Suppl 11:S208-28',
      },
      verified: false,
      valueMax: 15.6,
    },
  ],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 11.5,
      unit: 'points',
      population: 'knee disorders, sensitive cut',
      method: 'anchor',
      citation: {
        authors: 'Irrgang JJ, Anderson AF, Boland AL, et al.',
        year: 2006,
        journal: 'Am J Sports Med 34:1567-73',
      },
      verified: false,
    },
    {
      score: 'total',
      value: 20.5,
      unit: 'points',
      population: 'knee disorders, specific cut',
      method: 'anchor',
      citation: {
        authors: 'Irrgang JJ, Anderson AF, Boland AL, et al.',
        year: 2006,
        journal: 'Am J Sports Med 34:1567-73',
      },
      verified: false,
    },
  ],
};
