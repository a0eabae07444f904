import { expect } from 'vitest';
import type { LoopbackDiscord } from '../src/loopbackDiscord.ts';
import type { TestClock } from './testClock.ts';

const CALLBACK = /^POST \/interactions\/:id\/:token\/callback$/;

/** For a loopback on a clock that only the test moves: Discord's own limit, so that only the test makes anything late. */
export const onClock = (clock: TestClock) => ({ loopback: { clock, acknowledgeWithin: 3_000 } });

/** What becomes of an interaction whose acknowledgement reaches Discord a second too late, all others being over. */
export const comeTooLate = async <Outcome>(
  { faults }: LoopbackDiscord,
  clock: TestClock,
  act: () => Promise<Outcome>,
): Promise<Outcome> => {
  faults.delayNext(1, 4_000, CALLBACK);
  const outcome = act();
  // The limit of the interaction, and the delay of its acknowledgement.
  await expect.poll(clock.waiting).toBe(2);
  clock.pass(4_000);
  return outcome;
};
