import { UserError } from '../../shared/index.ts';
import { type AuditEntry, BY_FEEDS } from '../library/audit.ts';
import type { Library } from '../library/library.ts';
import type { EntryRecord, FeedState } from './feedState.ts';

/** Limits for the articles that feeds brought. */
export interface KeepLimits {
  /** Days since an article was published, or since it came if it states no date; undefined: no limit. */
  readonly days: number | undefined;
  /** The number of newest articles to keep; undefined: all. */
  readonly articles: number | undefined;
}

const DAY = 24 * 60 * 60_000;

const ageFrom = ({ publishedAt, at }: EntryRecord): number => {
  const stated = publishedAt === undefined ? Number.NaN : Date.parse(publishedAt);
  // A date in the future does not tell an article's age.
  return Number.isNaN(stated) || stated > at ? at : stated;
};

/** Returns the files from feeds that are still in the corpus, each with the moment its age counts from. */
export const broughtFiles = (
  entries: Iterable<EntryRecord>,
  there: ReadonlySet<string>,
): Map<string, number> => {
  const brought = new Map<string, number>();
  for (const entry of entries)
    if (entry.kind === 'brought' && entry.file !== undefined && there.has(entry.file))
      brought.set(entry.file, Math.max(ageFrom(entry), brought.get(entry.file) ?? 0));
  return brought;
};

/** Returns the existing files from feeds that are too old or too many, the oldest first. */
const outdated = (
  entries: Iterable<EntryRecord>,
  there: ReadonlySet<string>,
  { days, articles }: KeepLimits,
  now: number,
): string[] => {
  const newestFirst = [...broughtFiles(entries, there)].sort((a, b) => b[1] - a[1]);
  return newestFirst
    .filter(
      ([, from], at) =>
        at >= (articles ?? Number.POSITIVE_INFINITY) || (days !== undefined && now - from > days * DAY),
    )
    .map(([file]) => file)
    .reverse();
};

/**
 * Moves outdated files to the trash and returns the changes. Stops at a `UserError` of the library; throws its other errors.
 */
export const retire = async (
  { entries }: FeedState,
  library: Pick<Library, 'remove'>,
  there: ReadonlySet<string>,
  limits: KeepLimits,
  now: number,
): Promise<AuditEntry[]> => {
  if (limits.days === undefined && limits.articles === undefined) return [];
  const files = outdated(entries.values(), there, limits, now);
  const removed: AuditEntry[] = [];
  // The corpus keeps one article, whatever its age.
  for (const file of files.slice(0, Math.max(0, there.size - 1))) {
    try {
      removed.push(await library.remove(file, BY_FEEDS));
    } catch (error) {
      // The remaining files are outdated at the next poll, too. The finished changes are still returned.
      if (!(error instanceof UserError)) throw error;
      break;
    }
  }
  return removed;
};
