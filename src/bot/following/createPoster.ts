import type { Corpus } from '../../core/index.ts';
import { type MessagePayload, newsMessage, wordingFor } from '../../presentation/index.ts';
import { type Clock, machineClock, UserError } from '../../shared/index.ts';
import { errorFields } from '../failure.ts';
import type { Logger } from '../logger.ts';
import type { Heard } from './heard.ts';
import { createNewsReader } from './newsFor.ts';
import type { FollowingStore } from './store.ts';
import type { Subscription } from './subscriptions.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Retry delay in milliseconds after a failed post. */
const AGAIN = 10 * MINUTE;
/** Delay in milliseconds before a process tries again for a lock that another process has. */
const BUSY = 5_000;
/** Milliseconds for which an arrived article may be posted. Older ones are dropped: Discord was unreachable all the time. */
const REMEMBERED = 24 * HOUR;
const MOST_REMEMBERED = 2_000;
/** Maximum articles read for one message: the latest ones. */
const MOST_ARTICLES = 100;

/** `gone`: the channel or the right to write there is gone; `failed`: may succeed later. */
export type Posted = 'posted' | 'gone' | 'failed';

export interface PosterOptions {
  readonly store: FollowingStore;
  readonly corpus: Pick<Corpus, 'ask' | 'quote' | 'read' | 'status'>;
  /** Never rejects. */
  post(channel: string, message: MessagePayload): Promise<Posted>;
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly clock?: Clock | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

const channelsOf = (followed: readonly Subscription[]): ReadonlyMap<string, Subscription[]> => {
  const channels = new Map<string, Subscription[]>();
  for (const one of followed) channels.set(one.channel, [...(channels.get(one.channel) ?? []), one]);
  return channels;
};

/**
 * Creates a poster that tells channels about new articles on the topics they follow. A channel gets at most one message an
 * hour; later news waits for the next. Of several processes with one store, one posts at a time, and no process repeats
 * another's posts.
 */
export const createPoster = (options: PosterOptions) => {
  const { store, corpus, post, logger, clock = machineClock, now = Date.now } = options;
  const { subscriptions } = store;
  /** Arrived articles that are not saved yet. */
  const arrived = new Set<string>();
  let queue: Promise<void> = Promise.resolve();
  let callOff = (): void => undefined;
  let isClosed = false;

  const takeIn = (heard: Heard, ids: readonly string[]): void => {
    const known = new Set(heard.articles.map(({ id }) => id));
    // Arrival times always grow, whatever the clock says.
    const at = Math.max(now(), (heard.articles.at(-1)?.at ?? 0) + 1);
    const fresh = ids.filter((id) => !known.has(id)).map((id) => ({ id, at }));
    heard.articles = [...heard.articles, ...fresh]
      .filter((article) => article.at > now() - REMEMBERED)
      .slice(-MOST_REMEMBERED);
  };
  /** Posts the due news. Returns the time of the next post in milliseconds since 1970; undefined: nothing waits. */
  const postDue = async (all: readonly Subscription[]): Promise<number | undefined> => {
    const heard = await store.load();
    const followed = channelsOf(all);
    const ids = [...arrived];
    takeIn(heard, ids);
    for (const [channel, { nextAt }] of Object.entries(heard.channels))
      if (!followed.has(channel) && nextAt <= now()) delete heard.channels[channel];
    await store.save(heard);
    for (const id of ids) arrived.delete(id);
    const readNews = createNewsReader(corpus);
    const waiting: number[] = [];
    for (const [channel, matters] of followed) {
      if (isClosed) break;
      const { seenAt, nextAt } = heard.channels[channel] ?? { seenAt: 0, nextAt: 0 };
      const unseen = heard.articles.filter(({ at }) => at > seenAt);
      const last = unseen.at(-1);
      if (!last) continue;
      if (nextAt > now()) {
        waiting.push(nextAt);
        continue;
      }
      const news = await readNews(matters, unseen.slice(-MOST_ARTICLES));
      const { version } = await corpus.status();
      const posted =
        news.length > 0 &&
        (await post(channel, newsMessage(news, version, wordingFor(matters[0]?.locale ?? 'en-US'))));
      if (posted === 'gone') {
        await subscriptions.forget(channel, matters);
        logger.info(
          { channel },
          'a channel, or the right to write there, is gone: it follows nothing any more',
        );
      }
      if (posted === 'failed') waiting.push(now() + AGAIN);
      heard.channels[channel] = {
        seenAt: posted === 'failed' ? seenAt : last.at,
        nextAt: posted === 'posted' ? now() + HOUR : posted === 'failed' ? now() + AGAIN : nextAt,
      };
      await store.save(heard);
    }
    return waiting.length > 0 ? Math.min(...waiting) : undefined;
  };
  const plan = (pause: number): void => {
    callOff();
    if (!isClosed) callOff = clock.after(pause, () => void run());
  };
  const runOnce = async (): Promise<void> => {
    if (isClosed) return;
    callOff();
    try {
      const followed = await subscriptions.all();
      if (followed.length === 0) return arrived.clear();
      const nextAt = await store.alone(() => postDue(followed));
      if (nextAt !== undefined) plan(Math.max(0, nextAt - now()));
    } catch (error) {
      const isElsewhere = error instanceof UserError && error.reason?.kind === 'corpus-owned';
      if (!isElsewhere) logger.error(errorFields(error), 'what is new could not be told');
      plan(isElsewhere ? BUSY : AGAIN);
    }
  };
  const run = (): Promise<void> => {
    queue = queue.then(runOnce);
    return queue;
  };
  return {
    /** Called with the ids of new articles; posts the due news. Never rejects. */
    came: async (articles: readonly string[]): Promise<void> => {
      if (articles.length === 0) return;
      for (const id of articles) arrived.add(id);
      await run();
    },
    /** Posts news that waits since the last run. Never rejects. */
    start: run,
    /** Ends after the current post; waiting news is kept. */
    close: async (): Promise<void> => {
      isClosed = true;
      callOff();
      await queue;
    },
  };
};

export type Poster = ReturnType<typeof createPoster>;
