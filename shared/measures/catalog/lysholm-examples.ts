// Lysholm Knee Score: worked examples of scoring; each is run as a test.
import type { Example } from '../types.ts';

export const lysholmExamples: readonly Example[] = [
  {
    label: 'complete',
    responses: [3, 5, 6, 10, 0, 10, 10, 4],
    expected: {
      total: 48,
    },
  },
  {
    label: 'complete, second pattern',
    responses: [0, 0, 0, 25, 5, 6, 0, 5],
    expected: {
      total: 41,
    },
  },
  {
    label: 'one missing: no score',
    responses: [0, 2, 0, null, 5, 0, 10, 4],
    missing: [4],
    expected: {
      total: null,
    },
  },
  {
    label: 'every item at its lowest code',
    responses: [0, 0, 0, 0, 0, 0, 0, 0],
    expected: {
      total: 0,
    },
  },
  {
    label: 'every item at its highest code',
    responses: [5, 5, 15, 25, 25, 10, 10, 5],
    expected: {
      total: 100,
    },
  },
];
