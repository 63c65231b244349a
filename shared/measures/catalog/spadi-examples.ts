// Shoulder Pain and Disability Index: worked examples of scoring; each is run as a test.
import type { Example } from '../types.ts';

export const spadiExamples: readonly Example[] = [
  {
    label: 'complete',
    responses: [8, 6, 3, 0, 9, 6, 4, 1, 9, 7, 4, 2, 10],
    expected: {
      pain: 52.0,
      disability: 53.75,
      total: 52.88,
    },
  },
  {
    label: 'complete, second pattern',
    responses: [0, 6, 0, 6, 0, 6, 0, 6, 0, 6, 1, 6, 1],
    expected: {
      pain: 24.0,
      disability: 32.5,
      total: 28.25,
    },
  },
  {
    label: 'pain 1, disability 2 missing',
    responses: [3, 7, null, 4, 8, 1, null, 9, 2, 6, null, 3, 7],
    missing: [3, 7, 11],
    expected: {
      pain: 55.0,
      disability: 46.67,
      total: 50.83,
    },
  },
  {
    label: 'pain 2 missing: no pain, no total',
    responses: [3, 7, null, null, 8, 1, 5, 9, 2, 6, 10, 3, 7],
    missing: [3, 4],
    expected: {
      pain: null,
      disability: 53.75,
      total: null,
    },
  },
  {
    label: 'every item at its lowest code',
    responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    expected: {
      pain: 0.0,
      disability: 0.0,
      total: 0.0,
    },
  },
  {
    label: 'every item at its highest code',
    responses: [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10],
    expected: {
      pain: 100.0,
      disability: 100.0,
      total: 100.0,
    },
  },
];
