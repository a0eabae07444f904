import { slug } from 'github-slugger';
import { UserError } from '../../shared/index.ts';
import type { ImportedArticle } from './importedArticle.ts';
import { readLocal } from './readLocal.ts';
import type { Reading } from './readSource.ts';
import type { Source } from './source.ts';
import { type Written, writeArticle } from './writeArticle.ts';

export interface ImportOptions {
  readonly into: string;
  readonly force: boolean;
  readonly fetch: (url: URL) => Promise<Source>;
  readonly read: (source: Source) => Promise<Reading>;
  /** Called before each source, with its number and how many are known of so far. */
  readonly onProgress: (source: string, number: number, of: number) => void;
  /** Which links of a list are left alone; none unless told. */
  readonly skip?: (link: string) => boolean;
}

/** What became of one source; of a list that could be read, nothing is told but what became of its links. */
export type Outcome = { readonly source: string } & (Written | { readonly problem: string });

/** A list may hold only what ranks below it, so that no list leads in a circle. */
const RANK = { opml: 2, feed: 1, articles: 0, article: 0 } as const;
const ANY = 3;
const NAME_CHARACTERS = 80;

interface Pending {
  readonly source: string;
  /** What it is must rank below. */
  readonly below: number;
}

/** The words of a text joined by hyphens, none at its ends. */
const hyphenated = (text: string): string => slug(text.normalize('NFC')).replace(/^-+|(?<!-)-+$/g, '');

/** A file name of a title or else an address, cut between words where it has several. */
const nameOf = ({ title, url }: ImportedArticle, address: string): string => {
  const whole = hyphenated(title) || hyphenated((url ?? address).replace(/\W+/g, ' ')) || 'article';
  if (whole.length <= NAME_CHARACTERS) return whole;
  return whole
    .slice(0, NAME_CHARACTERS)
    .replace(/-+[^-]*$/, '')
    .replace(/\p{Surrogate}$/u, '');
};

/** What a list names is a link, whatever it looks like: a list from elsewhere has no say about the files of this machine. */
const load = async ({ source, below }: Pending, fetch: ImportOptions['fetch']): Promise<Source> => {
  if (below === ANY && !source.includes('://')) return readLocal(source);
  if (!URL.canParse(source)) throw new UserError('It is no link.');
  return fetch(new URL(source));
};

const problemOf = (error: unknown): { readonly problem: string } => ({
  problem: error instanceof UserError ? error.message : `This program failed on it: ${error}`,
});

/**
 * Imports files, pages, and what feeds and OPML lists link to, one after the other; each article is written before the
 * next source is asked for, and one that fails stops no other.
 */
export async function* importSources(
  sources: readonly string[],
  { into, force, fetch, read, onProgress, skip = () => false }: ImportOptions,
): AsyncGenerator<Outcome> {
  const seen = new Set<string>();
  const queue: Pending[] = [];
  const enqueue = (links: readonly string[], below: number): void => {
    const fresh = links.filter((link) => !seen.has(link) && !(below < ANY && skip(link)));
    for (const link of fresh) seen.add(link);
    queue.unshift(...fresh.map((source) => ({ source, below })));
  };
  enqueue([...new Set(sources)], ANY);
  for (let done = 1; queue.length > 0; done += 1) {
    const pending = queue.shift() as Pending;
    const { source, below } = pending;
    onProgress(source, done, done + queue.length);
    try {
      const loaded = await load(pending, fetch);
      const reading = await read(loaded);
      if (RANK[reading.kind] >= below)
        throw new UserError('It is a list within a list of its kind: not followed.');
      if (reading.kind === 'articles') {
        const names = new Map<string, number>();
        for (const article of reading.articles) {
          const name = nameOf(article, loaded.address ?? source);
          // Of one name and without links of their own, entries of one file are told apart by their order.
          const count = (names.get(name) ?? 0) + 1;
          names.set(name, count);
          const isSingle = count === 1 || article.url !== undefined;
          const file = isSingle ? name : `${name}-${count}`;
          yield { source, ...(await writeArticle(into, file, article, force).catch(problemOf)) };
        }
        if (reading.problem !== undefined) yield { source, problem: reading.problem };
      } else if (reading.kind !== 'article') enqueue(reading.links, RANK[reading.kind]);
      else {
        const name = loaded.file ?? nameOf(reading.article, loaded.address ?? source);
        yield { source, ...(await writeArticle(into, name, reading.article, force)) };
      }
    } catch (error) {
      yield { source, ...problemOf(error) };
    }
  }
}
