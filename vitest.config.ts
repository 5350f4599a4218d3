import { defineConfig } from 'vitest/config';

/** A test of thousands of random cases may take its time on a machine that has much else to do. */
const PATIENCE = 60_000;

/** unit and golden need no browser, and change nothing that another file could see (no isolation: half the time); e2e runs real Chromium on the built program. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', isolate: false, testTimeout: PATIENCE, include: ['test/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'golden',
          isolate: false,
          testTimeout: PATIENCE,
          include: ['test/golden/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'robust',
          include: ['test/robust/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
