import { describe, it } from 'vitest';
import { properties } from '../../bench/fuzz/properties.ts';

describe('what comes from outside', () => {
  for (const { name, run } of properties) it(name, () => run({ numRuns: 200 }), 60_000);
});
