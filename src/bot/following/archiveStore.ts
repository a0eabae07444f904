import type { Shelf } from '../../core/index.ts';
import { heardIn } from './heard.ts';
import type { FollowingStore } from './store.ts';
import { limitFollowed, type Subscription, subscriptionIn, subscriptionOf } from './subscriptions.ts';

const SUBSCRIPTION = 'subscription-';
const HEARD = 'heard';
const startOf = (server: string): string => `${SUBSCRIPTION}${server}-`;
const oldestFirst = (a: Subscription, b: Subscription): number => a.at - b.at || (a.key < b.key ? -1 : 1);

/** Keeps what channels follow in the archive that serves the articles, for bots on any number of machines. */
export const createArchiveStore = (shelf: Shelf, now: () => number = Date.now): FollowingStore => {
  const listed = async (start: string): Promise<Subscription[]> =>
    (await shelf.list(start)).flatMap((found) => subscriptionIn(found) ?? []).sort(oldestFirst);
  const list = (server: string): Promise<Subscription[]> => listed(startOf(server));
  const idOf = (server: string, key: string): string => `${startOf(server)}${key}`;
  const remove = (server: string, key: string): Promise<void> => shelf.take(idOf(server, key));
  return {
    subscriptions: {
      list,
      all: () => listed(SUBSCRIPTION),
      add: async (wish) => {
        const { key, ...document } = subscriptionOf(wish, now());
        if (!limitFollowed(await list(wish.server), key)) return;
        await shelf.put(idOf(wish.server, key), document);
      },
      remove,
      forget: async (channel, known) => {
        for (const one of known) if (one.channel === channel) await remove(one.server, one.key);
      },
    },
    load: async () => heardIn(await shelf.read(HEARD)),
    save: (heard) => shelf.put(HEARD, heard),
    alone: shelf.alone,
  };
};
