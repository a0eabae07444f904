import { defineConfig } from 'vitest/config';
import shared from '../../vitest.config.ts';

const { ssr } = shared;

/** `npm run test:cluster`: what needs a real OpenSearch. One file after another, for the nodes have the machine to themselves. */
export default defineConfig({
  ...(ssr && { ssr }),
  test: {
    include: ['test/cluster/**/*.test.ts'],
    fileParallelism: false,
    // A thread ends with this process, and the nodes with the thread.
    pool: 'threads',
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 100_000 } },
  },
});
