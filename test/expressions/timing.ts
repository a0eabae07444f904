import { performance } from 'node:perf_hooks';
import { createContext, Script } from 'node:vm';
import { type HostileText, ofLength } from './hostileText.ts';

/** The work on a text that is timed. */
type Work = (text: string) => unknown;

/** Characters of the short text. The long one has `TIMES` as many, and may take at most `MOST` times as long. */
const SHORT = 5_000;
const TIMES = 10;
const MOST = 12;
/** Milliseconds: if a short text takes less, each of its characters is read about once. */
const FLOOR = 0.3;
const MOST_TRIES = 100;
/** Milliseconds of work on long texts after which a ratio far above `MOST` counts as proven. */
const ENOUGH = 1_000;
/** Time limit in milliseconds for all texts; linear work takes a few hundred on a busy machine. */
const ALL = 20_000;

const timeOf = (work: Work, text: string): number => {
  const start = performance.now();
  work(text);
  return performance.now() - start;
};

const isQuick = (work: Work, text: string): boolean => [1, 2, 3].some(() => timeOf(work, text) < FLOOR);

/**
 * Returns whether the long text takes more than `MOST` times as long in every try. One try does not suffice: other work on
 * the machine delays some runs, and one long run more often than ten short ones.
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
 * Returns the first text that takes more than twelve times as long at ten times the length. Also returns the text during
 * which the limit of `most` milliseconds for all texts ends. Returns undefined if there is no such text.
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
    // Only the timeout of a script can interrupt a running expression.
    call.runInContext(createContext({ run }), { timeout: most });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
  }
  return tried;
};
