// Oxford Hip Score: published measurement error and important change, each with its source.
import type { MeasureEvidence } from '../types.ts';

export const ohsEvidence: MeasureEvidence = {
  mdc90: [
    {
      score: 'total',
      value: 5,
      unit: 'points',
      population: 'arthroplasty, NHS PROMs',
      method: 'distribution',
      citation: {
        authors: 'Beard DJ, Harris K, Dawson J, et al. (authors not checked)',
        year: 2015,
        journal: 'J Clin Epidemiol 68(1):73-9',
        doi: '10.1016/j.jclinepi.2014.08.009',
        pmid: '25441700',
      },
      verified: true,
    },
  ],
  mdc95: [],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 8,
      unit: 'points',
      population: 'arthroplasty, individual patients (ROC)',
      method: 'anchor',
      citation: {
        authors: 'Beard DJ, Harris K, Dawson J, et al. (authors not checked)',
        year: 2015,
        journal: 'J Clin Epidemiol 68(1):73-9',
        doi: '10.1016/j.jclinepi.2014.08.009',
        pmid: '25441700',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 11,
      unit: 'points',
      population: 'arthroplasty, group mean change',
      method: 'anchor',
      citation: {
        authors: 'Beard DJ, Harris K, Dawson J, et al. (authors not checked)',
        year: 2015,
        journal: 'J Clin Epidemiol 68(1):73-9',
        doi: '10.1016/j.jclinepi.2014.08.009',
        pmid: '25441700',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 5,
      unit: 'points',
      population: 'arthroplasty, between-group difference',
      method: 'anchor',
      citation: {
        authors: 'Beard DJ, Harris K, Dawson J, et al. (authors not checked)',
        year: 2015,
        journal: 'J Clin Epidemiol 68(1):73-9',
        doi: '10.1016/j.jclinepi.2014.08.009',
        pmid: '25441700',
      },
      verified: true,
    },
  ],
};
