// Lower Extremity Functional Scale: published measurement error and important change, each with its source.
import type { MeasureEvidence } from '../types.ts';

export const lefsEvidence: MeasureEvidence = {
  mdc90: [
    {
      score: 'total',
      value: 9,
      unit: 'points',
      population: 'lower-extremity musculoskeletal outpatients, n=107',
      method: 'distribution',
      citation: {
        authors: 'Binkley JM, Stratford PW, Lott SA, Riddle DL',
        year: 1999,
        journal: 'Phys Ther 79:371-83',
      },
      verified: false,
      note: '90% confidence error of a single score 5.3 points is verified; the 9 is the value always quoted',
    },
    {
      score: 'total',
      value: 8.1,
      unit: 'points',
      population: 'systematic review, range over populations and intervals',
      method: 'distribution',
      citation: {
        authors: 'Mehta SP, Fulton A, Quach C, Thistle M, Toledo C, Evans NA',
        year: 2016,
        journal: 'J Orthop Sports Phys Ther 46(3):200-16',
        doi: '10.2519/jospt.2016.6165',
        pmid: '26813750',
      },
      verified: true,
      valueMax: 15.3,
    },
  ],
  mdc95: [],
  sem: [
    {
      score: 'total',
      value: 3.2,
      unit: 'points',
      population: 'derived: 5.3 / 1.65',
      method: 'distribution',
      citation: {
        authors: 'Binkley JM, Stratford PW, Lott SA, Riddle DL',
        year: 1999,
        journal: 'Phys Ther 79:371-83',
      },
      verified: true,
    },
  ],
  mcid: [
    {
      score: 'total',
      value: 9,
      unit: 'points',
      population: 'lower-extremity musculoskeletal outpatients',
      method: 'anchor',
      citation: {
        authors: 'Binkley JM, Stratford PW, Lott SA, Riddle DL',
        year: 1999,
        journal: 'Phys Ther 79:371-83',
      },
      verified: false,
    },
    {
      score: 'total',
      value: 9,
      unit: 'points',
      population: 'mixed PT outpatients, small to large perceived change',
      method: 'anchor',
      citation: {
        authors: 'Abbott JH, Schmitt J',
        year: 2014,
        journal: 'J Orthop Sports Phys Ther 44(8):560-4',
        doi: '10.2519/jospt.2014.5248',
      },
      verified: true,
      valueMax: 16,
    },
    {
      score: 'total',
      value: 9.5,
      unit: 'points',
      population: 'knee, 3 months or less, substantial benefit, Chinese version',
      method: 'anchor',
      citation: {
        authors: 'Zhang Y, Gao Y, Ai D, et al.',
        year: 2024,
        journal: 'preprint (Springer)',
      },
      verified: true,
      note: 'substantial clinical benefit; 5.5 when chronic',
    },
  ],
};
