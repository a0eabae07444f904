import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../shared/index.ts';

const moment = z.number();

const feed = z.object({
  polledAt: moment.optional(),
  /** Number of links at the last poll. */
  listed: z.number().default(0),
  /** Consecutive failures. */
  failures: z.number().default(0),
  failingSince: moment.optional(),
  reason: z.string().optional(),
  toldAt: moment.optional(),
  /** The feed is not polled before this moment. */
  nextAt: moment.optional(),
});

const entry = z.object({
  /** `known`: the corpus had it already; `waiting`: an admin decides; `brought`: the feed added it. */
  kind: z.enum(['known', 'waiting', 'brought', 'refused']),
  at: moment,
  /** The last time a feed listed it, to the day. */
  seenAt: moment,
  /** Number of attempts and later checks. */
  tries: z.number().default(0),
  nextAt: moment.optional(),
  file: z.string().optional(),
  /** The hash of that file's text, and the hash of the last text that was offered to replace it. */
  hash: z.string().optional(),
  offered: z.string().optional(),
  publishedAt: z.string().optional(),
});

const form = z.object({
  feeds: z.record(z.string(), feed),
  entries: z.record(z.string(), entry),
});

/** The state of a feed. Moments are milliseconds since 1970. */
export type FeedRecord = z.infer<typeof feed>;
/** The state of a link from a feed. */
export type EntryRecord = z.infer<typeof entry>;

export interface FeedState {
  readonly feeds: Map<string, FeedRecord>;
  readonly entries: Map<string, EntryRecord>;
}

const fileOf = (dataDir: string): string => join(dataDir, 'feeds', 'state.json');

/** Loads the state. Returns an empty state if the file is missing or damaged: polls then find the articles in the corpus. */
export const loadFeedState = async (dataDir: string): Promise<FeedState> => {
  const kept = await readFile(fileOf(dataDir), 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  const { feeds = {}, entries = {} } = form.safeParse(kept).data ?? {};
  return { feeds: new Map(Object.entries(feeds)), entries: new Map(Object.entries(entries)) };
};

/** Saves the state atomically. Throws the errors of the file system. */
export const saveFeedState = ({ feeds, entries }: FeedState, dataDir: string): Promise<void> =>
  replaceFile(fileOf(dataDir), (file) =>
    file.writeFile(
      JSON.stringify({ feeds: Object.fromEntries(feeds), entries: Object.fromEntries(entries) }),
    ),
  );
