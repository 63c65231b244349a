// Reproducible chance: the same seed gives the same people, scores, ids and letters.
// Not for keys: those are always truly random.

export interface Dice {
  /** At least 0, below 1. */
  next(): number;
  /** Whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** About normal, mean 0 and standard deviation 1, within -3 and 3. */
  bell(): number;
  bytes(count: number): Uint8Array;
}

/** sfc32, a small public-domain generator (C. Doty-Humphrey); `seed` is any whole number. */
export function dice(seed: number): Dice {
  let [a, b, c, counter] = [0x9e3779b9, seed | 0, Math.floor(seed / 2 ** 32) | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // Neighbouring seeds look alike until the state has been mixed.
  for (let round = 0; round < 16; round++) next();
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    bell: () => {
      // Twelve uniform numbers add up to mean 6 and variance 1.
      let sum = -6;
      for (let count = 0; count < 12; count++) sum += next();
      return Math.max(-3, Math.min(3, sum));
    },
    bytes: count => Uint8Array.from({ length: count }, () => whole(0, 255)),
  };
}
