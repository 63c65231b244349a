// Pain Catastrophizing Scale: worked examples of scoring; each is run as a test.
import type { Example } from '../types.ts';

export const pcsExamples: readonly Example[] = [
  {
    label: 'complete',
    responses: [2, 0, 2, 4, 2, 4, 2, 4, 1, 4, 1, 4, 1],
    expected: {
      rumination: 10,
      magnification: 7,
      helplessness: 14,
      total: 31.0,
    },
  },
  {
    label: 'complete, second pattern',
    responses: [0, 3, 0, 3, 0, 3, 0, 3, 0, 3, 1, 3, 1],
    expected: {
      rumination: 7,
      magnification: 4,
      helplessness: 9,
      total: 20.0,
    },
  },
  {
    label: 'item 13 missing: total imputed, magnification missing',
    responses: [1, 3, 0, 2, 4, 1, 3, 0, 2, 4, 1, 3, null],
    missing: [13],
    expected: {
      rumination: 7,
      magnification: null,
      helplessness: 13,
      total: 26.0,
    },
  },
  {
    label: 'two missing: no total',
    responses: [1, 3, 0, 2, 4, 1, 3, 0, 2, 4, 1, null, null],
    missing: [12, 13],
    expected: {
      rumination: 7,
      magnification: null,
      helplessness: null,
      total: null,
    },
  },
  {
    label: 'every item at its lowest code',
    responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    expected: {
      rumination: 0,
      magnification: 0,
      helplessness: 0,
      total: 0.0,
    },
  },
  {
    label: 'every item at its highest code',
    responses: [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
    expected: {
      rumination: 16,
      magnification: 12,
      helplessness: 24,
      total: 52.0,
    },
  },
];
