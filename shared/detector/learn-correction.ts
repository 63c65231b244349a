// A correction of the probability of a stall: what a practice's own patients add to the assumptions of the bank. It moves
// every probability along one rising curve, so that it never changes which of two patients comes first: whoever is seen
// first at a given share of false alarms is seen first with it as well, whatever it was learned from.

/** On the scale of the logarithm of the odds: `shift + slope x`. */
export interface Correction {
  readonly shift: number;
  /** Above 0. */
  readonly slope: number;
}

/** Nothing is corrected. */
export const NO_CORRECTION: Correction = { shift: 0, slope: 1 };

/** The probability after a correction; 0 and 1 stay what they are. */
export function corrected(probability: number, { shift, slope }: Correction): number {
  if ((shift === 0 && slope === 1) || probability <= 0 || probability >= 1) return probability;
  return inverse(shift + slope * logOdds(probability));
}

/** Probabilities of the same visit, by the assumptions of the bank and by those that were learned. */
export interface Pair {
  readonly assumed: number;
  readonly learned: number;
}

/** How far from no correction one is expected, as standard deviations, and how far it may go at all. */
const SHIFT = { spread: 0.5, most: 1.2 };
const SLOPE = { spread: 0.3, least: 0.6, most: 1.6 };
/** What one pair counts: those of one episode say much the same. */
const WEIGHT = 1 / 3;
/** Nearer to 0 or 1 all probabilities say the same. */
const LEAST = 1e-4;
const ROUNDS = 30;

/** The correction that brings the assumed probabilities nearest to the learned ones (logistic regression, Newton). */
export function correctionTowards(pairs: readonly Pair[]): Correction {
  let { shift, slope } = NO_CORRECTION;
  const [ofShift, ofSlope] = [1 / SHIFT.spread ** 2, 1 / SLOPE.spread ** 2];
  for (let round = 0; round < ROUNDS; round++) {
    let [first, second] = [-shift * ofShift, (1 - slope) * ofSlope];
    let [a, b, c] = [ofShift, 0, ofSlope];
    for (const { assumed, learned } of pairs) {
      const x = logOdds(Math.min(1 - LEAST, Math.max(LEAST, assumed)));
      const now = inverse(shift + slope * x);
      const steep = WEIGHT * now * (1 - now);
      first += WEIGHT * (learned - now);
      second += WEIGHT * (learned - now) * x;
      a += steep;
      b += steep * x;
      c += steep * x * x;
    }
    const determinant = a * c - b * b;
    shift += (c * first - b * second) / determinant;
    slope += (a * second - b * first) / determinant;
    shift = Math.min(SHIFT.most, Math.max(-SHIFT.most, shift));
    slope = Math.min(SLOPE.most, Math.max(SLOPE.least, slope));
  }
  return { shift, slope };
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

function inverse(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
