// Neck Disability Index: worked examples of scoring; each is run as a test.
import type { Example } from '../types.ts';

export const ndiExamples: readonly Example[] = [
  {
    label: 'complete',
    responses: [4, 2, 5, 2, 0, 3, 1, 4, 1, 5],
    expected: {
      total: 54,
      raw: 27.0,
    },
  },
  {
    label: 'complete, second pattern',
    responses: [3, 0, 2, 5, 1, 4, 0, 3, 5, 2],
    expected: {
      total: 50,
      raw: 25.0,
    },
  },
  {
    label: 'driving item missing',
    responses: [3, 4, 5, 0, 1, 2, 3, null, 5, 0],
    missing: [8],
    expected: {
      total: 51,
      raw: 25.6,
    },
  },
  {
    label: 'two missing: no score',
    responses: [3, 4, 5, 0, 1, 2, null, null, 5, 0],
    missing: [7, 8],
    expected: {
      total: null,
      raw: null,
    },
  },
  {
    label: 'every item at its lowest code',
    responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    expected: {
      total: 0,
      raw: 0.0,
    },
  },
  {
    label: 'every item at its highest code',
    responses: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5],
    expected: {
      total: 100,
      raw: 50.0,
    },
  },
];
