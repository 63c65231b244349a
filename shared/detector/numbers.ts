// Small numeric helpers that behave alike on every machine. Not for statistics of a sample.

/**
 * The number at a place of a flat array; 0 outside it, which no caller relies on. For one kind of array only: engines
 * read it several times faster than one that may be of several kinds.
 */
export function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}

/**
 * Distribution function of the standard normal, absolute error below 1e-7.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17.
 */
export function normalCdf(x: number): number {
  if (x < -8) return 0;
  if (x > 8) return 1;
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = 0.3989422804014327 * Math.exp(-0.5 * x * x) * series;
  return x < 0 ? tail : 1 - tail;
}

/** Rounded to 5 digits after the point, so that all processes compare equal numbers. */
export function roundProbability(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1e5) / 1e5;
}

/** Rounded to 5 digits after the point, never minus zero. */
export function roundGain(value: number): number {
  return Math.round(value * 1e5) / 1e5 + 0;
}
