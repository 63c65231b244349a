// Fear-Avoidance Beliefs Questionnaire: published measurement error and important change, each with its source.
import type { MeasureEvidence } from '../types.ts';

export const fabqEvidence: MeasureEvidence = {
  mdc90: [],
  mdc95: [
    {
      score: 'pa',
      value: 5.4,
      unit: 'points',
      population: 'chronic low back pain',
      method: 'distribution',
      citation: {
        authors: 'George SZ, Valencia C, Beneciuk JM',
        year: 2010,
        journal: 'J Orthop Sports Phys Ther 40(4):197-205',
        doi: '10.2519/jospt.2010.3298',
        pmid: '20357418',
      },
      verified: false,
    },
    {
      score: 'w',
      value: 6.8,
      unit: 'points',
      population: 'chronic low back pain',
      method: 'distribution',
      citation: {
        authors: 'George SZ, Valencia C, Beneciuk JM',
        year: 2010,
        journal: 'J Orthop Sports Phys Ther 40(4):197-205',
        doi: '10.2519/jospt.2010.3298',
        pmid: '20357418',
      },
      verified: false,
    },
  ],
  sem: [],
  mcid: [
    {
      score: null,
      value: 9.5,
      unit: 'points',
      population: 'chronic neck pain, Persian FABQ (total as published)',
      method: 'anchor',
      citation: {
        authors: 'Persian FABQ, TSK and PCS responsiveness study, authors not shown',
        year: 2023,
        journal: 'Eur Spine J 32(9):3023-9',
        doi: '10.1007/s00586-023-07835-w',
        pmid: '37423940',
      },
      verified: true,
      appliesTo: 'total-published',
    },
  ],
};
