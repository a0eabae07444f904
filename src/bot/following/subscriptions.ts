import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { NewsQuery } from '../../core/index.ts';
import { DISCORD_ID, replaceFile, UserError } from '../../shared/index.ts';

const id = z.string().regex(DISCORD_ID);
const words = z.string().min(1).max(200);

const form = z
  .object({
    server: id,
    channel: id,
    about: words.optional(),
    speaker: words.optional(),
    /** The locale of the member who subscribed: the language of the messages. */
    locale: z.string().max(20),
    /** Milliseconds since 1970. */
    at: z.number(),
  })
  .refine(({ about, speaker }) => about !== undefined || speaker !== undefined);

/** A topic that a channel follows. */
export type Subscription = Readonly<z.infer<typeof form>> & { readonly key: string };

/** A request to follow a topic in a channel. */
export interface Wish extends NewsQuery {
  readonly server: string;
  readonly channel: string;
  readonly locale: string;
}

/** Maximum topics that a server follows in all its channels. */
export const MOST_FOLLOWED = 10;

/** Returns the folder under `DATA_DIR` that holds the subscriptions. */
export const followingFolder = (dataDir: string): string => join(dataDir, 'following');

const plain = (text = ''): string =>
  text.normalize('NFKC').toLowerCase().split(/\s/).filter(Boolean).join(' ');

/** Returns a key for a topic in a channel. Case and spacing do not change it. */
const keyOf = ({ channel, about, speaker }: Pick<Wish, 'channel' | keyof NewsQuery>): string =>
  createHash('sha256')
    .update(JSON.stringify([channel, plain(about), plain(speaker)]))
    .digest('hex')
    .slice(0, 16);

/** Returns the subscription that a wish makes at a moment: milliseconds since 1970. */
export const subscriptionOf = (wish: Wish, at: number): Subscription => ({ ...wish, at, key: keyOf(wish) });

/** Reads a subscription from what was kept; undefined if it is invalid. */
export const subscriptionIn = (kept: unknown): Subscription | undefined => {
  const { data } = form.safeParse(kept);
  return data && { ...data, key: keyOf(data) };
};

/**
 * Returns whether a subscription of this key is new among those of its server. Throws a `UserError` if it is beyond
 * `MOST_FOLLOWED`.
 */
export const limitFollowed = (there: readonly Subscription[], key: string): boolean => {
  if (there.some((one) => one.key === key)) return false;
  if (there.length >= MOST_FOLLOWED) throw new UserError({ kind: 'too-many-followed', most: MOST_FOLLOWED });
  return true;
};

const isMissing = (error: NodeJS.ErrnoException): boolean =>
  error.code === 'ENOENT' || error.code === 'ENOTDIR';

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (isMissing(error)) return [];
    throw error;
  });

/**
 * Creates the store of subscriptions, one file each, grouped by server. Several processes with one `DATA_DIR` write and
 * remove them without a lock. Ignores an invalid file. Throws the errors of the file system.
 */
export const createSubscriptions = (dataDir: string, now: () => number = Date.now) => {
  const root = join(followingFolder(dataDir), 'servers');
  const fileOf = (server: string, key: string): string => join(root, server, `${key}.json`);
  const read = async (server: string, name: string): Promise<Subscription[]> => {
    const text = await readFile(join(root, server, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (isMissing(error)) return 'null';
      throw error;
    });
    try {
      const found = subscriptionIn(JSON.parse(text));
      return found?.server === server && name === `${found.key}.json` ? [found] : [];
    } catch {
      return [];
    }
  };
  /** Lists the subscriptions of a server, the oldest first. */
  const list = async (server: string): Promise<Subscription[]> => {
    const names = await namesIn(join(root, server));
    const found = (await Promise.all(names.map((name) => read(server, name)))).flat();
    return found.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  };
  const remove = (server: string, key: string): Promise<void> => rm(fileOf(server, key), { force: true });
  return {
    list,
    /** Lists the subscriptions of all servers. */
    all: async (): Promise<Subscription[]> => {
      const found: Subscription[] = [];
      const servers = (await namesIn(root)).filter((name) => DISCORD_ID.test(name));
      for (const server of servers) found.push(...(await list(server)));
      return found;
    },
    /** Adds a subscription once, even if requested again. Throws a `UserError` beyond `MOST_FOLLOWED` in a server. */
    add: async (wish: Wish): Promise<void> => {
      const { key, ...made } = subscriptionOf(wish, now());
      if (!limitFollowed(await list(wish.server), key)) return;
      const text = `${JSON.stringify(made)}\n`;
      await replaceFile(fileOf(wish.server, key), (file) => file.writeFile(text));
    },
    /** Removes a subscription, if it exists. */
    remove,
    /** Removes the `known` subscriptions of a channel. */
    forget: async (channel: string, known: readonly Subscription[]): Promise<void> => {
      for (const one of known) if (one.channel === channel) await remove(one.server, one.key);
    },
  };
};

export type Subscriptions = ReturnType<typeof createSubscriptions>;
