// Numeric Pain Rating Scale: definition, scoring and published numbers. Facts only; the wording of the instrument is not here.
import type { Measure } from '../types.ts';
import { nprsEvidence } from './nprs-evidence.ts';
import { nprsExamples } from './nprs-examples.ts';

export const nprs: Measure = {
  id: 'nprs',
  name: 'Numeric Pain Rating Scale',
  abbreviation: 'NPRS',
  regions: ['any'],
  constructs: ['pain'],
  kind: 'single-item',
  usableForPlateau: true,
  unit: 'points',
  min: 0,
  max: 10,
  direction: 'lower-is-better',
  items: {
    count: 1,
    entered: true,
    itemMin: 0,
    itemMax: 10,
    itemStep: 1,
  },
  scores: [
    {
      id: 'total',
      name: 'Pain intensity',
      min: 0,
      max: 10,
      unit: 'points',
      formula: 'score = value entered, integer 0..10',
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
    'One integer from 0 (no pain) to 10 (worst imaginable). Record the variant (now / best / worst / average, rest / movement) as a separate dimension: never compare across variants. When three variants are averaged, store each and the mean to 1 decimal.',
  rounding: 'integer; average of variants to 1 decimal',
  defaults: [
    {
      score: 'total',
      mdc: 2,
      mdcLevel: 'as published, about 1.4 SEM times root 2',
      mcid: 2,
      detectorThreshold: 2,
      responderPercent: 30,
      reason:
        'Two points is at once the published detectable change and the consensus important change in the largest PT cohort, and is corroborated by three independent sources; require 30% of baseline as well when baseline is 7 or more (use max(2, 0.30 x baseline)).',
      improvementUnreachable: {
        op: '<',
        baseline: 2.0,
      },
      thresholdExpression: 'max(2, 0.30*baseline)',
    },
  ],
  floorCeilingNotes:
    'Baseline 0-1: a 2-point improvement is impossible, and 1-4 needs only 1 point in one cohort. Do not use NPRS alone to declare a stall when baseline is below 3; switch to PSFS or a region measure. No ceiling issue above 4.',
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
      value: 0,
      meaning: 'score that best matches patient-declared recovery in low back pain',
      citation: {
        authors: 'Kamper SJ, Maher CG, Herbert RD, Hancock MJ, Hush JM, Smeets RJ',
        year: 2010,
        journal: 'Eur Spine J 19(9):1495-501',
        doi: '10.1007/s00586-010-1366-1',
        pmid: '20229120',
      },
      verified: true,
    },
    {
      score: 'total',
      op: '>=',
      value: 7,
      meaning: 'conventional severe band',
      citation: null,
      verified: false,
    },
    {
      score: 'total',
      op: 'between',
      value: 4,
      meaning: 'conventional moderate band',
      citation: null,
      verified: false,
      value2: 6,
    },
  ],
  licence: {
    status: 'public-domain',
    mayEmbedItemText: true,
    holder: 'none',
    note: 'generic 0-10 scale, no owner known',
    verified: false,
  },
  ...nprsEvidence,
  examples: nprsExamples,
};
