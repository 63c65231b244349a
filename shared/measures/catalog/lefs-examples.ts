// Lower Extremity Functional Scale: worked examples of scoring; each is run as a test.
import type { Example } from '../types.ts';

export const lefsExamples: readonly Example[] = [
  {
    label: 'complete',
    responses: [2, 0, 2, 4, 2, 4, 2, 4, 1, 4, 1, 4, 1, 3, 1, 3, 1, 3, 0, 3],
    expected: {
      total: 45,
    },
  },
  {
    label: 'complete, second pattern',
    responses: [0, 3, 0, 3, 0, 3, 0, 3, 0, 3, 1, 3, 1, 3, 1, 3, 1, 4, 1, 4],
    expected: {
      total: 37,
    },
  },
  {
    label: 'two missing',
    responses: [1, 3, 0, 2, 4, null, 3, 0, 2, 4, 1, 3, 0, 2, 4, 1, 3, 0, null, 4],
    missing: [6, 19],
    expected: {
      total: 41,
    },
  },
  {
    label: 'three missing: no score',
    responses: [1, 3, 0, 2, 4, null, null, 0, 2, 4, 1, 3, 0, 2, 4, 1, 3, 0, null, 4],
    missing: [6, 7, 19],
    expected: {
      total: null,
    },
  },
  {
    label: 'every item at its lowest code',
    responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    expected: {
      total: 0,
    },
  },
  {
    label: 'every item at its highest code',
    responses: [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
    expected: {
      total: 80,
    },
  },
];
