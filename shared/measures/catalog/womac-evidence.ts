// Western Ontario and McMaster Universities Osteoarthritis Index, Likert 3.1: published measurement error and important change, each with its source.
import type { MeasureEvidence } from '../types.ts';

export const womacEvidence: MeasureEvidence = {
  mdc90: [],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'function',
      value: 9.1,
      unit: 'points-0-100',
      population: 'knee osteoarthritis, function on 0-100',
      method: 'anchor',
      citation: {
        authors: 'Tubach F, Ravaud P, Baron G, et al.',
        year: 2005,
        journal: 'Ann Rheum Dis 64:29-33',
      },
      verified: false,
    },
    {
      score: 'function',
      value: 7.9,
      unit: 'points-0-100',
      population: 'hip osteoarthritis, function on 0-100',
      method: 'anchor',
      citation: {
        authors: 'Tubach F, Ravaud P, Baron G, et al.',
        year: 2005,
        journal: 'Ann Rheum Dis 64:29-33',
      },
      verified: false,
    },
    {
      score: 'total',
      value: 12,
      unit: '%-of-baseline',
      population: 'hip or knee osteoarthritis rehabilitation',
      method: 'anchor',
      citation: {
        authors: 'Angst F, Aeschlimann A, Michel BA, Stucki G',
        year: 2002,
        journal: 'J Rheumatol 29:131-8',
      },
      verified: false,
    },
  ],
};
