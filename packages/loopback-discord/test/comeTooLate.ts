import { expect } from 'vitest';
import type { LoopbackDiscord } from '../src/loopbackDiscord.ts';
import type { TestClock } from './testClock.ts';

const CALLBACK = /^POST \/interactions\/:id\/:token\/callback$/;

/**
 * Options for a loopback on a clock that only the test moves. With Discord's own limit, only the test makes anything late.
 */
export const onClock = (clock: TestClock) => ({ loopback: { clock, acknowledgeWithin: 3_000 } });

/**
 * Returns the outcome of an interaction whose acknowledgement reaches Discord a second too late. All others must be over.
 */
export const comeTooLate = async <Outcome>(
  { faults }: LoopbackDiscord,
  clock: TestClock,
  act: () => Promise<Outcome>,
): Promise<Outcome> => {
  faults.delayNext(1, 4_000, CALLBACK);
  const outcome = act();
  // The clock has two calls: the limit of the interaction, and the delay of its acknowledgement.
  await expect.poll(clock.waiting).toBe(2);
  clock.pass(4_000);
  return outcome;
};
