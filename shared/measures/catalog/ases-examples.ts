// American Shoulder and Elbow Surgeons score, patient section: worked examples of scoring; each is run as a test.
import type { Example } from '../types.ts';

export const asesExamples: readonly Example[] = [
  {
    label: 'complete',
    responses: [8, 2, 1, 0, 0, 3, 3, 2, 1, 1, 0],
    expected: {
      pain: 10.0,
      function: 21.7,
      total: 31.7,
    },
  },
  {
    label: 'complete, second pattern',
    responses: [0, 0, 2, 1, 3, 2, 0, 3, 1, 0, 3],
    expected: {
      pain: 50.0,
      function: 25.0,
      total: 75.0,
    },
  },
  {
    label: 'one function item missing: no function, no total',
    responses: [3, 0, 3, 2, null, 0, 3, 2, 1, 0, 3],
    missing: [5],
    expected: {
      pain: 35.0,
      function: null,
      total: null,
    },
  },
  {
    label: 'every item at its lowest code',
    responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    expected: {
      pain: 50.0,
      function: 0.0,
      total: 50.0,
    },
  },
  {
    label: 'every item at its highest code',
    responses: [10, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
    expected: {
      pain: 0.0,
      function: 50.0,
      total: 50.0,
    },
  },
  {
    label: 'best state: pain 0, function all 3',
    responses: [0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
    expected: {
      pain: 50.0,
      function: 50.0,
      total: 100.0,
    },
  },
  {
    label: 'worst state: pain 10, function all 0',
    responses: [10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    expected: {
      pain: 0.0,
      function: 0.0,
      total: 0.0,
    },
  },
];
