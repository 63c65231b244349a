// Timed Up and Go: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';

export const tug: Measure = {
  id: 'tug',
  name: 'Timed Up and Go',
  abbreviation: 'TUG',
  regions: ['lower-limb', 'balance'],
  constructs: ['performance'],
  kind: 'performance',
  usableForPlateau: true,
  unit: 's',
  min: 3,
  max: 180,
  direction: 'lower-is-better',
  items: {
    count: 1,
    entered: true,
    itemMin: 3,
    itemMax: 180,
  },
  scores: [
    {
      id: 'total',
      name: 'Timed Up and Go',
      min: 3,
      max: 180,
      unit: 's',
      formula:
        'score = seconds from go until seated again; mean or best of recorded trials, stated in the record',
      algorithm: {
        type: 'entered',
      },
      decimals: 2,
      missing: {
        maxMissing: 0,
        method: 'none',
        verified: true,
        note: 'single value: absent means not measured, never zero',
      },
    },
  ],
  scoringRule:
    'Chair with arms, 3 m, usual pace (fast pace is another measure). Record walking aid; a change of aid breaks comparability. Unable = recorded as unable, not as a number.',
  rounding: '2 decimals',
  mdc90: [
    {
      score: 'total',
      value: 2.49,
      unit: 's',
      population: 'after hip or knee arthroplasty',
      method: 'distribution',
      citation: {
        authors: 'Kennedy DM, Stratford PW, Wessel J, Gollish JD, Penney D',
        year: 2005,
        journal: 'BMC Musculoskelet Disord 6:3',
      },
      verified: false,
    },
  ],
  mdc95: [
    {
      score: 'total',
      value: 1.1,
      unit: 's',
      population: 'knee osteoarthritis grade 1-3, same rater',
      method: 'distribution',
      citation: {
        authors: 'Alghadir A, Anwer S, Brismee JM',
        year: 2015,
        journal: 'BMC Musculoskelet Disord 16:174',
        doi: '10.1186/s12891-015-0637-8',
      },
      verified: true,
      valueMax: 1.14,
      note: 'level not stated in abstract',
    },
    {
      score: 'total',
      value: 36.7,
      unit: '%-of-baseline',
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
      value: 44.6,
      unit: '%-of-baseline',
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
      value: 0.8,
      unit: 's',
      population: 'hip osteoarthritis, after PT',
      method: 'anchor',
      citation: {
        authors: 'Wright AA, Cook CE, Baxter GD, Dockerty JD, Abbott JH',
        year: 2011,
        journal: 'J Orthop Sports Phys Ther 41:319-27',
      },
      verified: false,
      valueMax: 1.4,
    },
  ],
  defaults: [
    {
      score: 'total',
      mdc: 2.49,
      mdcLevel: 'MDC90',
      mcid: 1.4,
      detectorThreshold: 2.5,
      responderPercent: null,
      reason:
        'mild knee osteoarthritis varies by about 1.1 s, but older and post-operative patients by 2.5 s or a third of the time; use max(2.5 s, 20% of baseline)',
      improvementUnreachable: null,
      thresholdExpression: 'max(2.5, 0.20*baseline)',
    },
  ],
  floorCeilingNotes: 'Baseline under 8 s: healthy range, improvement not informative.',
  readminister: {
    minimumDays: 7,
    typicalDays: 14,
  },
  burdenMinutes: 3,
  cutoffs: [
    {
      score: 'total',
      op: '>=',
      value: 12,
      meaning: 'fall-risk screen positive (CDC STEADI)',
      citation: null,
      verified: false,
    },
    {
      score: 'total',
      op: '>=',
      value: 13.5,
      meaning: 'fall risk, community-dwelling older adults',
      citation: {
        authors: 'Shumway-Cook A, Brauer S, Woollacott M',
        year: 2000,
        journal: 'Phys Ther 80:896-903',
      },
      verified: false,
    },
  ],
  licence: {
    status: 'free',
    mayEmbedItemText: true,
    holder: 'test procedure, not a questionnaire',
    note: "describe the procedure in the app's own words; published instruction sheets are copyright",
    verified: false,
  },
  examples: [
    {
      label: 'as entered',
      responses: [14.32],
      expected: {
        total: 14.32,
      },
    },
    {
      label: 'not done',
      responses: [null],
      expected: {
        total: null,
      },
    },
  ],
};
