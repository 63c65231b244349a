// Visual Analogue Scale for pain: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const vasPain: Measure = {
  id: 'vas-pain',
  name: 'Visual Analogue Scale for pain',
  abbreviation: 'VAS',
  regions: ['any'],
  constructs: ['pain'],
  kind: 'single-item',
  usableForPlateau: true,
  unit: 'mm',
  min: 0,
  max: 100,
  direction: 'lower-is-better',
  items: {
    count: 1,
    entered: true,
    itemMin: 0,
    itemMax: 100,
    itemStep: 1,
  },
  scores: [
    {
      id: 'total',
      name: 'Pain intensity',
      min: 0,
      max: 100,
      unit: 'mm',
      formula:
        'score = distance in mm from the no-pain end of a 100 mm line (scale: mm = 100 x distance / printed line length)',
      algorithm: {
        type: 'entered',
      },
      decimals: 0,
      missing: {
        maxMissing: 0,
        method: 'none',
        verified: true,
        note: 'single value: absent means not measured, never zero',
      },
    },
  ],
  scoringRule:
    'Measured in whole millimetres. A VAS printed or drawn on a screen is only valid if the drawn length is known: store line length and rescale. Never mix VAS and NPRS in one trend.',
  rounding: 'integer mm',
  mdc90: [],
  mdc95: [
    {
      score: 'total',
      value: 28,
      unit: 'mm',
      population: 'knee osteoarthritis awaiting arthroplasty',
      method: 'distribution',
      citation: {
        authors: 'Naylor JM, Hayen A, Davidson E, et al. (authors not checked)',
        year: 2014,
        journal: 'BMC Musculoskelet Disord 15:235',
        doi: '10.1186/1471-2474-15-235',
      },
      verified: true,
    },
    {
      score: 'total',
      value: 33,
      unit: 'mm',
      population: 'hip osteoarthritis awaiting arthroplasty',
      method: 'distribution',
      citation: {
        authors: 'Naylor JM, Hayen A, Davidson E, et al. (authors not checked)',
        year: 2014,
        journal: 'BMC Musculoskelet Disord 15:235',
        doi: '10.1186/1471-2474-15-235',
      },
      verified: true,
    },
  ],
  sem: [],
  mcid: [
    {
      score: 'total',
      value: 15,
      unit: 'mm',
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
      value: 19.9,
      unit: 'mm',
      population: 'knee osteoarthritis',
      method: 'anchor',
      citation: {
        authors: 'Tubach F, Ravaud P, Baron G, et al.',
        year: 2005,
        journal: 'Ann Rheum Dis 64:29-33',
      },
      verified: false,
    },
    {
      score: 'total',
      value: 15.3,
      unit: 'mm',
      population: 'hip osteoarthritis',
      method: 'anchor',
      citation: {
        authors: 'Tubach F, Ravaud P, Baron G, et al.',
        year: 2005,
        journal: 'Ann Rheum Dis 64:29-33',
      },
      verified: false,
    },
    {
      score: 'total',
      value: 14,
      unit: 'mm',
      population: 'rotator cuff disease, non-operative',
      method: 'anchor',
      citation: {
        authors: 'Tashjian RZ, Deloach J, Porucznik CA, Powell AP',
        year: 2009,
        journal: 'J Shoulder Elbow Surg 18:927-32',
      },
      verified: false,
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: 28,
      mdcLevel: 'MDC95',
      mcid: 15,
      detectorThreshold: 20,
      responderPercent: 30,
      reason:
        'The detectable change in arthritic joints (28 mm) is far above the important change (15 mm). 20 mm is a compromise: it exceeds the consensus figure and matches the knee osteoarthritis anchor value; label a 15-27 mm change as possible, not certain.',
      improvementUnreachable: {
        op: '<',
        baseline: 20.0,
      },
      thresholdExpression: 'max(20, 0.30*baseline)',
    },
  ],
  floorCeilingNotes: 'Baseline below 20 mm cannot show an important improvement.',
  readminister: {
    minimumDays: 7,
    typicalDays: 14,
    note: 'weekly trend is meaningful for a single-item scale; ask the same recall window (for example average of the last 7 days) every time',
  },
  burdenMinutes: 1,
  cutoffs: [
    {
      score: 'total',
      op: '<=',
      value: 40,
      meaning: 'patient acceptable symptom state order of magnitude in osteoarthritis',
      citation: {
        authors: 'Tubach F, Ravaud P, Baron G, et al.',
        year: 2005,
        journal: 'Ann Rheum Dis 64:34-7',
      },
      verified: false,
    },
  ],
  licence: {
    status: 'public-domain',
    mayEmbedItemText: true,
    holder: 'none',
    note: 'generic',
    verified: false,
  },
  examples: [
    {
      label: 'as entered',
      responses: [47],
      expected: {
        total: 47,
      },
    },
    {
      label: 'missing',
      responses: [null],
      expected: {
        total: null,
      },
    },
  ],
};
