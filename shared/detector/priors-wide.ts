// What a practice may turn out to be like: the assumptions of the bank, with further shapes and errors at small weights
// that most practices do not need. Learning starts from here. Chosen by us, like the bank.
import { DEFAULT_PRIORS, ENDLESS, type Family, type Heights, type Noise, SHARED_ERROR } from './bank.ts';

/** Days told of a shape without a formula. */
const TOLD_DAYS = 365;

const byDay = (height: (day: number) => number): Heights => ({
  byDay: Array.from({ length: TOLD_DAYS }, (_, day) => height(day)),
});

/** Slow, then fast, then slow: half of it by day `middle`. */
function sigmoid(middle: number, width: number): Heights {
  const on = (day: number) => 1 / (1 + Math.exp((middle - day) / width));
  return byDay(day => (on(day) - on(0)) / (1 - on(0)));
}

const FURTHER: readonly Family[] = [
  {
    name: 'slow-start',
    prior: 0.05,
    deviation: 0.4,
    mayBeMixed: true,
    members: [24, 42].flatMap(middle => [
      { phi: sigmoid(middle, 8), amplitude: { mean: 1.2, spread: 0.5 } },
      { phi: sigmoid(middle, 8), amplitude: { mean: 2.6, spread: 0.8 } },
    ]),
  },
  {
    name: 'long-tail',
    prior: 0.03,
    deviation: 0.4,
    mayBeMixed: true,
    members: [
      { mean: 1.2, spread: 0.5 },
      { mean: 2.8, spread: 0.9 },
    ].map(amplitude => ({
      phi: byDay(day => 1 - 0.5 * Math.exp(-day / 6) - 0.5 * Math.exp(-day / 70)),
      amplitude,
    })),
  },
  {
    name: 'second-step',
    prior: 0.03,
    deviation: 0.4,
    mayBeMixed: true,
    members: [34, 48, 62, 76, 90].map(breakDay => ({
      phi: { from: 0, tau: 10, until: ENDLESS },
      amplitude: { mean: 1.2, spread: 0.5 },
      psi: { from: breakDay, tau: 7, until: ENDLESS },
      second: { mean: 1.2, spread: 0.5 },
      breakDay,
    })),
  },
];

/** Errors well below and above the usual ones, and days on which all scores go wrong together. */
const FURTHER_NOISES: readonly Noise[] = [
  { multiple: 0.55, shared: SHARED_ERROR, weight: 0.04 },
  { multiple: 0.75, shared: SHARED_ERROR, weight: 0.08 },
  { multiple: 1.75, shared: SHARED_ERROR, weight: 0.05 },
  { multiple: 1.25, shared: 0.65, weight: 0.08 },
];

const furtherShare = FURTHER.reduce((sum, { prior }) => sum + prior, 0);
const furtherNoise = FURTHER_NOISES.reduce((sum, { weight }) => sum + weight, 0);

/** The assumptions of the bank and the further ones, in shares of one. */
export const WIDE_PRIORS = {
  ...DEFAULT_PRIORS,
  families: [
    ...DEFAULT_PRIORS.families.map(family => ({ ...family, prior: family.prior * (1 - furtherShare) })),
    ...FURTHER,
  ],
  noises: [
    ...DEFAULT_PRIORS.noises.map(noise => ({ ...noise, weight: noise.weight * (1 - furtherNoise) })),
    ...FURTHER_NOISES,
  ],
};
