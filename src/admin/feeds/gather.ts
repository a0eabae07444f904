import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ImportOptions, importSources } from '../import/importSources.ts';
import type { Incoming } from '../library/screen.ts';
import type { EntryRecord, FeedRecord, FeedState } from './feedState.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** Pauses before the next check of a page for changes, or the next retry of a failed one. */
const AGAIN = [2 * HOUR, 6 * HOUR, 12 * HOUR, DAY, DAY, 3 * DAY];
/** Pages per feed and poll; the rest waits for the next poll. */
const MOST_PAGES = 50;

/** Returns whether a page is due to be fetched. */
const isDue = (entry: EntryRecord | undefined, now: number): boolean => {
  if (!entry) return true;
  const isOpen = entry.kind === 'brought' || entry.kind === 'refused';
  return isOpen && entry.nextAt !== undefined && entry.nextAt <= now;
};

/** Returns the entry after one more attempt, with the moment of the next one. */
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
  /** A separate folder; it is emptied first. */
  readonly staging: string;
  readonly signal: AbortSignal;
  readonly now: number;
}

/** Returns the pause in ms after a number of consecutive failures: half an hour, an hour, … a day. */
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
 * Fetches the new pages of a feed and those due for another check, and records the feed's health in the state. Records
 * nothing for a page or feed that `signal` interrupts.
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

/** Returns the folder for fetched pages that are not screened yet. */
export const stagingFolder = (dataDir: string): string => join(dataDir, 'feeds', 'incoming');
