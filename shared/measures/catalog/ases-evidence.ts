// American Shoulder and Elbow Surgeons score, patient section: published measurement error and important change, each with its source.
import type { MeasureEvidence } from '../types.ts';

export const asesEvidence: MeasureEvidence = {
  mdc90: [
    {
      score: 'total',
      value: 9.4,
      unit: 'points',
      population: 'shoulder disorders, PT',
      method: 'distribution',
      citation: {
        authors: 'Michener LA, McClure PW, Sennett BJ',
        year: 2002,
        journal: 'J Shoulder Elbow Surg 11:587-94',
      },
      verified: true,
      note: 'value verified through Roy 2009 review',
    },
  ],
  mdc95: [],
  sem: [
    {
      score: 'total',
      value: 6.7,
      unit: 'points',
      population: 'shoulder disorders, PT',
      method: 'distribution',
      citation: {
        authors: 'Michener LA, McClure PW, Sennett BJ',
        year: 2002,
        journal: 'J Shoulder Elbow Surg 11:587-94',
      },
      verified: false,
    },
  ],
  mcid: [
    {
      score: 'total',
      value: 6.4,
      unit: 'points',
      population: 'shoulder disorders, PT',
      method: 'anchor',
      citation: {
        authors: 'Michener LA, McClure PW, Sennett BJ',
        year: 2002,
        journal: 'J Shoulder Elbow Surg 11:587-94',
      },
      verified: true,
      note: 'value verified through Roy 2009 review',
    },
    {
      score: 'total',
      value: 12,
      unit: 'points',
      population: 'rotator cuff disease, non-operative',
      method: 'anchor',
      citation: {
        authors: 'Tashjian RZ, Deloach J, Green A, Porucznik CA, Powell AP',
        year: 2010,
        journal: 'J Bone Joint Surg Am 92:296-303',
      },
      verified: false,
      valueMax: 17,
    },
  ],
};
