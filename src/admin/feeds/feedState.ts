import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../shared/index.ts';

const moment = z.number();

const feed = z.object({
  polledAt: moment.optional(),
  /** Links that it had the last time. */
  listed: z.number().default(0),
  /** In a row. */
  failures: z.number().default(0),
  failingSince: moment.optional(),
  reason: z.string().optional(),
  toldAt: moment.optional(),
  /** Not asked before. */
  nextAt: moment.optional(),
});

const entry = z.object({
  /** `known`: there without the feed's doing; `waiting`: with the admins; `brought`: in the corpus by the feed. */
  kind: z.enum(['known', 'waiting', 'brought', 'refused']),
  at: moment,
  /** When a feed last had it, to the day. */
  seenAt: moment,
  /** How often it was tried, or looked at again. */
  tries: z.number().default(0),
  nextAt: moment.optional(),
  file: z.string().optional(),
  /** Of the text of that file, and of the last that was offered to the admins in its place. */
  hash: z.string().optional(),
  offered: z.string().optional(),
  publishedAt: z.string().optional(),
});

const form = z.object({
  feeds: z.record(z.string(), feed),
  entries: z.record(z.string(), entry),
});

/** What is remembered of a feed. Moments are milliseconds since 1970. */
export type FeedRecord = z.infer<typeof feed>;
/** What became of a link of a feed. */
export type EntryRecord = z.infer<typeof entry>;

export interface FeedState {
  readonly feeds: Map<string, FeedRecord>;
  readonly entries: Map<string, EntryRecord>;
}

const fileOf = (dataDir: string): string => join(dataDir, 'feeds', 'state.json');

/** What is remembered of feeds; nothing where the file is not there or not whole: then what is in the corpus is found there. */
export const loadFeedState = async (dataDir: string): Promise<FeedState> => {
  const kept = await readFile(fileOf(dataDir), 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  const { feeds = {}, entries = {} } = form.safeParse(kept).data ?? {};
  return { feeds: new Map(Object.entries(feeds)), entries: new Map(Object.entries(entries)) };
};

/** Writes it whole or not at all. Throws what the file system throws. */
export const saveFeedState = ({ feeds, entries }: FeedState, dataDir: string): Promise<void> =>
  replaceFile(fileOf(dataDir), (file) =>
    file.writeFile(
      JSON.stringify({ feeds: Object.fromEntries(feeds), entries: Object.fromEntries(entries) }),
    ),
  );
