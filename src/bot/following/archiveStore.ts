import type { Shelf } from '../../core/index.ts';
import { heardIn } from './heard.ts';
import type { FollowingStore } from './store.ts';
import { limitFollowed, type Subscription, subscriptionIn, subscriptionOf } from './subscriptions.ts';

const KIND = { subscription: 'subscription', heard: 'heard' } as const;
const idOf = (server: string, key: string): string => `${KIND.subscription}-${server}-${key}`;
const oldestFirst = (a: Subscription, b: Subscription): number => a.at - b.at || (a.key < b.key ? -1 : 1);

/** Keeps what channels follow in the archive that serves the articles, for bots on any number of machines. */
export const createArchiveStore = (shelf: Shelf, now: () => number = Date.now): FollowingStore => {
  const all = async (): Promise<Subscription[]> =>
    (await shelf.list(KIND.subscription)).flatMap((found) => subscriptionIn(found) ?? []).sort(oldestFirst);
  const list = async (server: string): Promise<Subscription[]> =>
    (await all()).filter((one) => one.server === server);
  const remove = (server: string, key: string): Promise<void> => shelf.take(idOf(server, key));
  return {
    subscriptions: {
      list,
      all,
      add: async (wish) => {
        const { key, ...document } = subscriptionOf(wish, now());
        if (!limitFollowed(await list(wish.server), key)) return;
        await shelf.put(idOf(wish.server, key), { kind: KIND.subscription, ...document });
      },
      remove,
      forget: async (channel, known) => {
        for (const one of known) if (one.channel === channel) await remove(one.server, one.key);
      },
    },
    load: async () => heardIn(await shelf.read(KIND.heard)),
    save: (heard) => shelf.put(KIND.heard, { kind: KIND.heard, ...heard }),
    alone: shelf.alone,
  };
};
