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
  /** How many calls one fault meets, 20 unless told; the short rate limit meets twice as many. */
  readonly calls?: number;
  /** Milliseconds until a call is looked at. */
  readonly delay: number;
  /** Milliseconds within which a question must be acknowledged; Discord's 3,000 unless told. */
  readonly life?: number;
}

/** What may happen to the calls that acknowledge. */
export const restFaults = ({ times, calls = 20, delay, life = QUESTION_LIFE }: RestTimes): Fault[] => [
  ofCalls('429 for half a second', times, calls * 2, (faults, met) =>
    faults.rateLimitNext(met, 0.5, CALLBACK),
  ),
  ofCalls('500 on callbacks', times, calls, (faults, met) => faults.failNext(met, 500, CALLBACK)),
  ofCalls('callbacks that take effect and are not confirmed', times, calls, (faults, met) =>
    faults.loseNext(met, CALLBACK),
  ),
  ofCalls(`callbacks that take ${delay / 1_000} s`, times, calls, (faults, met) =>
    faults.delayNext(met, delay, CALLBACK),
  ),
  ofCalls('429 for longer than a question lives', times, calls, (faults, met) =>
    faults.rateLimitNext(met, life / 1_000 + 1, CALLBACK),
  ),
];
