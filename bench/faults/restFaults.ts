import { setTimeout as wait } from 'node:timers/promises';
import { BACK_WITHIN, type Fault } from './fault.ts';
import type { Stage } from './stage.ts';
import { QUESTION_LIFE } from './stage.ts';

const CALLBACK = /callback/;

/** A fault of `calls` calls. It ends when the bot has made all of them. */
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
  /** Calls that one fault affects, 20 by default; the short rate limit affects twice as many. */
  readonly calls?: number;
  /** Milliseconds until Discord handles a call. */
  readonly delay: number;
  /** Milliseconds within which the bot must acknowledge a question; Discord's 3,000 by default. */
  readonly life?: number;
}

/** Returns the faults of the calls that acknowledge. */
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
