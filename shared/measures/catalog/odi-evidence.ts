// Oswestry Disability Index: published measurement error and important change, each with its source.
import type { MeasureEvidence } from '../types.ts';

export const odiEvidence: MeasureEvidence = {
  mdc90: [
    {
      score: 'total',
      value: 10.5,
      unit: '%',
      population: 'low back pain, physiotherapy',
      method: 'distribution',
      citation: {
        authors: 'Davidson M, Keating JL',
        year: 2002,
        journal: 'Phys Ther 82:8-24',
      },
      verified: false,
    },
  ],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 10,
      unit: '%',
      population: 'low back pain',
      method: 'consensus',
      citation: {
        authors: 'Ostelo RW, Deyo RA, Stratford P, et al.',
        year: 2008,
        journal: 'Spine 33(1):90-4',
        doi: '10.1097/BRS.0b013e31815e3a10',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 30,
      unit: '%-of-baseline',
      population: 'low back pain',
      method: 'consensus',
      citation: {
        authors: 'Ostelo RW, Deyo RA, Stratford P, et al.',
        year: 2008,
        journal: 'Spine 33(1):90-4',
        doi: '10.1097/BRS.0b013e31815e3a10',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 12,
      unit: '%',
      population: 'mixed PT outpatients with back pain',
      method: 'anchor',
      citation: {
        authors: 'Abbott JH, Schmitt J',
        year: 2014,
        journal: 'J Orthop Sports Phys Ther 44(8):560-4',
        doi: '10.2519/jospt.2014.5248',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 6,
      unit: '%',
      population: 'acute low back pain, value used by an RCT as MCID',
      method: 'convention',
      citation: {
        authors: 'Fritz JM, Magel JS, McFadden M, et al. (authors not checked)',
        year: 2015,
        journal: 'JAMA 314(14):1459-67',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 18,
      unit: '%-of-baseline',
      population: 'spine surgery, German version, 6 months: 18% of baseline, mean 8 points',
      method: 'anchor',
      citation: {
        authors: 'Mannion AF, Junge A, Grob D, Dvorak J, Fairbank JC',
        year: 2006,
        journal: 'Eur Spine J 15:66-73; PMC3454560',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 50,
      unit: '%-of-baseline',
      population: 'success threshold used in manipulation studies',
      method: 'convention',
      citation: {
        authors: 'Fritz JM, Childs JD, Flynn TW (authors not checked)',
        year: 2005,
        journal: 'BMC Fam Pract 6:29; PMC1180432',
      },
      verified: true,
      note: 'success, not minimal change',
    },
    {
      score: 'total',
      value: 12.8,
      unit: '%',
      population: 'lumbar surgery',
      method: 'mixed',
      citation: {
        authors: 'Copay AG, Glassman SD, Subach BR, et al.',
        year: 2008,
        journal: 'Spine J 8:968-74',
      },
      verified: false,
    },
  ],
};
