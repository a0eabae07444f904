import { type StatedFields, statedFields } from '../../../../core/index.ts';
import { isSameSite } from '../../isSameSite.ts';
import { oneLine } from '../../oneLine.ts';
import type { PageDocument, PageElement } from '../document.ts';
import { besideHeading } from './besideHeading.ts';
import { linkedArticle } from './linkedData.ts';
import { PUBLISHER_TAGS, readMetaTags } from './metaTags.ts';
import { pageAuthors } from './pageAuthor.ts';
import { pageDates } from './pageDate.ts';
import { withoutSite } from './pageTitle.ts';
import { isSameName } from './sameName.ts';

type Candidates = readonly (string | null | undefined)[];

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);/i;
const isLink = (text: string): boolean => /^(?:https?:)?\/\//.test(text);

/**
 * Returns the absolute link that a page states as its own. Returns undefined for another site: a page cannot speak for it.
 */
const ownLink = (link: string | null | undefined, address: string | undefined): string | undefined => {
  if (!link || !URL.canParse(link, address)) return undefined;
  const { href } = new URL(link, address);
  return address === undefined || isSameSite(href, address) ? href : undefined;
};

/** Returns the headline: the heading whose words occur in the page's name, or else the first heading of the highest rank. */
const headingOf = (document: PageDocument, names: readonly string[]): PageElement | null => {
  const headings = ['article h1', 'main h1', 'h1', '[itemprop~="headline"]', 'h2']
    .flatMap((selector) => [...document.querySelectorAll(selector)])
    .filter((heading) => oneLine(heading.textContent ?? '') !== '');
  const isNamed = (heading: PageElement): boolean =>
    names.some((name) => name.includes(oneLine(heading.textContent ?? '')));
  return headings.find(isNamed) ?? headings[0] ?? null;
};

/**
 * Reads the fields that a page states for its article. JSON-LD comes first, then OpenGraph and other meta tags, then visible
 * text. For the link, the canonical link comes first, and `address`, the fetched address, last. Invalid values and links to
 * another site count as not stated. The site name is removed from the title.
 */
export const pageFields = (document: PageDocument, address?: string): StatedFields => {
  const meta = readMetaTags(document);
  const canonical = ownLink(document.querySelector('link[rel~="canonical"]')?.getAttribute('href'), address);
  const linked = linkedArticle(document, canonical ?? address);
  /** JSON-LD and meta tags sometimes hold text that was escaped once too often. */
  const plain = (text: string): string => {
    if (!ENTITY.test(text)) return oneLine(text);
    const element = document.createElement('div');
    element.innerHTML = text.replaceAll('<', '&lt;');
    return oneLine(element.textContent ?? '');
  };
  const valid = <Field extends keyof StatedFields>(
    field: Field,
    candidates: Candidates,
  ): StatedFields[Field] =>
    candidates
      .map((text) => statedFields.shape[field].safeParse(text ? plain(text) : undefined).data)
      .find((value) => value !== undefined) as StatedFields[Field];

  const url = valid('url', [
    canonical,
    ownLink(meta('og:url')[0], address),
    ownLink(linked.address, address),
    address,
  ]);
  const language = valid('language', [
    ...linked.texts('inLanguage'),
    document.documentElement.getAttribute('lang'),
    ...meta('og:locale').map((locale) => locale.replace('_', '-')),
  ]);
  const heads = [...linked.texts('headline'), ...meta('og:title'), ...linked.texts('name')];
  const title = valid('title', heads);
  const name = oneLine(document.querySelector('title')?.textContent ?? '');
  const publishers = [...linked.texts('publisher'), ...meta(...PUBLISHER_TAGS)]
    .map(plain)
    .filter((text) => !isLink(text) && !isSameName(text, title ?? name));
  const heading = headingOf(document, title === undefined ? [name] : [title, name]);
  const headline = oneLine(heading?.textContent ?? '');
  const parsed = withoutSite(title ?? name, publishers, url, headline);
  const publisher = valid('publisher', [
    ...publishers,
    parsed.site,
    withoutSite(name, publishers, url, title ?? headline).site,
  ]);
  const near = besideHeading(document, heading);
  const authors = pageAuthors({
    document,
    meta,
    linked,
    publishers: publisher === undefined ? publishers : [publisher, ...publishers],
    address: url,
    plain,
    shown: near.flatMap(({ lines }) => lines),
  });
  const fields = {
    title: valid('title', [parsed.title, headline]),
    url,
    publisher,
    author: valid('author', [authors.join(', ')]),
    publishedAt: valid(
      'publishedAt',
      pageDates({ document, meta, linked, near, language: language ?? 'en', address: url }),
    ),
    language,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
};
