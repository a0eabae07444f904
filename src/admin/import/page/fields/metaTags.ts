import type { PageDocument } from '../document.ts';

/** Returns the contents of the meta tags with these names, in the order of the names. Case does not matter in a tag. */
export type MetaTags = (...names: readonly string[]) => string[];

/** Tags that hold other tags as JSON. */
const PACKED = new Set(['parsely-page', 'parsely-metadata']);

/** Returns the values within a packed tag, each under the name of its own tag. */
const unpack = (content: string): [name: string, content: unknown][] => {
  try {
    const { pub_date: date, author, authors } = JSON.parse(content) ?? {};
    return [
      ['parsely-pub-date', date],
      ...[author, authors].flat().map((name): [string, unknown] => ['parsely-author', name]),
    ];
  } catch {
    return [];
  }
};

/** Reads the meta tags of a page once. */
export const readMetaTags = (document: PageDocument): MetaTags => {
  const contents = new Map<string, string[]>();
  const keep = (name: string, content: unknown): void => {
    if (typeof content === 'string') contents.set(name, [...(contents.get(name) ?? []), content]);
  };
  for (const tag of document.querySelectorAll('meta')) {
    const content = tag.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = tag.getAttribute(attribute)?.trim().toLowerCase();
      if (!name) continue;
      keep(name, content);
      if (PACKED.has(name)) for (const [own, stated] of unpack(content)) keep(own, stated);
    }
  }
  return (...names) => names.flatMap((name) => contents.get(name) ?? []);
};

/** Meta tags with the date of publication, the most reliable first; in lower case. Corrections do not change any of them. */
export const DATE_TAGS = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.issued',
  'dc.date.created',
  'dcterms.created',
  'sailthru.date',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'article_date_original',
  'originalpublicationdate',
  'publication_date',
  'publication-date',
  'published_date',
  'published-date',
  'published_at',
  'publish_date',
  'publish-date',
  'publishdate',
  'pubdate',
  'pub_date',
  'publishtime',
  'article.published',
  'article.created',
  'article:post_date',
  'bt:pubdate',
  'citation_publication_date',
  'citation_date',
  'rnews:datepublished',
  'shareaholic:article_published_time',
  'ptime',
  'news_publish_date',
  'displaydate',
  'dc.date',
  'dcterms.date',
  'date',
  'datecreated',
  'creation_date',
  'og:pubdate',
] as const;

/** Meta tags that name authors, the most reliable first; in lower case. */
export const AUTHOR_TAGS = [
  'byl',
  'author',
  'article:author_name',
  'article:author',
  'og:article:author',
  'og:author',
  'dc.creator',
  'dcterms.creator',
  'dc.author',
  'sailthru.author',
  'parsely-author',
  'cxenseparse:author',
  'citation_author',
  'shareaholic:article_author_name',
  'rnews:author',
  'article.author',
  'authors',
  'creator',
] as const;

/** Meta tags that name the publisher; in lower case. */
export const PUBLISHER_TAGS = [
  'og:site_name',
  'publisher',
  'dc.publisher',
  'dcterms.publisher',
  'cre',
  'application-name',
] as const;
