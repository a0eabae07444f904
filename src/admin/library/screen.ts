import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Article,
  articleIdOf,
  listFiles,
  parseArticleFile,
  readCorpus,
  type SourcedArticle,
} from '../../core/index.ts';
import { filesById } from './filesById.ts';
import { jaccard, NEARLY_THE_SAME, shinglesOf } from './nearDuplicates.ts';

/** An article file that a feed brings. Plain data: it travels between threads. */
export interface Incoming {
  /** The preferred file name. */
  readonly file: string;
  readonly text: string;
  /** The link of its page, as the feed states it. */
  readonly link: string;
  /** The file that this link brought before, and the hash of its text at that time. */
  readonly brought?: { readonly file: string; readonly hash: string };
}

/**
 * The result for one incoming article. `known`: the corpus has its link or its id. `alike`: the corpus has nearly the same
 * text. `changed`: a new text for a file that the feed brought and nobody has edited since.
 */
export type Screened = {
  /** The existing file, or the name of the new one. */
  readonly file: string;
  readonly article: Pick<Article, 'title' | 'publishedAt' | 'publisher'>;
  /** The beginning of its text. */
  readonly opening: string;
} & ({ readonly kind: 'new' | 'known' | 'alike' } | { readonly kind: 'changed'; readonly replaces: string });

/** Returns a hash of an article file's text: 22 characters of SHA-256 in base64url. */
export const textHash = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22);

const CAMPAIGN = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmpid)$/;

/**
 * Returns a key that all links to one page share: without campaign parameters, `www.`/`m.`/`amp.`, a final slash or an
 * anchor. Returns a text that is not a link unchanged.
 */
const pageKey = (link: string): string => {
  if (!URL.canParse(link)) return link;
  const url = new URL(link);
  for (const name of [...url.searchParams.keys()]) if (CAMPAIGN.test(name)) url.searchParams.delete(name);
  const host = url.host.replace(/^(?:www|m|amp)\.(?=.*\.)/, '');
  return `${host}${url.pathname.replace(/(?<!\/)\/+$/, '')}${url.search}`;
};

type Place = Pick<SourcedArticle, 'article' | 'file'>;

/** Returns a file name whose id is free; adds a number if needed. */
const freeFile = (file: string, taken: ReadonlyMap<string, string>): string => {
  const name = file.replace(/\.md$/, '');
  for (let number = 1; ; number += 1) {
    const free = `${name}${number === 1 ? '' : `-${number}`}.md`;
    if (!taken.has(articleIdOf(free))) return free;
  }
};

const OPENING = 400;

/**
 * Compares each incoming article with the corpus and with the incoming articles before it. Two articles of one id are
 * different if both state links and the links differ: "Morning briefing" appears every day. Throws the errors of
 * `readCorpus`.
 */
export const screen = async (corpus: string, incoming: readonly Incoming[]): Promise<Screened[]> => {
  const { articles } = await readCorpus(corpus);
  const places: Place[] = [...articles];
  const taken = filesById((await listFiles(corpus)).files);
  const byPage = new Map<string, Place>();
  const byId = new Map<string, Place>();
  const add = (place: Place): void => {
    byId.set(place.article.id, place);
    if (place.article.url !== undefined) byPage.set(pageKey(place.article.url), place);
  };
  articles.forEach(add);
  /** Computed once per article, and only when a comparison needs it. */
  const shingles = new Map<Place, ReadonlySet<string>>();
  const shinglesAt = (place: Place): ReadonlySet<string> => {
    const known = shingles.get(place) ?? shinglesOf(place.article.paragraphs);
    shingles.set(place, known);
    return known;
  };
  const twinOf = (article: Article): Place | undefined => {
    const own = shinglesOf(article.paragraphs);
    return places.find((place) => jaccard(own, shinglesAt(place)) >= NEARLY_THE_SAME);
  };
  const isUnedited = async ({ file, hash }: NonNullable<Incoming['brought']>): Promise<boolean> => {
    const bytes = await readFile(join(corpus, file)).catch(() => undefined);
    return bytes !== undefined && textHash(bytes) === hash;
  };

  const screened: Screened[] = [];
  for (const { file, text, link, brought } of incoming) {
    const { article } = parseArticleFile(file, text);
    if (!article) throw new Error('an incoming article file is faulty');
    const { title, publishedAt, publisher } = article;
    const about = {
      article: {
        ...(title === undefined ? {} : { title }),
        ...(publishedAt === undefined ? {} : { publishedAt }),
        ...(publisher === undefined ? {} : { publisher }),
      },
      opening: article.paragraphs.join(' ').slice(0, OPENING),
    };
    const there = [article.url ?? link, link].map((url) => byPage.get(pageKey(url))).find((place) => place);
    const namesake = byId.get(article.id);
    const isOther =
      namesake?.article.url !== undefined &&
      article.url !== undefined &&
      pageKey(namesake.article.url) !== pageKey(article.url);
    if (brought && textHash(text) !== brought.hash && (await isUnedited(brought)))
      screened.push({ kind: 'changed', replaces: brought.file, file: brought.file, ...about });
    else if (there || brought)
      screened.push({ kind: 'known', file: (there ?? brought)?.file ?? file, ...about });
    else if (namesake && !isOther) screened.push({ kind: 'known', file: namesake.file, ...about });
    else {
      const twin = twinOf(article);
      if (twin) screened.push({ kind: 'alike', file: twin.file, ...about });
      else {
        const free = freeFile(file, taken);
        const id = articleIdOf(free);
        taken.set(id, free);
        const place = { article: { ...article, id }, file: free };
        places.push(place);
        add(place);
        screened.push({ kind: 'new', file: free, ...about });
      }
    }
  }
  return screened;
};
