// The assumptions of a filter that knows the law its patients are drawn from: as near to the best possible as a bank of
// some hundred shapes comes. Nobody has such a filter; it is what others are measured against.
import { DEFAULT_PRIORS, type Family, type Noise, type Priors } from '../../../../shared/detector/bank.ts';
import { type KindName, kindOf } from '../../../../shared/detector/simulated/kinds.ts';
import type { Law } from '../../../../shared/detector/simulated/law.ts';

/** A patient's error lies evenly between two multiples: this many stand for all of them. */
const NOISES = 4;
/** Variance of a sawtooth between -1 and 1. */
const SAWTOOTH_VARIANCE = 1 / 3;
/** Mean published error of the scales, in MCID: what a swing is measured with. */
const MIDDLING_ERROR = 0.48;

export function referencePriors(law: Law): Priors {
  const families = Object.entries(law.mix)
    .filter(([, weight]) => weight > 0)
    .map(([name, weight]) => familyOf(name as KindName, weight, law));
  const total = families.reduce((sum, { prior }) => sum + prior, 0);
  return {
    ...DEFAULT_PRIORS,
    version: `reference: ${law.name}`,
    level: { mean: -3, spread: 1.3 },
    noises: noisesOf(law),
    outlier: {
      share: Math.max(0.005, law.outliers),
      spread: 3.5,
      multiple: Math.hypot((law.noise[0] + law.noise[1]) / 2, swingOf(law)),
    },
    families: families.map(family => ({ ...family, prior: family.prior / total })),
  };
}

function noisesOf(law: Law): Noise[] {
  const swing = swingOf(law);
  return Array.from({ length: NOISES }, (_, index) => {
    const own = law.noise[0] + ((law.noise[1] - law.noise[0]) * (index + 0.5)) / NOISES;
    const multiple = Math.hypot(own, swing);
    return { multiple, shared: (law.shared * own ** 2 + swing ** 2) / multiple ** 2, weight: 1 / NOISES };
  });
}

/** A swing as a further error that all scores of a visit share. */
function swingOf({ swing }: Law): number {
  return (Math.sqrt(SAWTOOTH_VARIANCE) * swing) / MIDDLING_ERROR;
}

function familyOf(name: KindName, prior: number, law: Law): Family {
  const { deviation, members, sizes, shape } = kindOf(name);
  const shapes = Array.from({ length: members }, (_, index) =>
    shape([(index + 0.5) / members, evenly(index + 1, 2), evenly(index + 1, 3)], law.slowness),
  );
  return {
    name,
    prior,
    deviation,
    mayBeMixed: name !== 'noChange',
    members: shapes.flatMap(drawn =>
      sizes.map(({ weight, ...amplitude }) => ({ ...drawn, amplitude, weight })),
    ),
  };
}

/** Van der Corput's sequence: numbers between 0 and 1 that leave no gaps. */
function evenly(index: number, base: number): number {
  let [left, scale, sum] = [index, 1, 0];
  while (left > 0) {
    scale /= base;
    sum += scale * (left % base);
    left = Math.floor(left / base);
  }
  return sum;
}
