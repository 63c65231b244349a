// IKDC Subjective Knee Form: worked examples of scoring; each is run as a test.
import type { Example } from '../types.ts';

export const ikdcExamples: readonly Example[] = [
  {
    label: 'complete',
    responses: [2, 6, 3, 4, 2, 1, 2, 4, 1, 4, 1, 4, 1, 3, 1, 3, 1, 8],
    expected: {
      total: 58.6,
    },
  },
  {
    label: 'complete, second pattern',
    responses: [0, 6, 0, 3, 0, 0, 0, 3, 0, 3, 1, 3, 1, 3, 1, 3, 1, 7],
    expected: {
      total: 40.2,
    },
  },
  {
    label: 'two missing',
    responses: [1, 7, null, 2, 4, 0, 3, 0, 2, 4, 1, null, 0, 2, 4, 1, 3, 5],
    missing: [3, 12],
    expected: {
      total: 53.4,
    },
  },
  {
    label: 'three missing: no score',
    responses: [1, 7, null, 2, 4, 0, 3, 0, 2, 4, 1, null, null, 2, 4, 1, 3, 5],
    missing: [3, 12, 13],
    expected: {
      total: null,
    },
  },
  {
    label: 'every item at its lowest code',
    responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    expected: {
      total: 0.0,
    },
  },
  {
    label: 'every item at its highest code',
    responses: [4, 10, 10, 4, 4, 1, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 10],
    expected: {
      total: 100.0,
    },
  },
];
