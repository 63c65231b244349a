// The laws that synthetic patients are drawn from: the one the descriptions of the detector tell, and others under which
// it has to stand as well. All invented by us; none is fitted to any set.
import { AS_DESCRIBED, type Law, type Mix } from '../../../../shared/detector/simulated/law.ts';

const DESCRIBED = AS_DESCRIBED.mix;

const law = (name: string, differs: Law['differs'], changes: Partial<Law>): Law => ({
  ...AS_DESCRIBED,
  name,
  differs,
  ...changes,
});
const noise = (name: string, changes: Partial<Law>) => law(name, 'noise and shapes', changes);
/** Recoveries and delayed responses take another shape; what stops or falls stays. */
const shapes = (name: string, mix: Mix) =>
  noise(name, { mix: { ...DESCRIBED, recovery: 0, delayedResponse: 0, ...mix } });
const mix = (name: string, changes: Partial<Law>) => law(name, 'mix', changes);

export const LAWS: readonly Law[] = [
  AS_DESCRIBED,
  noise('small errors', { noise: [0.4, 0.8] }),
  noise('large errors', { noise: [1.3, 1.7] }),
  noise('errors all over', { noise: [0.5, 1.8] }),
  noise('bad days', { shared: 0.65, noise: [0.95, 1.55] }),
  noise('swings', { swing: 0.5 }),
  noise('outliers', { outliers: 0.1 }),
  noise('coarse scales', { coarseness: 3 }),
  noise('sparse visits', { sparseness: 2 }),
  noise('dense visits', { sparseness: 0.5 }),
  noise('one measure', { measures: [1, 1] }),
  noise('six measures, half skipped', { measures: [6, 6], skipped: 0.5 }),
  shapes('logistic', { logistic: 0.42 }),
  shapes('power', { power: 0.42 }),
  shapes('two speeds', { twoSpeeds: 0.42 }),
  shapes('two steps', { recovery: 0.12, twoSteps: 0.3 }),
  shapes('stairs', { recovery: 0.12, stairs: 0.3 }),
  shapes('fading', { recovery: 0.17, fading: 0.25 }),
  noise('slow courses', { slowness: 1.6 }),
  noise('fast courses', { slowness: 0.6 }),
  mix('more improvers', {
    mix: {
      ...DESCRIBED,
      recovery: 0.3,
      steadyGain: 0.4,
      noChange: 0.04,
      gainStopped: 0.04,
      steadyLoss: 0.02,
    },
  }),
  mix('fewer improvers', {
    mix: {
      ...DESCRIBED,
      recovery: 0.22,
      steadyGain: 0.08,
      noChange: 0.24,
      gainStopped: 0.2,
      steadyLoss: 0.1,
    },
  }),
  mix('slow, noisy, few improvers', {
    mix: { ...DESCRIBED, recovery: 0.2, steadyGain: 0.1, noChange: 0.24, gainStopped: 0.16 },
    slowness: 1.5,
    noise: [1.1, 1.7],
    shared: 0.5,
  }),
  mix('fast, quiet, many improvers', {
    mix: {
      recovery: 0.3,
      steadyGain: 0.32,
      logistic: 0.14,
      noChange: 0.05,
      gainStopped: 0.06,
      delayedResponse: 0.13,
    },
    slowness: 0.7,
    noise: [0.5, 1],
  }),
];

/**
 * The law on its way from the one described: nothing of it at strength 0, all of it at 1. At one half, for instance, half of
 * the patients who would take another shape take it; counts and steps go to the next whole number.
 */
export function atStrength(law: Law, strength: number): Law {
  if (strength === 1) return law;
  const along = (from: number, to: number) => from + strength * (to - from);
  const alongLogs = (to: number) => to ** strength;
  const both = (from: readonly [number, number], to: readonly [number, number]) =>
    [along(from[0], to[0]), along(from[1], to[1])] as const;
  const kinds = Object.keys({ ...DESCRIBED, ...law.mix }) as (keyof Mix)[];
  const [fewest, most] = both(AS_DESCRIBED.measures, law.measures);
  return {
    ...law,
    mix: Object.fromEntries(kinds.map(kind => [kind, along(DESCRIBED[kind] ?? 0, law.mix[kind] ?? 0)])),
    slowness: alongLogs(law.slowness),
    sparseness: alongLogs(law.sparseness),
    coarseness: Math.round(along(AS_DESCRIBED.coarseness, law.coarseness)),
    noise: both(AS_DESCRIBED.noise, law.noise),
    shared: along(AS_DESCRIBED.shared, law.shared),
    swing: along(AS_DESCRIBED.swing, law.swing),
    outliers: along(AS_DESCRIBED.outliers, law.outliers),
    flares: along(AS_DESCRIBED.flares, law.flares),
    skipped: along(AS_DESCRIBED.skipped, law.skipped),
    measures: [Math.round(fewest), Math.round(most)],
  };
}

/** The laws whose name holds the word; all of them for none. */
export function lawsNamed(word: string): readonly Law[] {
  return LAWS.filter(({ name }) => name.includes(word));
}
