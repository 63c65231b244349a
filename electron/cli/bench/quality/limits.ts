// How near the detector has to come to a filter that knows the law of the patients, and how near it comes.
import type { Law } from '../../../../shared/detector/simulated/law.ts';
import { formatTable } from '../../output.ts';
import { type Nearness, standardError } from './scorer.ts';
import { LEARNED, OWN, type QualityRow, REFERENCE } from './table.ts';

/** Most by which it may be worse: Brier score, restricted mean delay in days; and its own calibration error at most. */
interface Limits {
  readonly brier: number;
  readonly delay: number;
  readonly calibration: number;
}

const LIMITS: Readonly<Record<Law['differs'], Limits>> = {
  nothing: { brier: 0.004, delay: 1.5, calibration: 0.03 },
  'noise and shapes': { brier: 0.008, delay: 2, calibration: 0.045 },
  mix: { brier: 0.012, delay: 3, calibration: 0.06 },
};

/** Once 300 closed episodes of the same patients have been learned from, whatever the law. */
const LEARNED_LIMITS: Limits = { brier: 0.006, delay: 1.5, calibration: 0.03 };

/** What is reached on a law, each with its limit. */
export interface Distance {
  readonly law: string;
  readonly reached: Limits;
  /** How far each of them may be off by the chance of these patients: standard errors. */
  readonly errors: Limits;
  readonly limits: Limits;
  readonly isMet: boolean;
}

export function limitsOf(law: Law): Limits {
  return LIMITS[law.differs];
}

/** @param rows of one law, with the detector and its reference among them */
export function distanceOf(law: Law, rows: readonly QualityRow[]): Distance {
  return distance(law.name, rows, OWN, limitsOf(law));
}

/** The same once it has learned. */
export function learnedDistanceOf(law: Law, rows: readonly QualityRow[]): Distance {
  return distance(`${law.name}, learned`, rows, LEARNED, LEARNED_LIMITS);
}

function distance(
  law: string,
  rows: readonly QualityRow[],
  detector: QualityRow['detector'],
  limits: Limits,
): Distance {
  const [own, best] = [detector, REFERENCE].map(name => {
    const row = rows.find(({ detector }) => detector === name);
    if (!row) throw new RangeError(`no row of ${name}`);
    return row;
  });
  if (!own || !best) throw new RangeError('no rows');
  const reached = apart(own.report, best.report);
  const withoutParts = own.withoutParts.flatMap((part, index) => {
    const other = best.withoutParts[index];
    return other ? [apart(part, other)] : [];
  });
  const errorOf = (name: keyof Limits) => standardError(withoutParts.map(part => part[name]));
  const errors = {
    brier: errorOf('brier'),
    delay: errorOf('delay'),
    calibration: errorOf('calibration'),
  };
  const isMet =
    reached.brier <= limits.brier &&
    reached.delay <= limits.delay &&
    reached.calibration <= limits.calibration;
  return { law, reached, errors, limits, isMet };
}

/** The same patients judged both ways, so that most of their chance cancels out. */
function apart(own: Nearness, best: Nearness): Limits {
  return {
    brier: own.brier - best.brier,
    delay: own.restrictedMeanDelay - best.restrictedMeanDelay,
    calibration: own.ece,
  };
}

export function distanceTable(distances: readonly Distance[]): string {
  const cell = ({ reached, errors, limits }: Distance, name: keyof Limits, digits: number) =>
    `${reached[name].toFixed(digits)} ± ${errors[name].toFixed(digits)} of ${limits[name].toFixed(digits)}`;
  const lines = distances.map(distance => [
    distance.law,
    cell(distance, 'brier', 4),
    cell(distance, 'delay', 1),
    cell(distance, 'calibration', 3),
    distance.isMet ? 'yes' : 'no',
  ]);
  return formatTable([['patients', 'Brier, worse by', 'delay d, worse by', 'ECE', 'met'], ...lines]);
}
