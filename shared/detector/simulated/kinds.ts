// The courses that synthetic patients may take, after the descriptions in the detector's guide, and shapes that its bank
// does not hold. Each kind draws one shape of itself; amplitudes are mixtures of normal distributions, so that a filter
// that knows the kind can integrate them exactly. MCID, MCID per 28 days, days.
import { ENDLESS, type Entry, type Heights, type Prior } from '../bank.ts';

/** A number between 0 and 1 for each choice a shape makes. */
export type Draws = readonly [number, number, number];

/** Everything of an entry but its size. */
export type DrawnShape = Omit<Entry, 'amplitude' | 'weight'>;

export interface Size extends Prior {
  readonly weight: number;
}

export interface Kind {
  readonly deviation: number;
  readonly sizes: readonly Size[];
  /** How many shapes stand for all of them in a filter that knows the kind. */
  readonly members: number;
  /** @param slowness stretches every time: 1 as usual */
  shape(draws: Draws, slowness: number): DrawnShape;
}

const LONGEST_DAYS = 280;

const size = (mean: number, spread: number, weight = 1): Size => ({ mean, spread, weight });
const approach = (tau: number, from = 0): Heights => ({ from, tau, until: ENDLESS });
const ramp = (from = 0, until = ENDLESS): Heights => ({ from, tau: null, until });
const between = (low: number, high: number, draw: number) => low + (high - low) * draw;
const betweenLogs = (low: number, high: number, draw: number) => low * (high / low) ** draw;
const breakOn = (draw: number) => Math.round(between(20, 100, draw));

function byDay(height: (day: number) => number): Heights {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return { byDay: Array.from({ length: LONGEST_DAYS }, (_, day) => round(height(day))) };
}

const RECOVERIES = [size(0.7, 0.35, 0.25), size(1.7, 0.5, 0.35), size(3.1, 0.8, 0.4)];

export const KINDS = {
  recovery: {
    deviation: 0.4,
    sizes: RECOVERIES,
    members: 10,
    shape: ([draw], slowness) => ({ phi: approach(slowness * betweenLogs(7, 45, draw)) }),
  },
  steadyGain: {
    deviation: 0.12,
    sizes: [size(0.55, 0.15, 0.5), size(1.05, 0.3, 0.5)],
    members: 1,
    shape: () => ({ phi: ramp() }),
  },
  noChange: {
    deviation: 0.1,
    sizes: [size(0.15, 0.15)],
    members: 2,
    shape: ([draw], slowness) => ({ phi: approach(slowness * between(5, 10, draw)) }),
  },
  gainStopped: {
    deviation: 0.12,
    sizes: [size(0.8, 0.25, 0.5), size(1.4, 0.35, 0.5)],
    members: 12,
    shape: ([draw]) => {
      const breakDay = breakOn(draw);
      return { phi: ramp(0, breakDay), breakDay };
    },
  },
  delayedResponse: {
    deviation: 0.4,
    sizes: [size(2, 0.6, 0.5), size(3.2, 0.7, 0.5)],
    members: 10,
    shape: ([first, second], slowness) => ({
      phi: approach(slowness * between(12, 30, first), slowness * between(12, 35, second)),
    }),
  },
  lateStep: {
    deviation: 0.4,
    sizes: [size(1.8, 0.7)],
    members: 10,
    shape: ([draw]) => {
      const breakDay = breakOn(draw);
      return { phi: approach(7, breakDay), breakDay };
    },
  },
  steadyLoss: {
    deviation: 0.12,
    sizes: [size(-0.5, 0.15, 0.6), size(-0.95, 0.3, 0.4)],
    members: 1,
    shape: () => ({ phi: ramp() }),
  },
  setback: {
    deviation: 0.4,
    sizes: [size(2.2, 0.8)],
    members: 16,
    shape: ([first, second], slowness) => {
      const breakDay = breakOn(second);
      const phi = approach(slowness * betweenLogs(12, 35, first));
      return { phi, psi: approach(6, breakDay), second: { mean: -1.4, spread: 0.4 }, breakDay };
    },
  },
  lateLoss: {
    deviation: 0.4,
    sizes: [size(1.6, 0.6)],
    members: 10,
    shape: ([first, second], slowness) => {
      const breakDay = breakOn(second);
      const phi = approach(slowness * betweenLogs(10, 28, first));
      return { phi, psi: ramp(breakDay), second: { mean: -0.8, spread: 0.3 }, breakDay };
    },
  },
  /** Slow, then fast, then slow. */
  logistic: {
    deviation: 0.4,
    sizes: RECOVERIES,
    members: 12,
    shape: ([first, second], slowness) => {
      const middle = slowness * between(15, 60, first);
      const width = slowness * between(5, 14, second);
      const at = (day: number) => 1 / (1 + Math.exp((middle - day) / width));
      return { phi: byDay(day => (at(day) - at(0)) / (1 - at(0))) };
    },
  },
  /** Fast at first, with a tail far longer than that of an exponential. */
  power: {
    deviation: 0.4,
    sizes: [size(1.5, 0.5, 0.3), size(2.8, 0.8, 0.4), size(4.5, 1, 0.3)],
    members: 12,
    shape: ([first, second], slowness) => {
      const scale = slowness * betweenLogs(6, 30, first);
      const power = between(0.4, 1.2, second);
      return { phi: byDay(day => 1 - (1 + day / scale) ** -power) };
    },
  },
  /** A quick part and a slow one. */
  twoSpeeds: {
    deviation: 0.4,
    sizes: RECOVERIES,
    members: 16,
    shape: ([first, second, third], slowness) => {
      const share = between(0.3, 0.7, first);
      const [quick, slow] = [slowness * between(4, 10, second), slowness * betweenLogs(40, 110, third)];
      return {
        phi: byDay(day => 1 - share * Math.exp(-day / quick) - (1 - share) * Math.exp(-day / slow)),
      };
    },
  },
  /** Two steps up; nothing announces the second. */
  twoSteps: {
    deviation: 0.4,
    sizes: [size(1.6, 0.5, 0.5), size(3, 0.7, 0.5)],
    members: 16,
    shape: ([first, second, third]) => {
      const [from, breakDay] = [Math.round(between(0, 14, first)), Math.round(between(35, 90, second))];
      const share = between(0.35, 0.65, third);
      const step = (day: number, start: number) => (day <= start ? 0 : 1 - Math.exp((start - day) / 6));
      return {
        phi: byDay(day => share * step(day, from) + (1 - share) * step(day, breakDay)),
        before: byDay(day => share * step(day, from)),
        breakDay,
      };
    },
  },
  /** Weeks of gain and weeks of rest in turn, to an end. */
  stairs: {
    deviation: 0.3,
    sizes: RECOVERIES,
    members: 14,
    shape: ([first, second, third]) => {
      const [period, steps] = [between(18, 32, first), 2 + Math.floor(3 * third)];
      const lead = second * period;
      const climbed = (time: number) => {
        const whole = Math.floor(time / period);
        return whole + Math.min(1, (2 * (time - whole * period)) / period);
      };
      return {
        phi: byDay(day => Math.min(1, Math.max(0, (climbed(day + lead) - climbed(lead)) / steps))),
      };
    },
  },
  /** A gain that fades away again, the whole of it foreseen. */
  fading: {
    deviation: 0.3,
    sizes: [size(1.5, 0.5, 0.5), size(2.6, 0.7, 0.5)],
    members: 12,
    shape: ([first, second], slowness) => {
      const [rise, fall] = [slowness * between(8, 20, first), slowness * betweenLogs(70, 250, second)];
      return { phi: byDay(day => (1 - Math.exp(-day / rise)) * Math.exp(-day / fall)) };
    },
  },
} satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS;

export function kindOf(name: KindName): Kind {
  return KINDS[name];
}
