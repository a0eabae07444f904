import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ImportOptions, importSources } from '../import/importSources.ts';
import type { Incoming } from '../library/screen.ts';
import type { EntryRecord, FeedRecord, FeedState } from './feedState.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** When a page is looked at again for changes, and when one that could not be had is tried again, after each time. */
const AGAIN = [2 * HOUR, 6 * HOUR, 12 * HOUR, DAY, DAY, 3 * DAY];
/** Pages that one feed may bring in one poll; the rest comes with the next. */
const MOST_PAGES = 50;

/** Whether a page is to be fetched. */
const isDue = (entry: EntryRecord | undefined, now: number): boolean => {
  if (!entry) return true;
  const isOpen = entry.kind === 'brought' || entry.kind === 'refused';
  return isOpen && entry.nextAt !== undefined && entry.nextAt <= now;
};

/** The same entry, tried once more. */
export const triedAgain = (entry: EntryRecord, now: number): EntryRecord => {
  const { nextAt: _, ...rest } = entry;
  const pause = AGAIN[entry.tries];
  return { ...rest, tries: entry.tries + 1, ...(pause === undefined ? {} : { nextAt: now + pause }) };
};

export interface Gathered {
  readonly incoming: Incoming[];
  readonly problems: { readonly link: string; readonly problem: string }[];
}

interface GatherOptions extends Pick<ImportOptions, 'fetch' | 'read' | 'onProgress'> {
  readonly state: FeedState;
  /** A folder of its own, emptied before. */
  readonly staging: string;
  readonly signal: AbortSignal;
  readonly now: number;
}

/** Why a feed's link is not asked for a while after it failed so often in a row: half an hour, an hour, … a day. */
const backOff = (failures: number): number => Math.min(DAY, 0.5 * HOUR * 2 ** (failures - 1));

const failed = (record: FeedRecord, reason: string, now: number): FeedRecord => ({
  ...record,
  polledAt: now,
  failures: record.failures + 1,
  failingSince: record.failingSince ?? now,
  reason,
  nextAt: now + backOff(record.failures + 1),
});

const sound = ({ toldAt }: FeedRecord, listed: number, now: number): FeedRecord => ({
  polledAt: now,
  listed,
  failures: 0,
  ...(toldAt === undefined ? {} : { toldAt }),
});

/**
 * Fetches what a feed has that is new, or due to be looked at again, and puts down in the state how the feed does. What
 * `signal` breaks off is put down nowhere.
 */
export const gather = async (feed: string, options: GatherOptions): Promise<Gathered> => {
  const { state, staging, signal, now, fetch, read, onProgress } = options;
  const record = state.feeds.get(feed) ?? { listed: 0, failures: 0 };
  const gathered: Gathered = { incoming: [], problems: [] };
  const listed = new Set<string>();
  let wanted = 0;
  const skip = (link: string): boolean => {
    listed.add(link);
    const entry = state.entries.get(link);
    if (entry && now - entry.seenAt > DAY) state.entries.set(link, { ...entry, seenAt: now });
    if (!isDue(entry, now) || wanted >= MOST_PAGES) return true;
    wanted += 1;
    return false;
  };
  await rm(staging, { recursive: true, force: true });
  let fault: string | undefined;
  const importing = { into: staging, force: true, fetch, read, skip, onProgress };
  for await (const outcome of importSources([feed], importing)) {
    if (signal.aborted) break;
    const { source: link } = outcome;
    if (link === feed) {
      fault = 'problem' in outcome ? outcome.problem : 'It is a page, and no feed.';
      break;
    }
    if ('problem' in outcome) {
      const { problem } = outcome;
      gathered.problems.push({ link, problem });
      const entry = state.entries.get(link) ?? { kind: 'refused', at: now, seenAt: now, tries: 0 };
      state.entries.set(link, triedAgain(entry, now));
      continue;
    }
    const text = await readFile(outcome.path, 'utf8');
    const { file, hash } = state.entries.get(link) ?? {};
    gathered.incoming.push({
      file: basename(outcome.path),
      text,
      link,
      ...(file === undefined || hash === undefined ? {} : { brought: { file, hash } }),
    });
  }
  if (signal.aborted) return gathered;
  state.feeds.set(feed, fault === undefined ? sound(record, listed.size, now) : failed(record, fault, now));
  await rm(staging, { recursive: true, force: true });
  return gathered;
};

/** Where pages of a feed are kept until they are looked at. */
export const stagingFolder = (dataDir: string): string => join(dataDir, 'feeds', 'incoming');
