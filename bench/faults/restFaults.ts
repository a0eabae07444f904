import { setTimeout as wait } from 'node:timers/promises';
import { BACK_WITHIN, type Fault } from './fault.ts';
import type { Stage } from './stage.ts';
import { QUESTION_LIFE } from './stage.ts';

const CALLBACK = /callback/;

/** A fault of so many calls: its end is when all of them have been made. */
const ofCalls = (
  name: string,
  times: number,
  calls: number,
  plan: (faults: Stage['discord']['faults'], calls: number) => void,
): Fault => ({
  name,
  times,
  backWithin: BACK_WITHIN.resumed,
  run: async ({ discord }) => {
    const madeBefore = discord.log.filter(({ route }) => CALLBACK.test(route)).length;
    plan(discord.faults, calls);
    const made = (): number => discord.log.filter(({ route }) => CALLBACK.test(route)).length;
    while (made() < madeBefore + calls) await wait(50);
    discord.faults.clear();
  },
});

interface RestTimes {
  readonly times: number;
  /** Milliseconds until a call is looked at. */
  readonly delay: number;
  /** Milliseconds within which a question must be acknowledged; Discord's 3,000 unless told. */
  readonly life?: number;
}

/** What may happen to the calls that acknowledge. */
export const restFaults = ({ times, delay, life = QUESTION_LIFE }: RestTimes): Fault[] => [
  ofCalls('429 for half a second', times, 40, (faults, calls) => faults.rateLimitNext(calls, 0.5, CALLBACK)),
  ofCalls('500 on callbacks', times, 20, (faults, calls) => faults.failNext(calls, 500, CALLBACK)),
  ofCalls('callbacks that take effect and are not confirmed', times, 20, (faults, calls) =>
    faults.loseNext(calls, CALLBACK),
  ),
  ofCalls(`callbacks that take ${delay / 1_000} s`, times, 20, (faults, calls) =>
    faults.delayNext(calls, delay, CALLBACK),
  ),
  ofCalls('429 for longer than a question lives', times, 20, (faults, calls) =>
    faults.rateLimitNext(calls, life / 1_000 + 1, CALLBACK),
  ),
];
