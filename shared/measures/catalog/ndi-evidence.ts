// Neck Disability Index: published measurement error and important change, each with its source.
import type { MeasureEvidence } from '../types.ts';

export const ndiEvidence: MeasureEvidence = {
  mdc90: [
    {
      score: 'total',
      value: 10,
      unit: '%',
      population: 'neck pain without arm symptoms (5 of 50)',
      method: 'distribution',
      citation: {
        authors: 'MacDermid JC, Walton DM, Avery S, et al.',
        year: 2009,
        journal: 'J Orthop Sports Phys Ther 39:400-17',
      },
      verified: false,
    },
    {
      score: 'total',
      value: 20,
      unit: '%',
      population: 'cervical radiculopathy (10 of 50)',
      method: 'distribution',
      citation: {
        authors: 'MacDermid JC, Walton DM, Avery S, et al.',
        year: 2009,
        journal: 'J Orthop Sports Phys Ther 39:400-17',
      },
      verified: false,
    },
  ],
  mdc95: [
    {
      score: 'total',
      value: 20.4,
      unit: '%',
      population: 'mechanical neck disorders, outpatient PT (10.2 of 50)',
      method: 'distribution',
      citation: {
        authors: 'Young BA, Walker MJ, Strunce JB, Boyles RE, Whitman JM, Childs JD',
        year: 2009,
        journal: 'Spine J 9(10):802-8',
        doi: '10.1016/j.spinee.2009.06.002',
      },
      verified: true,
      note: 'level not stated in the stored abstract',
    },
    {
      score: 'total',
      value: 26.8,
      unit: '%',
      population: 'cervical radiculopathy (13.4 of 50)',
      method: 'distribution',
      citation: {
        authors: 'Young IA, Cleland JA, Michener LA, Brown C',
        year: 2010,
        journal: 'Am J Phys Med Rehabil 89:831-9',
      },
      verified: false,
    },
  ],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 15,
      unit: '%',
      population: 'mechanical neck disorders (7.5 of 50)',
      method: 'anchor',
      citation: {
        authors: 'Young BA, Walker MJ, Strunce JB, Boyles RE, Whitman JM, Childs JD',
        year: 2009,
        journal: 'Spine J 9(10):802-8',
        doi: '10.1016/j.spinee.2009.06.002',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 19,
      unit: '%',
      population: 'mechanical neck pain',
      method: 'anchor',
      citation: {
        authors: 'Cleland JA, Childs JD, Whitman JM',
        year: 2008,
        journal: 'Arch Phys Med Rehabil 89:69-74',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 14,
      unit: '%',
      population: 'mixed PT outpatients with neck pain',
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
      value: 17,
      unit: '%',
      population: 'cervical radiculopathy (8.5 of 50)',
      method: 'anchor',
      citation: {
        authors: 'Young IA, Cleland JA, Michener LA, Brown C',
        year: 2010,
        journal: 'Am J Phys Med Rehabil 89:831-9',
      },
      verified: false,
    },
    {
      score: 'total',
      value: 13.39,
      unit: 'points',
      population:
        'surgery for cervical myelopathy, MDC method with health-transition anchor (as published; scale of the paper not restated here)',
      method: 'mixed',
      citation: {
        authors: 'Auffinger BM, Lall RR, Dahdaleh NS, et al. (authors not checked)',
        year: 2013,
        journal: 'PLoS One; PMC3691175',
      },
      verified: true,
      note: 'raw-or-percent not confirmed',
    },
  ],
};
