import { type StatedFields, statedFields } from '../../../core/index.ts';
import { isSameSite } from '../isSameSite.ts';
import { oneLine } from '../oneLine.ts';
import type { PageDocument } from './document.ts';
import { linkedArticle } from './linkedData.ts';

const ISO =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A date of a page in the form article files take: a day, or a moment where its offset is stated too. Undefined for
 * every form but ISO 8601, since others leave open what is the month.
 */
const statedMoment = (value: string): string | undefined => {
  const { day, time, zone } = ISO.exec(value.trim())?.groups ?? {};
  if (day === undefined || time === undefined || zone === undefined) return day;
  const seconds = time.length === 5 ? `${time}:00` : time;
  return `${day}T${seconds}${zone.replace(/(\d{2})(\d{2})$/, '$1:$2')}`;
};

type Candidates = readonly (string | null | undefined)[];

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);/i;
const isLink = (text: string): boolean => /^(?:https?:)?\/\//.test(text);

/** A link that a page states of itself; one to another site is what no page can say of itself. */
const ownLink = (link: string | null | undefined, address: string | undefined): string | undefined => {
  if (!link || !URL.canParse(link, address)) return undefined;
  const { href } = new URL(link, address);
  return address === undefined || isSameSite(href, address) ? href : undefined;
};

/**
 * What a page states of its article: its JSON-LD before its OpenGraph and other meta tags; for the link, its canonical
 * link before both, and before `address`, where it was fetched from. What is no valid value counts as not stated, a link
 * to another site among it.
 */
export const pageFields = (document: PageDocument, address?: string): StatedFields => {
  const meta = (name: string): string | null | undefined =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
  const canonical = ownLink(document.querySelector('link[rel~="canonical"]')?.getAttribute('href'), address);
  const linked = linkedArticle(document, canonical ?? address);
  const texts = (property: string): string[] => linked?.texts(property) ?? [];
  /** Texts in JSON-LD and in meta tags are now and then escaped once too often. */
  const plain = (text: string): string => {
    if (!ENTITY.test(text)) return oneLine(text);
    const element = document.createElement('div');
    element.innerHTML = text.replaceAll('<', '&lt;');
    return oneLine(element.textContent ?? '');
  };
  const firstValid = (field: keyof StatedFields, candidates: Candidates): Partial<StatedFields> => {
    const valid = candidates
      .map((text) => statedFields.shape[field].safeParse(text ? plain(text) : undefined).data)
      .find((value) => value !== undefined);
    return valid === undefined ? {} : { [field]: valid };
  };
  const people = (names: readonly (string | null | undefined)[]): string =>
    [...new Set(names.filter((name) => name && !isLink(name)))].join(', ');
  const dated = document.querySelector('[itemprop="datePublished"]');
  const moments = [
    ...texts('datePublished'),
    meta('article:published_time'),
    dated?.getAttribute('datetime') ?? dated?.getAttribute('content'),
  ];

  return {
    ...firstValid('title', [...texts('headline'), meta('og:title'), ...texts('name')]),
    ...firstValid('url', [
      canonical,
      ownLink(meta('og:url'), address),
      ownLink(linked?.address, address),
      address,
    ]),
    ...firstValid('publisher', [...texts('publisher'), meta('og:site_name')]),
    ...firstValid('author', [
      people(texts('author')),
      people([meta('article:author')]),
      people([meta('author')]),
    ]),
    ...firstValid(
      'publishedAt',
      moments.map((text) => statedMoment(text ?? '')),
    ),
    ...firstValid('language', [
      ...texts('inLanguage'),
      document.documentElement.getAttribute('lang'),
      meta('og:locale')?.replace('_', '-'),
    ]),
  };
};
