import { Parser } from 'htmlparser2';
import { decodeText, parseArticleFile } from '../../core/index.ts';
import { UserError } from '../../shared/index.ts';
import { decodeMarkup } from './decodeMarkup.ts';
import type { ImportedArticle } from './importedArticle.ts';
import { isSameSite } from './isSameSite.ts';
import type { FeedEntry } from './lists/feedEntry.ts';
import { readFeed } from './lists/readFeed.ts';
import { readOpml } from './lists/readOpml.ts';
import { readPage } from './page/readPage.ts';
import { type RecordsReading, readRecords } from './readRecords.ts';
import type { Source } from './source.ts';

/** The root element must begin within this number of characters. */
const OPENING = 16_384;

/** Returns the name of the first markup element in lower case, with a prefix such as `rdf:`; undefined if there is none. */
export const rootElement = (text: string): string | undefined => {
  let root: string | undefined;
  const parser = new Parser({
    onopentagname: (name) => {
      root ??= name.toLowerCase();
    },
  });
  parser.write(text.slice(0, OPENING));
  return root;
};

/**
 * The content of a source: one article, several articles of a data file, the pages of a feed, or the feeds of an OPML list.
 */
export type Reading =
  | { readonly kind: 'article'; readonly article: ImportedArticle }
  | { readonly kind: 'feed'; readonly entries: readonly FeedEntry[] }
  | { readonly kind: 'opml'; readonly links: readonly string[] }
  | RecordsReading;

const FEEDS = new Set(['rss', 'feed', 'rdf:rdf']);
/** The start of a feed that its server sends as plain text. */
const FEED_OPENING = /^\s*<(?:\?xml|rss|feed|rdf:rdf|opml)[\s>]/i;
/** JSON Feed 1 and 1.1 name their version. */
const JSON_FEED = /^\s*\{[\s\S]{0,4000}?"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/;
const DISGUISED: readonly (readonly [RegExp, string])[] = [
  [/^\s*<(?:!doctype html|html)[\s>]/i, 'an HTML page: name it .html'],
  [/^\s*<\?xml\s/, 'XML'],
  [/^%PDF-/, 'a PDF'],
  [/^\{\\rtf/, 'RTF'],
];

const readText = ({ bytes, form, file = 'page', address }: Source): ImportedArticle => {
  const decoded = decodeText(bytes);
  if ('problem' in decoded) throw new UserError(`It ${decoded.problem}.`);
  const disguise = DISGUISED.find(([pattern]) => pattern.test(decoded.text.replace(/^\uFEFF/, '')));
  if (disguise) throw new UserError(`It is named text, but is ${disguise[1]}.`);
  const { article, faults } = parseArticleFile(
    `${file}${form === 'markdown' ? '.md' : '.txt'}`,
    decoded.text,
  );
  const fault = faults.find(({ severity }) => severity === 'error');
  if (!article) {
    const { line, field, message } = fault ?? {};
    throw new UserError([line && `Line ${line}:`, field, message].filter(Boolean).join(' '));
  }
  const { id: _, title = '', ...fields } = article;
  if (address === undefined || (fields.url !== undefined && isSameSite(fields.url, address)))
    return { ...fields, title };
  return { ...fields, url: address, title };
};

/** Reads articles or links from a source. Slow on hostile bytes: `readAside` limits its time. Throws `UserError`s. */
export const readSource = (source: Source): Reading => {
  const { address, form, bytes, charset } = source;
  const isNamedText = form === 'text' || form === 'markdown';
  const isFeed = address !== undefined && FEED_OPENING.test(Buffer.from(bytes.subarray(0, 100)).toString());
  if (isNamedText && !isFeed) return { kind: 'article', article: readText(source) };
  const text = decodeMarkup(bytes, charset);
  if (JSON_FEED.test(text)) return { kind: 'feed', entries: readFeed(text, address) };
  if (form === 'json' || form === 'jsonl' || form === 'csv') return readRecords(text, form);
  const root = rootElement(text) ?? '';
  if (FEEDS.has(root)) return { kind: 'feed', entries: readFeed(text, address) };
  if (root === 'opml') return { kind: 'opml', links: readOpml(text, address) };
  if (form !== 'page' && root !== 'html')
    throw new UserError('It is XML, but neither a feed nor OPML nor a page.');
  return { kind: 'article', article: readPage(text, address) };
};
