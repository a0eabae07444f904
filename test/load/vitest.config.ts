import { defineConfig } from 'vitest/config';
import shared from '../../vitest.config.ts';

const { ssr } = shared;

/** `npm run test:load`: a bot under faults and under load, for a minute. Each test times itself, for busy machines too. */
export default defineConfig({
  ...(ssr && { ssr }),
  test: { include: ['test/load/**/*.test.ts'], pool: 'threads', expect: { poll: { timeout: 100_000 } } },
});
