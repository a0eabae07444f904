import type { PageDocument, PageElement } from '../document.ts';
import { BY } from '../lexicon/labels.ts';
import type { LinkedArticle } from './linkedData.ts';
import { AUTHOR_TAGS, type MetaTags } from './metaTags.ts';
import { personNames } from './personNames.ts';
import { bareName } from './sameName.ts';

const MARKED = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '.byline [class*="name" i]',
  '.author .fn',
  '[class*="author-name" i], [class*="author_name" i], [class*="authorname" i], [class*="byline-name" i]',
  '.byline a, .byline-author, .post-author, .entry-author, .p-author, .article-author, .article__author',
  '[class*="byline" i]',
  '.author, .authors, a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autoren/"]',
  '[class*="author" i], [id*="author" i]',
] as const;
/** Elements that name authors of something else, unless they contain the headline. */
const ELSEWHERE =
  'aside, nav, footer, blockquote, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="sidebar" i], [id*="sidebar" i], [class*="widget" i], [class*="teaser" i], [class*="recommend" i]';
/** Maximum elements read per selector: a page may have thousands. */
const MOST = 100;
/** Maximum characters of an element that names authors. */
const LONGEST = 120;
/** A displayed name: one word, or capitalised words. */
const NAMED =
  /^(?:\S+|\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aei]|del?|v[ao]n|der|la|le|el|al|bin)){1,4})$/u;

export interface AuthorSource {
  readonly document: PageDocument;
  readonly meta: MetaTags;
  readonly linked: LinkedArticle;
  readonly publishers: readonly string[];
  readonly address: string | undefined;
  /** Repairs a text that was escaped once too often. */
  readonly plain: (text: string) => string;
  /** Lines near the headline. */
  readonly shown: readonly string[];
}

/** Returns the values after a label such as "Written by". Blog tools write such pairs for link previews. */
const labelled = (meta: MetaTags): string[] =>
  ['1', '2'].flatMap((number) => {
    const [label = ''] = meta(`twitter:label${number}`);
    return BY.test(`${label} `) ? meta(`twitter:data${number}`) : [];
  });

const isElsewhere = (element: PageElement): boolean => {
  const place = element.closest(ELSEWHERE);
  return (
    place !== null && !place.querySelector('h1') && place.localName !== 'body' && place.localName !== 'html'
  );
};

/** Returns the texts of elements that name authors; per selector, only siblings of the first match. */
const markedNames = (document: PageDocument): string[][] =>
  MARKED.map((selector) => {
    const found = [...document.querySelectorAll(selector)]
      .slice(0, MOST)
      .filter((element) => (element.textContent ?? '').trim().length < LONGEST && !isElsewhere(element));
    return found
      .filter(({ parentElement }) => parentElement === found[0]?.parentElement)
      .map((element) => element.getAttribute('content') ?? element.textContent ?? '');
  });

/** Returns the displayed full name if a tag states only a login or a given name; otherwise the name itself. */
const fullName = (name: string, shown: readonly string[]): string =>
  name.includes(' ') ? name : (shown.find((full) => bareName(full).includes(bareName(name))) ?? name);

/**
 * Returns the authors of a page, from its first statement that names a person. Returns an empty list if no statement does.
 */
export const pageAuthors = ({
  document,
  meta,
  linked,
  shown,
  publishers,
  address,
  plain,
}: AuthorSource): string[] => {
  const namesIn = (stated: readonly string[]): string[] =>
    stated.flatMap((text) => personNames(plain(text), publishers, address));
  const bylines = shown.filter((line) => BY.test(line) && line.length < LONGEST).map((line) => [line]);
  const seen = [...markedNames(document), ...bylines].map((texts) =>
    namesIn(texts).filter((name) => NAMED.test(name)),
  );
  const stated = [linked.people, ...AUTHOR_TAGS.map((tag) => meta(tag)), labelled(meta)]
    .map(namesIn)
    .find((names) => names.length > 0)
    ?.map((name) => fullName(name, seen.flat()));
  return [...new Set(stated ?? seen.find((names) => names.length > 0))];
};
