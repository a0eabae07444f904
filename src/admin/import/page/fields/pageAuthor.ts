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
/** Where authors of something else are named, unless the headline is there, too. */
const ELSEWHERE =
  'aside, nav, footer, blockquote, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="sidebar" i], [id*="sidebar" i], [class*="widget" i], [class*="teaser" i], [class*="recommend" i]';
/** Elements of one kind that are looked at: a page may have thousands. */
const MOST = 100;
/** Of an element that names authors. */
const LONGEST = 120;
/** A name as it is shown: a word, or words that begin with capitals. */
const NAMED =
  /^(?:\S+|\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aei]|del?|v[ao]n|der|la|le|el|al|bin)){1,4})$/u;

export interface AuthorSource {
  readonly document: PageDocument;
  readonly meta: MetaTags;
  readonly linked: LinkedArticle;
  readonly publishers: readonly string[];
  readonly address: string | undefined;
  /** Mends a text that was escaped once too often. */
  readonly plain: (text: string) => string;
  /** Lines beside the headline. */
  readonly shown: readonly string[];
}

/** Of what follows a label such as "Written by", as tools for blogs write it for link previews. */
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

/** What elements say that name authors; of each kind, those that stand together. */
const markedNames = (document: PageDocument): string[][] =>
  MARKED.map((selector) => {
    const found = [...document.querySelectorAll(selector)]
      .slice(0, MOST)
      .filter((element) => (element.textContent ?? '').trim().length < LONGEST && !isElsewhere(element));
    return found
      .filter(({ parentElement }) => parentElement === found[0]?.parentElement)
      .map((element) => element.getAttribute('content') ?? element.textContent ?? '');
  });

/** The full name that is shown of somebody whom a tag names by a login or a given name alone; the name itself otherwise. */
const fullName = (name: string, shown: readonly string[]): string =>
  name.includes(' ') ? name : (shown.find((full) => bareName(full).includes(bareName(name))) ?? name);

/** The people who wrote a page, as the first of its statements names them that names a person; empty where none does. */
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
