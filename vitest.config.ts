import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Many tests wait for a Discord that is slow on purpose, or for another process: more of them at once than there are cores. */
const maxWorkers = Math.max(4, availableParallelism());

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers,
    pool: 'threads',
  },
});
