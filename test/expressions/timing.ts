import { performance } from 'node:perf_hooks';
import { createContext, Script } from 'node:vm';
import { type HostileText, ofLength } from './hostileText.ts';

/** What is done with a text, and timed. */
type Work = (text: string) => unknown;

/** Characters of a text, and of the one that must take no more than `MOST` times as long. */
const SHORT = 5_000;
const TIMES = 10;
const MOST = 12;
/** Milliseconds: a short text that takes less is read about once. */
const FLOOR = 0.3;
const MOST_TRIES = 100;
/** Milliseconds for long texts alone, after which a ratio far above `MOST` is believed. */
const ENOUGH = 1_000;
/** Milliseconds for all texts, where linear work takes some hundred on a busy machine. */
const ALL = 20_000;

const timeOf = (work: Work, text: string): number => {
  const start = performance.now();
  work(text);
  return performance.now() - start;
};

const isQuick = (work: Work, text: string): boolean => [1, 2, 3].some(() => timeOf(work, text) < FLOOR);

/**
 * Whether the long text takes more than `MOST` times as long, each time that it is tried: other work on the machine
 * lengthens some times, and one long time more often than ten short ones.
 */
const isSlower = (work: Work, short: string, long: string): boolean => {
  const none = Number.POSITIVE_INFINITY;
  let [leastShort, leastLong, leastRatio] = [none, none, none];
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    let all = 0;
    for (let n = 0; n < TIMES; n += 1) all += timeOf(work, short);
    const [one, ten] = [all / TIMES, timeOf(work, long)];
    leastShort = Math.min(leastShort, one);
    leastLong = Math.min(leastLong, ten);
    leastRatio = Math.min(leastRatio, ten / one, leastLong / leastShort);
    if (leastRatio <= MOST) return false;
    if (leastRatio > 4 * MOST && tries * leastLong > ENOUGH) break;
  }
  return true;
};

const call = new Script('run()');

/**
 * The first of these texts that takes more than twelve times as long at ten times the length, or at any length longer than
 * anybody waits: `most` milliseconds for all of them.
 */
export const slowText = (work: Work, texts: readonly HostileText[], most = ALL): HostileText | undefined => {
  let tried: HostileText | undefined;
  const run = (): void => {
    for (const text of texts) {
      tried = text;
      const short = ofLength(text, SHORT);
      if (isQuick(work, short)) continue;
      if (isSlower(work, short, ofLength(text, SHORT * TIMES))) return;
    }
    tried = undefined;
  };
  try {
    // Nothing else ends an expression that has begun.
    call.runInContext(createContext({ run }), { timeout: most });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
  }
  return tried;
};
