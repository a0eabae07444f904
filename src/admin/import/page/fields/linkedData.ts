import { jsonrepair } from 'jsonrepair';
import type { PageDocument } from '../document.ts';

/** One object of a page's JSON-LD; readers check the types of its values. */
type LinkedNode = Readonly<Record<string, unknown>>;

/** Types of schema.org for an article of a newspaper or a blog. */
const ARTICLE_TYPE = /Article$|Posting$|(?:^|[/:])Report$/;
/** Types for a whole page or its main content. Other types (people, pictures, comments) have their own dates. */
const PAGE_TYPE = /Page$|CreativeWork$|Recipe$|HowTo$|VideoObject$|Clip$|Episode$|Event$|Product$|Review$/;

const isNode = (value: unknown): value is LinkedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.flat() : value === undefined || value === null ? [] : [value];

/** Parses JSON-LD. Repairs raw line breaks in texts, extra commas and comments; returns undefined if it stays broken. */
const parse = (source: string): unknown => {
  try {
    return JSON.parse(source);
  } catch {
    try {
      return JSON.parse(jsonrepair(source));
    } catch {
      return undefined;
    }
  }
};

const nodesIn = (value: unknown): LinkedNode[] =>
  listOf(value)
    .filter(isNode)
    .flatMap((node) => [
      node,
      ...listOf(node['@graph']).filter(isNode),
      ...listOf(node.mainEntity).filter(isNode),
      ...listOf(node.mainEntityOfPage).filter(isNode),
    ]);

const isOfType = (node: LinkedNode, pattern: RegExp): boolean =>
  listOf(node['@type']).some((type) => typeof type === 'string' && pattern.test(type));

/** Returns an address, or the address of an object. */
const addressOf = (value: unknown): string | undefined => {
  const stated = isNode(value) ? (value['@id'] ?? value.url) : value;
  return typeof stated === 'string' ? stated : undefined;
};

const isOrganization = (value: unknown): boolean => isNode(value) && isOfType(value, /Organi[sz]ation$/);

/** The statements of a page's JSON-LD about its article. */
export interface LinkedArticle {
  /** Returns the texts of a property unchanged. For an object, returns its name, also through a reference. */
  texts(property: string): string[];
  /** The names of its authors, without organizations. */
  readonly people: readonly string[];
  /** The address of the article's own page. */
  readonly address: string | undefined;
}

/**
 * Finds the article in the JSON-LD of a page. Of several articles, prefers the one that names `address` as its page, else
 * the first. Without an article, uses the object for the whole page. Repairs broken JSON-LD if possible.
 */
export const linkedArticle = (document: PageDocument, address: string | undefined): LinkedArticle => {
  const scripts = [...document.querySelectorAll('script[type*="ld+json" i]')];
  const nodes = scripts.flatMap((script) => nodesIn(parse(script.textContent ?? '')));
  const pageOf = (node: LinkedNode): string | undefined =>
    addressOf(node.mainEntityOfPage) ?? addressOf(node.url);
  const ofType = (pattern: RegExp): LinkedNode[] => {
    const those = nodes.filter((node) => isOfType(node, pattern));
    const own = those.find((node) => address !== undefined && pageOf(node) === address);
    return own ? [own] : those.slice(0, 1);
  };
  const [article] = ofType(ARTICLE_TYPE);
  // Lists of the site's articles do not count as a page. The page object fills in properties that the article omits.
  const stating = [...(article ? [article] : []), ...ofType(PAGE_TYPE)];
  const resolve = (value: unknown): unknown =>
    isNode(value) && !value.name
      ? (nodes.find((node) => node['@id'] !== undefined && node['@id'] === value['@id'] && node.name) ??
        value)
      : value;
  const namesOf = (value: unknown): readonly unknown[] => (isNode(value) ? listOf(value.name) : [value]);
  const valuesOf = (property: string): unknown[] =>
    stating.map((node) => listOf(node[property]).map(resolve)).find((values) => values.length > 0) ?? [];
  const textsOf = (values: readonly unknown[]): string[] =>
    values.flatMap(namesOf).filter((text) => typeof text === 'string');
  return {
    texts: (property) => textsOf(valuesOf(property)),
    people: textsOf(
      [...valuesOf('author'), ...valuesOf('creator')].filter((value) => !isOrganization(value)),
    ),
    address: article && pageOf(article),
  };
};
