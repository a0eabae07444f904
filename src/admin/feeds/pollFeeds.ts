import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportOptions } from '../import/importSources.ts';
import type { Library } from '../library/library.ts';
import { type Incoming, textHash } from '../library/screen.ts';
import { readFeedList } from './feedList.ts';
import { type FeedState, loadFeedState, saveFeedState } from './feedState.ts';
import type { FeedTeller, PollReport } from './feeds.ts';
import { gather, stagingFolder, triedAgain } from './gather.ts';
import { type KeepLimits, retire } from './retire.ts';
import { settle } from './settle.ts';

const DAY = 24 * 60 * 60_000;
/** A link that no feed has listed for this time is forgotten, unless its file is still in the corpus. */
const FORGOTTEN = 60 * DAY;

export interface PollOptions extends Pick<ImportOptions, 'fetch' | 'read' | 'onProgress'> {
  /** The file that names the feeds. */
  readonly list: string;
  readonly corpus: string;
  readonly dataDir: string;
  readonly library: Library;
  readonly review: boolean;
  readonly keep: KeepLimits;
  readonly teller: FeedTeller;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** Whether a failing feed is polled before its next time. */
  readonly isForced: boolean;
}

/** Marks the articles that admins have accepted since the last poll: the corpus holds the offered text. */
const noteAccepted = async ({ entries }: FeedState, corpus: string, now: number): Promise<void> => {
  for (const [link, entry] of entries) {
    const { offered, hash, file } = entry;
    if (offered === undefined || offered === hash || file === undefined) continue;
    const bytes = await readFile(join(corpus, file)).catch(() => undefined);
    if (!bytes || textHash(bytes) !== offered) continue;
    entries.set(link, triedAgain({ ...entry, kind: 'brought', hash: offered, tries: 0 }, now));
  }
};

/** Reports each failing feed once. Reports it again only if a new failure begins at least a day after the last report. */
const tellFailing = async ({ feeds }: FeedState, teller: FeedTeller, now: number): Promise<void> => {
  for (const [link, record] of feeds) {
    const { failures, failingSince = now, toldAt, reason = '' } = record;
    const isTold = toldAt !== undefined && (toldAt >= failingSince || failingSince - toldAt < DAY);
    if (failures === 0 || isTold) continue;
    if (await teller.failing(link, reason)) feeds.set(link, { ...record, toldAt: now });
  }
};

/**
 * Polls the feeds once, one after the other. Fetches new pages, takes them in or offers them, and retires old articles.
 * Saves the state after each change, so that the next poll continues an interrupted one. Throws a `UserError` if the list
 * cannot be read, or if this process cannot change the corpus.
 */
export const pollFeeds = async (options: PollOptions): Promise<PollReport> => {
  const { list, corpus, dataDir, library, review, keep, teller, signal, isForced, fetch, read, onProgress } =
    options;
  const links = await readFeedList(list, read);
  await library.own();
  const state = await loadFeedState(dataDir);
  const save = (): Promise<void> => saveFeedState(state, dataDir);
  const now = options.now();
  await noteAccepted(state, corpus, now);
  for (const link of state.feeds.keys()) if (!links.includes(link)) state.feeds.delete(link);

  const problems: { link: string; problem: string }[] = [];
  const incoming = new Map<string, Incoming>();
  let asked = 0;
  try {
    for (const feed of links) {
      const { nextAt = 0 } = state.feeds.get(feed) ?? {};
      if (signal.aborted) break;
      if (nextAt > now && !isForced) continue;
      asked += 1;
      const gathered = await gather(feed, {
        state,
        staging: stagingFolder(dataDir),
        signal,
        now,
        fetch,
        read,
        onProgress,
      });
      problems.push(...gathered.problems);
      // Two feeds may list one page.
      for (const one of gathered.incoming) incoming.set(one.link, one);
    }
    const { days } = keep;
    const settled = await settle([...incoming.values()], {
      state,
      library,
      review,
      teller,
      signal,
      now,
      days,
      save,
    });
    const there = new Set((await library.files()).values());
    const retired = signal.aborted ? [] : await retire(state, library, there, keep, now);
    for (const [link, { seenAt, file }] of state.entries)
      if (now - seenAt > FORGOTTEN && !(file && there.has(file))) state.entries.delete(link);
    await tellFailing(state, teller, now);
    const changes = [...settled.changes, ...retired];
    if (changes.length > 0) await teller.changes(changes);
    const count = (what: string): number => changes.filter((change) => change.what === what).length;
    return {
      feeds: asked,
      failing: [...state.feeds.values()].filter(({ failures }) => failures > 0).length,
      fetched: incoming.size,
      added: count('added'),
      replaced: count('replaced'),
      proposed: settled.proposed,
      known: settled.known,
      refused: problems.length,
      retired: retired.length,
      files: settled.changes.flatMap(({ file }) => file ?? []),
      problems,
      stopped: settled.stopped,
    };
  } finally {
    await save();
  }
};
