// Lysholm Knee Score: published measurement error and important change, each with its source.
import type { MeasureEvidence } from '../types.ts';

export const lysholmEvidence: MeasureEvidence = {
  mdc90: [],
  mdc95: [
    {
      score: 'total',
      value: 8.9,
      unit: 'points',
      population: 'ACL',
      method: 'distribution',
      citation: {
        authors: 'Briggs KK, Lysholm J, Tegner Y, et al.',
        year: 2009,
        journal: 'Am J Sports Med 37:890-7',
      },
      verified: false,
    },
    {
      score: 'total',
      value: 10.1,
      unit: 'points',
      population: 'meniscus and mixed',
      method: 'distribution',
      citation: {
        authors: 'Briggs KK, Kocher MS, Rodkey WG, Steadman JR',
        year: 2006,
        journal: 'J Bone Joint Surg Am 88:698-705',
      },
      verified: false,
    },
  ],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 5.5,
      unit: 'points',
      population: 'ACL reconstruction, 6 months, n=59',
      method: 'anchor',
      citation: {
        authors: 'Brazilian orthopaedic cohort, authors not shown',
        year: 2023,
        journal: 'Rev Bras Ortop 58(1):79-84',
        doi: '10.1055/s-0042-1756330',
      },
      verified: true,
    },
  ],
};
