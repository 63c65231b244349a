// Pain Catastrophizing Scale: published measurement error and important change, each with its source.
import type { MeasureEvidence } from '../types.ts';

export const pcsEvidence: MeasureEvidence = {
  mdc90: [],
  mdc95: [
    {
      score: 'total',
      value: 9.1,
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
      score: 'total',
      value: 6.48,
      unit: 'points',
      population: 'chronic low back pain, value separating a 2-point NPRS change',
      method: 'anchor',
      citation: {
        authors: 'Suzuki H, Aono S, Inoue S, et al.',
        year: 2020,
        journal: 'PLoS One 15(3):e0229228',
        doi: '10.1371/journal.pone.0229228',
        pmid: '32126108',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 12.5,
      unit: 'points',
      population: 'chronic neck pain, Persian',
      method: 'anchor',
      citation: {
        authors: 'Persian FABQ, TSK and PCS responsiveness study, authors not shown',
        year: 2023,
        journal: 'Eur Spine J 32(9):3023-9',
        doi: '10.1007/s00586-023-07835-w',
        pmid: '37423940',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 38,
      unit: '%-of-baseline',
      population: "of baseline, used by a PT case series (its table says 'of scale')",
      method: 'anchor',
      citation: {
        authors: 'Archives of Physiotherapy case series',
        year: 2017,
        journal: 'Arch Physiother 7',
        doi: '10.1186/s40945-017-0032-x',
      },
      verified: true,
      confidence: 'low',
    },
  ],
};
