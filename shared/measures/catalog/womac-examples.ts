// Western Ontario and McMaster Universities Osteoarthritis Index, Likert 3.1: worked examples of scoring; each is run as a test.
import type { Example } from '../types.ts';

export const womacExamples: readonly Example[] = [
  {
    label: 'complete',
    responses: [2, 0, 2, 4, 2, 4, 2, 4, 1, 4, 1, 4, 1, 3, 1, 3, 1, 3, 0, 3, 0, 3, 0, 2],
    expected: {
      pain: 10.0,
      stiffness: 6.0,
      function: 34.0,
      total: 50.0,
    },
  },
  {
    label: 'complete, second pattern',
    responses: [0, 3, 0, 3, 0, 3, 0, 3, 0, 3, 1, 3, 1, 3, 1, 3, 1, 4, 1, 4, 1, 4, 1, 4],
    expected: {
      pain: 6.0,
      stiffness: 3.0,
      function: 38.0,
      total: 47.0,
    },
  },
  {
    label: 'pain 1, stiffness 1, function 3 missing',
    responses: [1, null, 0, 2, 4, 1, null, 0, 2, null, null, null, 0, 2, 4, 1, 3, 0, 2, 4, 1, 3, 0, 2],
    missing: [2, 7, 10, 11, 12],
    expected: {
      pain: 8.8,
      stiffness: 2.0,
      function: 29.1,
      total: 39.9,
    },
  },
  {
    label: 'pain 2 missing: no pain and no total',
    responses: [null, null, 0, 2, 4, 1, 3, 0, 2, 4, 1, 3, 0, 2, 4, 1, 3, 0, 2, 4, 1, 3, 0, 2],
    missing: [1, 2],
    expected: {
      pain: null,
      stiffness: 4.0,
      function: 32.0,
      total: null,
    },
  },
  {
    label: 'every item at its lowest code',
    responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    expected: {
      pain: 0.0,
      stiffness: 0.0,
      function: 0.0,
      total: 0.0,
    },
  },
  {
    label: 'every item at its highest code',
    responses: [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
    expected: {
      pain: 20.0,
      stiffness: 8.0,
      function: 68.0,
      total: 96.0,
    },
  },
];
