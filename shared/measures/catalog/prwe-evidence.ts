// Patient-Rated Wrist Evaluation: published measurement error and important change, each with its source.
import type { MeasureEvidence } from '../types.ts';

export const prweEvidence: MeasureEvidence = {
  mdc90: [
    {
      score: 'total',
      value: 11.0,
      unit: 'points',
      population: 'distal radius fracture',
      method: 'distribution',
      citation: {
        authors: 'Walenkamp MM, de Muinck Keizer RJ, Goslings JC, et al.',
        year: 2015,
        journal: 'Clin Orthop Relat Res 473(10):3235-41',
        doi: '10.1007/s11999-015-4376-9',
      },
      verified: false,
      note: 'from memory, level not recalled',
    },
  ],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 11.5,
      unit: 'points',
      population: 'distal radius fracture, n=102',
      method: 'anchor',
      citation: {
        authors: 'Walenkamp MM, de Muinck Keizer RJ, Goslings JC, et al.',
        year: 2015,
        journal: 'Clin Orthop Relat Res 473(10):3235-41',
        doi: '10.1007/s11999-015-4376-9',
        pmid: '26040969',
      },
      verified: false,
      note: 'study verified, number from memory',
    },
    {
      score: 'total',
      value: 14,
      unit: 'points',
      population: 'hand and wrist, treatment cohort',
      method: 'anchor',
      citation: {
        authors: 'Sorensen AA, Howard D, Tan WH, Ketchersid J, Calfee RP',
        year: 2013,
        journal: 'J Hand Surg Am 38(4):641-9',
        doi: '10.1016/j.jhsa.2012.12.032',
      },
      verified: false,
      note: 'number from memory',
    },
  ],
};
