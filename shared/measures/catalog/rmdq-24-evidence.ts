// Roland-Morris Disability Questionnaire: published measurement error and important change, each with its source.
import type { MeasureEvidence } from '../types.ts';

export const rmdq24Evidence: MeasureEvidence = {
  mdc90: [
    {
      score: 'total',
      value: 5,
      unit: 'points',
      population: 'low back pain, unselected (4 to 5 quoted)',
      method: 'distribution',
      citation: {
        authors: 'Stratford PW, Binkley J, Solomon P, et al.',
        year: 1996,
        journal: 'Phys Ther 76:359-65',
      },
      verified: false,
    },
  ],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 5,
      unit: 'points',
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
      value: 2,
      unit: 'points',
      population: 'low initial disability (0-8)',
      method: 'anchor',
      citation: {
        authors: 'Riddle DL, Stratford PW, Binkley JM',
        year: 1998,
        journal: 'Phys Ther 78:1197-207',
      },
      verified: false,
    },
    {
      score: 'total',
      value: 8,
      unit: 'points',
      population: 'high initial disability (above 16)',
      method: 'anchor',
      citation: {
        authors: 'Riddle DL, Stratford PW, Binkley JM',
        year: 1998,
        journal: 'Phys Ther 78:1197-207',
      },
      verified: false,
    },
  ],
};
