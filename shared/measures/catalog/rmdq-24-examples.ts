// Roland-Morris Disability Questionnaire: worked examples of scoring; each is run as a test.
import type { Example } from '../types.ts';

export const rmdq24Examples: readonly Example[] = [
  {
    label: 'complete',
    responses: [0, 0, 1, 0, 0, 1, 1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 1, 0, 1, 1, 0, 0, 1, 0],
    expected: {
      total: 11,
    },
  },
  {
    label: 'complete, second pattern',
    responses: [1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 1, 0, 0, 1, 1, 0],
    expected: {
      total: 13,
    },
  },
  {
    label: 'two blank counts as not endorsed',
    responses: [1, 0, null, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, null, 0, 1, 0, 1, 0, 1, 0],
    missing: [3, 17],
    expected: {
      total: 10,
    },
  },
  {
    label: 'five blank: no score',
    responses: [null, null, null, null, null, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0],
    missing: [1, 2, 3, 4, 5],
    expected: {
      total: null,
    },
  },
  {
    label: 'every item at its lowest code',
    responses: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    expected: {
      total: 0,
    },
  },
  {
    label: 'every item at its highest code',
    responses: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    expected: {
      total: 24,
    },
  },
];
