import { defineConfig } from 'vitest/config';

// One number of workers for all that run together: left to the machine, one with more than two cores is refused.
const project = (name: string, options: Record<string, unknown> = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    environment: 'node',
    allowOnly: false,
    maxWorkers: 2,
    ...options,
  },
});

const browser = (groupOrder: number) => ({
  testTimeout: 120_000,
  hookTimeout: 180_000,
  maxWorkers: 1,
  sequence: { groupOrder },
});

export default defineConfig({
  test: {
    projects: [
      project('rules'),
      project('unit', { testTimeout: 60_000 }),
      project('data', { testTimeout: 60_000 }),
      project('services', { testTimeout: 60_000 }),
      project('components', { environment: 'jsdom' }),
      project('cli', { testTimeout: 120_000, hookTimeout: 180_000 }),
      // Browsers after everything else and one at a time: on two cores they would starve each other.
      project('host', browser(1)),
      project('e2e', { ...browser(2), setupFiles: ['test/e2e/pages/tell-failure.ts'] }),
    ],
  },
});
