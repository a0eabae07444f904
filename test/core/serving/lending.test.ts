import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createLending } from '../../../src/core/serving/lending.ts';

it('keeps the state of a running use, and resolves replace() when no use has the old state', async () => {
  const { lend, replace, current } = createLending('old');
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const seen: string[] = [];
  const use = lend(async (state) => {
    await gate;
    seen.push(`used ${state}`);
  });
  const replaced = replace('new').then(() => seen.push('old is free'));
  expect(current()).toBe('new');
  expect(await lend(async (state) => state)).toBe('new');
  await setImmediate();
  expect(seen).toEqual([]);
  go();
  await Promise.all([use, replaced]);
  expect(seen).toEqual(['used old', 'old is free']);
});

it('releases the state of a use that fails', async () => {
  const { lend, replace } = createLending('old');
  const failing = lend(async () => {
    await setImmediate();
    throw new Error('no answer');
  });
  await Promise.all([expect(failing).rejects.toThrow('no answer'), replace('new')]);
});
