import { defineConfig } from 'vitest/config';
import shared from '../../vitest.config.ts';

const { ssr } = shared;

/** `npm run test:cluster`: tests that need a real OpenSearch. One file at a time, so that each has the machine to itself. */
export default defineConfig({
  ...(ssr && { ssr }),
  test: {
    include: ['test/cluster/**/*.test.ts'],
    fileParallelism: false,
    // Threads end with this process, and the nodes end with the threads.
    pool: 'threads',
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 100_000 } },
  },
});
