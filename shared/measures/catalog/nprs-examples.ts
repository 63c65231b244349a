// Numeric Pain Rating Scale: worked examples of scoring; each is run as a test.
import type { Example } from '../types.ts';

export const nprsExamples: readonly Example[] = [
  {
    label: 'as entered',
    responses: [6],
    expected: {
      total: 6,
    },
  },
  {
    label: 'missing',
    responses: [null],
    expected: {
      total: null,
    },
  },
];
