import { slug } from 'github-slugger';
import { UserError } from '../../shared/index.ts';
import type { ImportedArticle } from './importedArticle.ts';
import type { FeedEntry } from './lists/feedEntry.ts';
import { articleOfEntry, withEntry } from './lists/withEntry.ts';
import { readLocal } from './readLocal.ts';
import type { RecordsReading } from './readRecords.ts';
import type { Reading } from './readSource.ts';
import type { Source } from './source.ts';
import { type Written, writeArticle } from './writeArticle.ts';

export interface ImportOptions {
  readonly into: string;
  readonly force: boolean;
  readonly fetch: (url: URL) => Promise<Source>;
  readonly read: (source: Source) => Promise<Reading>;
  /** Called before each source, with its number and the number of known sources. */
  readonly onProgress: (source: string, number: number, of: number) => void;
  /** Returns whether to skip a link of a list; by default no link is skipped. */
  readonly skip?: (link: string) => boolean;
}

/** The result of one source. A readable list has no result itself, only its links have. */
export type Outcome = { readonly source: string } & (
  | (Written & {
      /** The reason if the page could not be fetched and the feed's text replaces it. */ readonly fromFeed?: string;
    })
  | { readonly problem: string }
);

/** A list may link only to lower ranks, so that lists form no cycle. */
const RANK = { opml: 2, feed: 1, articles: 0, article: 0 } as const;
const ANY = 3;
const NAME_CHARACTERS = 80;

interface Pending {
  readonly source: string;
  /** The statements of the feed that listed it. */
  readonly entry?: FeedEntry;
  /** Its rank must be lower than this. */
  readonly below: number;
}

/** Returns the words of a text joined by hyphens, without hyphens at its ends. */
const hyphenated = (text: string): string => slug(text.normalize('NFC')).replace(/^-+|(?<!-)-+$/g, '');

/** Returns a file name made from the title, or else the address. Cuts a long name between words. */
const nameOf = ({ title, url }: ImportedArticle, address: string): string => {
  const whole = hyphenated(title) || hyphenated((url ?? address).replace(/\W+/g, ' ')) || 'article';
  if (whole.length <= NAME_CHARACTERS) return whole;
  return whole
    .slice(0, NAME_CHARACTERS)
    .replace(/-+[^-]*$/, '')
    .replace(/\p{Surrogate}$/u, '');
};

/** Loads a source. An entry of a list is always a link: a remote list cannot read local files. */
const load = async ({ source, below }: Pending, fetch: ImportOptions['fetch']): Promise<Source> => {
  if (below === ANY && !source.includes('://')) return readLocal(source);
  if (!URL.canParse(source)) throw new UserError('It is no link.');
  return fetch(new URL(source));
};

/** An article to write, the articles of a data file, or the links of a list. */
type Taken =
  | { readonly found: readonly Pending[] }
  | { readonly records: RecordsReading; readonly address?: string | undefined }
  | {
      readonly article: ImportedArticle;
      readonly file?: string | undefined;
      readonly address?: string | undefined;
      readonly fromFeed?: string;
    };

/** Loads and reads a source. If its page fails, uses the feed's text. Throws a `UserError` if there is none. */
const take = async (
  pending: Pending,
  fetch: ImportOptions['fetch'],
  read: ImportOptions['read'],
): Promise<Taken> => {
  try {
    const loaded = await load(pending, fetch);
    const reading = await read(loaded);
    if (RANK[reading.kind] >= pending.below)
      throw new UserError('It is a list within a list of its kind: not followed.');
    const below = RANK[reading.kind];
    if (reading.kind === 'opml') return { found: reading.links.map((source) => ({ source, below })) };
    if (reading.kind === 'feed')
      return { found: reading.entries.map((entry) => ({ source: entry.link, below, entry })) };
    if (reading.kind === 'articles') return { records: reading, address: loaded.address };
    return { article: reading.article, file: loaded.file, address: loaded.address };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { article: articleOfEntry(pending.entry, error), fromFeed: error.message };
  }
};
const problemOf = (error: unknown): { readonly problem: string } => ({
  problem: error instanceof UserError ? error.message : `This program failed on it: ${error}`,
});

/** Returns names for the articles of one file. Adds a number if a name repeats and the article has no link. */
const namesOf = (articles: readonly ImportedArticle[], address: string): string[] => {
  const counts = new Map<string, number>();
  return articles.map((article) => {
    const name = nameOf(article, address);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 || article.url !== undefined ? name : `${name}-${count}`;
  });
};

/**
 * Imports files, pages, and the links of feeds and OPML lists, one after the other. Writes each article before it requests
 * the next source. A failing source does not stop the others.
 */
export async function* importSources(
  sources: readonly string[],
  { into, force, fetch, read, onProgress, skip = () => false }: ImportOptions,
): AsyncGenerator<Outcome> {
  const seen = new Set<string>();
  const queue: Pending[] = [];
  const enqueue = (found: readonly Pending[]): void => {
    const fresh = found.filter(({ source, below }) => !seen.has(source) && !(below < ANY && skip(source)));
    for (const { source } of fresh) seen.add(source);
    queue.unshift(...fresh);
  };
  enqueue([...new Set(sources)].map((source) => ({ source, below: ANY })));
  for (let done = 1; queue.length > 0; done += 1) {
    const pending = queue.shift() as Pending;
    const { source, entry } = pending;
    onProgress(source, done, done + queue.length);
    try {
      const taken = await take(pending, fetch, read);
      if ('found' in taken) enqueue(taken.found);
      else if ('records' in taken) {
        const { articles, problem } = taken.records;
        const names = namesOf(articles, taken.address ?? source);
        for (const [at, article] of articles.entries())
          yield {
            source,
            ...(await writeArticle(into, names[at] ?? 'article', article, force).catch(problemOf)),
          };
        if (problem !== undefined) yield { source, problem };
      } else {
        const { article, file, address, fromFeed } = taken;
        const written = await writeArticle(
          into,
          file ?? nameOf(article, address ?? source),
          withEntry(article, entry),
          force,
        );
        yield { source, ...written, ...(fromFeed === undefined ? {} : { fromFeed }) };
      }
    } catch (error) {
      yield { source, ...problemOf(error) };
    }
  }
}
