import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Corpus } from '../src/core/serving/index.ts';
import { quantile } from './quantile.ts';

/** Times of questions asked during a run. Milliseconds. */
export interface LoadFigures {
  readonly took: number;
  readonly questions: number;
  readonly failed: number;
  /** Answers after more than `LATE` ms, which Discord no longer takes. */
  readonly late: number;
  readonly median: number;
  readonly slowest: number;
  /** Of this thread's event loop, 99th percentile. */
  readonly loopDelay: number;
}

const LATE = 3_000;
const NANOSECONDS = 1e6;

/** Asks `perSecond` questions a second, evenly, during `run`. It does not wait for earlier answers. */
export const underLoad = async (
  corpus: Corpus,
  questions: readonly string[],
  perSecond: number,
  run: () => Promise<unknown>,
): Promise<LoadFigures> => {
  const times: number[] = [];
  const asking: Promise<void>[] = [];
  let failed = 0;
  const ask = async (question: string): Promise<void> => {
    const start = performance.now();
    try {
      await corpus.ask(question);
      times.push(performance.now() - start);
    } catch {
      failed += 1;
    }
  };
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const timer = setInterval(() => {
    asking.push(ask(questions[asking.length % questions.length] ?? ''));
  }, 1_000 / perSecond);
  const start = performance.now();
  await run();
  const took = performance.now() - start;
  clearInterval(timer);
  await Promise.all(asking);
  delay.disable();
  return {
    took,
    questions: asking.length,
    failed,
    late: times.filter((time) => time > LATE).length,
    median: quantile(times, 0.5),
    slowest: Math.max(0, ...times),
    loopDelay: delay.percentile(99) / NANOSECONDS,
  };
};
