import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Clock, machineClock, UserError } from '../../shared/index.ts';
import { createFetcher } from '../import/fetch/fetchSource.ts';
import { openResponseMemory } from '../import/fetch/responseMemory.ts';
import { readAside } from '../import/readAside.ts';
import { readFeedList } from './feedList.ts';
import { loadFeedState } from './feedState.ts';
import type { Feeds, FeedTeller, PollReport } from './feeds.ts';
import { type PollOptions, pollFeeds } from './pollFeeds.ts';
import { broughtFiles } from './retire.ts';

type Carrier = Pick<PollOptions, 'fetch'> & { close(): Promise<void> };

export interface FeedsOptions
  extends Pick<PollOptions, 'list' | 'corpus' | 'dataDir' | 'library' | 'review' | 'keep'> {
  /** Milliseconds between two polls, before jitter. */
  readonly every: number;
  /** The program's version, for its user agent. */
  readonly version: string;
  readonly isAllowed: (address: string) => boolean;
  readonly teller: FeedTeller;
  /** Called after each poll, before `poll` returns: the corpus reloads here. */
  readonly onReport: (report: PollReport) => Promise<void>;
  /** Called with the error if a planned poll fails. */
  readonly onFault: (error: unknown) => void;
  readonly clock?: Clock;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** From 0 to 1, to spread polls. */
  readonly random?: () => number;
  readonly read?: PollOptions['read'];
  /** Called before each request for a page. */
  readonly onProgress?: PollOptions['onProgress'];
  /** Opens a fetcher for one poll. Each poll reads the robots.txt files again. */
  readonly openFetcher?: (signal: AbortSignal) => Promise<Carrier>;
}

/** The first poll starts within a minute. Many bots that start together do not poll together. */
const FIRST = 60_000;
/** The width of the jitter, as a share of the pause. */
const JITTER = 0.2;

/** Creates the feeds of a corpus and runs one poll at a time. Requests nothing before `start` or `poll`. */
export const createFeeds = (options: FeedsOptions): Feeds => {
  const { every, version, dataDir, library, list, isAllowed, onReport, onFault } = options;
  const { clock = machineClock, now = Date.now, random = Math.random, read = readAside } = options;
  const { onProgress = () => undefined } = options;
  const stop = new AbortController();
  let underway: Promise<PollReport> | undefined;
  let last: PollReport | undefined;
  let callOff = (): void => undefined;
  let nextAt: number | undefined;

  const openFetcher =
    options.openFetcher ??
    (async (signal: AbortSignal): Promise<Carrier> =>
      createFetcher({
        version,
        memory: await openResponseMemory(join(dataDir, 'import')),
        isAllowed,
        wait: (milliseconds) => wait(milliseconds, undefined, { signal }),
      }));
  const pollOnce = async (isForced: boolean): Promise<PollReport> => {
    const { signal } = stop;
    const fetcher = await openFetcher(signal);
    // Closing also aborts the current request.
    const breakOff = (): void => void fetcher.close().catch(() => undefined);
    signal.addEventListener('abort', breakOff, { once: true });
    try {
      const { fetch } = fetcher;
      const report = await pollFeeds({ ...options, fetch, read, onProgress, now, signal, isForced });
      last = report;
      await onReport(report);
      return report;
    } finally {
      signal.removeEventListener('abort', breakOff);
      if (!signal.aborted) await fetcher.close();
    }
  };
  const poll = (isForced: boolean): Promise<PollReport> => {
    if (stop.signal.aborted) return Promise.reject(new UserError('The feeds are closed.'));
    underway ??= pollOnce(isForced).finally(() => {
      underway = undefined;
    });
    return underway;
  };
  const plan = (pause: number): void => {
    nextAt = now() + pause;
    callOff = clock.after(pause, () => {
      void poll(false)
        .catch(onFault)
        .finally(() => {
          if (!stop.signal.aborted) plan(every * (1 - JITTER / 2 + JITTER * random()));
        });
    });
  };
  return {
    start: () => plan(Math.min(every, FIRST) * random()),
    poll: () => poll(true),
    status: async () => {
      const { feeds, entries } = await loadFeedState(dataDir);
      const there = new Set((await library.files()).values());
      return {
        feeds: (await readFeedList(list, read)).map((link) => {
          const { polledAt, listed = 0, failingSince, reason } = feeds.get(link) ?? {};
          return { link, polledAt, listed, failingSince, reason };
        }),
        brought: broughtFiles(entries.values(), there).size,
        waiting: await library.offered(),
        isPolling: underway !== undefined,
        nextAt,
        last,
      };
    },
    close: async () => {
      stop.abort(new Error('the feeds are closed'));
      callOff();
      await underway?.catch(() => undefined);
    },
  };
};
