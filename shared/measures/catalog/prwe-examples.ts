// Patient-Rated Wrist Evaluation: worked examples of scoring; each is run as a test.
import type { Example } from '../types.ts';

export const prweExamples: readonly Example[] = [
  {
    label: 'complete',
    responses: [8, 6, 3, 0, 9, 6, 4, 1, 9, 7, 4, 2, 10, 7, 5],
    expected: {
      pain: 26.0,
      function: 27.5,
      total: 53.5,
    },
  },
  {
    label: 'complete, second pattern',
    responses: [0, 6, 0, 6, 0, 6, 0, 6, 0, 6, 1, 6, 1, 6, 1],
    expected: {
      pain: 12.0,
      function: 16.5,
      total: 28.5,
    },
  },
  {
    label: 'pain 1, function 2 missing',
    responses: [3, null, 0, 4, 8, 1, 5, 9, null, 6, 10, null, 7, 0, 4],
    missing: [2, 9, 12],
    expected: {
      pain: 18.8,
      function: 26.3,
      total: 45.0,
    },
  },
  {
    label: 'function 3 missing: no function, no total',
    responses: [3, 7, 0, 4, 8, 1, 5, 9, null, null, 10, null, 7, 0, 4],
    missing: [9, 10, 12],
    expected: {
      pain: 22.0,
      function: null,
      total: null,
    },
  },
  {
    label: 'every item at its lowest code',
    responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    expected: {
      pain: 0.0,
      function: 0.0,
      total: 0.0,
    },
  },
  {
    label: 'every item at its highest code',
    responses: [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10],
    expected: {
      pain: 50.0,
      function: 50.0,
      total: 100.0,
    },
  },
];
