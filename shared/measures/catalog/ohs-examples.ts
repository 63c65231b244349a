// Oxford Hip Score: worked examples of scoring; each is run as a test.
import type { Example } from '../types.ts';

export const ohsExamples: readonly Example[] = [
  {
    label: 'complete',
    responses: [2, 0, 2, 4, 2, 4, 2, 4, 1, 4, 1, 4],
    expected: {
      total: 30.0,
    },
  },
  {
    label: 'complete, second pattern',
    responses: [0, 3, 0, 3, 0, 3, 0, 3, 0, 3, 1, 3],
    expected: {
      total: 19.0,
    },
  },
  {
    label: 'two missing',
    responses: [1, 3, null, 2, 4, 1, 3, 0, null, 4, 1, 3],
    missing: [3, 9],
    expected: {
      total: 26.4,
    },
  },
  {
    label: 'three missing: no score',
    responses: [1, 3, null, 2, 4, 1, 3, 0, null, null, 1, 3],
    missing: [3, 9, 10],
    expected: {
      total: null,
    },
  },
  {
    label: 'every item at its lowest code',
    responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    expected: {
      total: 0.0,
    },
  },
  {
    label: 'every item at its highest code',
    responses: [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
    expected: {
      total: 48.0,
    },
  },
];
