// A clock that stands on the day of the diary, and chance from the seed: the sample is the same on every machine.
import { dayNumber } from '../../../shared/dates.ts';
import { dice } from '../../../shared/dice.ts';
import type { Sources } from '../../services/caseload.ts';

const DAY_MS = 86_400_000;
const OPENING_MS = 8 * 3_600_000;
const STEP_MS = 1000;

export interface DemoSources extends Sources {
  /** Moves the clock to the morning of a day; never back. */
  moveTo(day: string): void;
}

export function demoSources(seed: number, firstDay: string): DemoSources {
  const chance = dice(seed);
  const morningOf = (day: string) => dayNumber(day) * DAY_MS + OPENING_MS;
  const start = morningOf(firstDay);
  let clock = start;
  return {
    boot: Buffer.from(chance.bytes(8)).toString('hex'),
    // Each look takes a second, so that ids made one after the other are in order.
    now: () => (clock += STEP_MS),
    monotonicMs: () => clock - start,
    randomBytes: count => chance.bytes(count),
    moveTo: day => {
      clock = Math.max(clock, morningOf(day));
    },
  };
}
