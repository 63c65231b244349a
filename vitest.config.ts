import { defineConfig } from 'vitest/config';

// One number of workers for all that run together: left to the machine, one with more than two cores is refused.
const project = (name: string, options: Record<string, unknown> = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    environment: 'node',
    allowOnly: false,
    testTimeout: 60_000,
    maxWorkers: 2,
    ...options,
  },
});

// What a window shows follows what was done a moment later: a check asks again until it holds.
const browser = (groupOrder: number) => ({
  expect: { poll: { timeout: 20_000 } },
  testTimeout: 120_000,
  hookTimeout: 180_000,
  maxWorkers: 1,
  sequence: { groupOrder },
});

export default defineConfig({
  test: {
    projects: [
      project('rules'),
      project('unit'),
      project('data'),
      project('services'),
      project('components', { environment: 'jsdom', setupFiles: ['test/components/patience.ts'] }),
      project('cli', { testTimeout: 120_000, hookTimeout: 180_000 }),
      // Browsers after everything else and one at a time: on two cores they would starve each other.
      project('host', browser(1)),
      project('e2e', { ...browser(2), setupFiles: ['test/e2e/pages/tell-failure.ts'] }),
    ],
  },
});
