// Bands of certainty in which a probability is told; each text has its own words for them.
import { evidence } from '../clinical/evidence/registry.ts';

type Certainty = 'may' | 'probably' | 'veryProbably' | 'almostCertainly';

const BANDS: readonly { readonly from: number; readonly certainty: Certainty }[] = [
  { from: evidence('certainty.almostCertainly').value, certainty: 'almostCertainly' },
  { from: evidence('certainty.veryProbably').value, certainty: 'veryProbably' },
  { from: evidence('certainty.probably').value, certainty: 'probably' },
];

/** Never more certain than the probability. */
export function certaintyOf(probability: number): Certainty {
  return BANDS.find(({ from }) => probability >= from)?.certainty ?? 'may';
}

/** Whole percent, but never a certainty that a probability does not have: no 0 and no 100. */
export function percentOf(probability: number): number {
  return Math.min(99, Math.max(1, Math.round(probability * 100)));
}
