import { defineConfig } from 'vitest/config';

const project = (name: string, options: Record<string, unknown> = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    environment: 'node',
    allowOnly: false,
    ...options,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('rules'),
      project('unit', { testTimeout: 60_000 }),
      project('data', { testTimeout: 60_000, maxWorkers: 2 }),
      project('services', { testTimeout: 60_000, maxWorkers: 2 }),
      project('components', { environment: 'jsdom' }),
      project('cli', { testTimeout: 120_000, hookTimeout: 180_000 }),
      project('host', { testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false }),
      project('e2e', { testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false }),
    ],
  },
});
