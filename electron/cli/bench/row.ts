// Rows of the benchmark table, and the few statistics they need.
import { performance } from 'node:perf_hooks';

export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'kB' | 'MB' | 'times';
  /** What the product sets out to reach, in the same unit; null where it sets nothing. */
  readonly bar: number | null;
  /** What the number includes and what not, where that is not obvious. */
  readonly note: string;
}

export function row(
  name: string,
  value: number,
  unit: BenchRow['unit'],
  bar: number | null = null,
  note = '',
): BenchRow {
  return { name, value: Number(value.toPrecision(4)), unit, bar, note };
}

/** Null where there is no bar. */
export function isMet({ value, bar }: BenchRow): boolean | null {
  return bar === null ? null : value <= bar;
}

/** Milliseconds of each run. */
export function timesOf(count: number, run: (index: number) => void): number[] {
  return Array.from({ length: count }, (_, index) => timeOf(() => run(index)));
}

export function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

export async function timeOfAsync(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The value below which this share (0 to 1) of the sorted values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
