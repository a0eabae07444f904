import { type StatedFields, statedFields } from '../../../core/index.ts';
import { UserError } from '../../../shared/index.ts';
import { isSameSite } from '../isSameSite.ts';
import { oneLine } from '../oneLine.ts';
import { personNames } from '../page/fields/personNames.ts';
import { statedMoment } from '../page/fields/statedMoment.ts';
import { readFragment } from '../page/readPage.ts';
import { entriesOf, type RawEntry } from './entriesOf.ts';
import type { FeedEntry } from './feedEntry.ts';
import { absolute, checkLinks, parseList } from './parseList.ts';

/** The words that feeds add to the name of their site. */
const FEED_NAME = /(?<!\s)\s*(?:[|–—»-]\s*)?(?:RSS|Atom)(?:[ -]feed)?$/iu;

const plain = (text: string | undefined): string => oneLine((text ?? '').replace(/<[^<>]{0,200}>/g, ' '));

const valid = <Field extends keyof StatedFields>(field: Field, values: readonly (string | undefined)[]) =>
  values
    .map((value) => statedFields.shape[field].safeParse(value || undefined).data)
    .find((value) => value !== undefined);

/** Returns the text of an entry. Returns an empty list if it exceeds a limit, so that other entries are still read. */
const textOf = (html: string, stated: StatedFields, link: string): string[] => {
  try {
    return readFragment(html, stated, link);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
};

/** A feed is trusted for its own site. For a page elsewhere it gives no text and no publisher. */
const entryOf = (raw: RawEntry, link: string, isOwn: boolean): FeedEntry => {
  const publisher = isOwn ? plain(raw.publisher).replace(FEED_NAME, '') : '';
  const names = raw.authors.flatMap((name) =>
    personNames(plain(name), publisher === '' ? [] : [publisher], link),
  );
  const fields = {
    title: valid('title', [plain(raw.title)]),
    author: valid('author', [[...new Set(names)].join(', ')]),
    publisher: valid('publisher', [publisher]),
    publishedAt: valid(
      'publishedAt',
      raw.dates.map((date) => date && statedMoment(date)),
    ),
    language: valid('language', raw.languages),
  };
  const stated: FeedEntry['stated'] = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
  return { link, stated, paragraphs: isOwn && raw.html ? textOf(raw.html, stated, link) : [] };
};

/**
 * Returns the entries of an RSS, Atom, RDF or JSON feed that link to a page, each page once, in order. `address` is the
 * fetched address. Throws a `UserError` if the feed is broken, or has no such entry or too many.
 */
export const readFeed = (text: string, address?: string): FeedEntry[] => {
  const found = parseList(text, entriesOf);
  const byLink = new Map<string, RawEntry>();
  for (const raw of found) {
    const link = absolute(raw.link, absolute(raw.base, address) ?? address);
    if (link !== undefined && !byLink.has(link)) byLink.set(link, raw);
  }
  checkLinks(byLink.size, found.length, 'entry');
  const isOwn = (link: string): boolean =>
    /^https?:/.test(link) && (address === undefined || isSameSite(link, address));
  return [...byLink].map(([link, raw]) => entryOf(raw, link, isOwn(link)));
};
