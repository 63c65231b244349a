// Fear-Avoidance Beliefs Questionnaire: worked examples of scoring; each is run as a test.
import type { Example } from '../types.ts';

export const fabqExamples: readonly Example[] = [
  {
    label: 'complete',
    responses: [5, 0, 1, 2, 4, 5, 0, 1, 2, 4, 5, 0, 1, 2, 4, 5],
    expected: {
      pa: 7,
      w: 20,
    },
  },
  {
    label: 'complete, second pattern',
    responses: [2, 6, 2, 6, 2, 6, 2, 6, 2, 6, 3, 6, 3, 6, 3, 6],
    expected: {
      pa: 16,
      w: 28,
    },
  },
  {
    label: 'unscored item missing has no effect',
    responses: [5, 6, 0, 1, 2, 3, 4, null, 6, 0, 1, 2, 3, 4, 5, 6],
    missing: [8],
    expected: {
      pa: 9,
      w: 21,
    },
  },
  {
    label: 'item 4 missing: no PA score',
    responses: [5, 6, 0, null, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6],
    missing: [4],
    expected: {
      pa: null,
      w: 21,
    },
  },
  {
    label: 'every item at its lowest code',
    responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    expected: {
      pa: 0,
      w: 0,
    },
  },
  {
    label: 'every item at its highest code',
    responses: [6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6],
    expected: {
      pa: 24,
      w: 42,
    },
  },
];
