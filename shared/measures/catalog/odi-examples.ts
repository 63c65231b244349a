// Oswestry Disability Index: worked examples of scoring; each is run as a test.
import type { Example } from '../types.ts';

export const odiExamples: readonly Example[] = [
  {
    label: 'complete',
    responses: [4, 2, 5, 2, 0, 3, 1, 4, 1, 5],
    expected: {
      total: 54,
    },
  },
  {
    label: 'complete, second pattern',
    responses: [3, 0, 2, 5, 1, 4, 0, 3, 5, 2],
    expected: {
      total: 50,
    },
  },
  {
    label: 'one section missing',
    responses: [3, 4, 5, 0, 1, 2, 3, null, 5, 0],
    missing: [8],
    expected: {
      total: 51,
    },
  },
  {
    label: 'two sections missing: no score',
    responses: [3, 4, 5, 0, 1, 2, 3, null, null, 0],
    missing: [8, 9],
    expected: {
      total: null,
    },
  },
  {
    label: 'every item at its lowest code',
    responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    expected: {
      total: 0,
    },
  },
  {
    label: 'every item at its highest code',
    responses: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5],
    expected: {
      total: 100,
    },
  },
];
