import { jsonrepair } from 'jsonrepair';
import type { PageDocument } from '../document.ts';

/** One object of a page's JSON-LD; what its values are is for the reader to find out. */
type LinkedNode = Readonly<Record<string, unknown>>;

/** Types of schema.org that stand for an article of a newspaper or a blog. */
const ARTICLE_TYPE = /Article$|Posting$|(?:^|[/:])Report$/;
/** Types that stand for a whole page, or for what it shows; the rest (people, pictures, comments) has dates of its own. */
const PAGE_TYPE = /Page$|CreativeWork$|Recipe$|HowTo$|VideoObject$|Clip$|Episode$|Event$|Product$|Review$/;

const isNode = (value: unknown): value is LinkedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.flat() : value === undefined || value === null ? [] : [value];

/** Raw line breaks in its texts, commas too many and comments around it are mended; what is beyond that states nothing. */
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

/** An address, or the address of an object. */
const addressOf = (value: unknown): string | undefined => {
  const stated = isNode(value) ? (value['@id'] ?? value.url) : value;
  return typeof stated === 'string' ? stated : undefined;
};

const isOrganization = (value: unknown): boolean => isNode(value) && isOfType(value, /Organi[sz]ation$/);

/** What the JSON-LD of a page says of its article. */
export interface LinkedArticle {
  /** Texts of a property, as they stand; of objects, references to others followed, their names. */
  texts(property: string): string[];
  /** The names of its authors that are not said to be organizations. */
  readonly people: readonly string[];
  /** Of which page it says that it is the article's own. */
  readonly address: string | undefined;
}

/**
 * The article of a page among its JSON-LD: the one that names `address` as its page where there are several, the first
 * otherwise, and what stands for the whole page where there is no article. Broken JSON-LD is mended as far as it can be.
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
  // A list of the site's articles is no page: what stands for the page states what its article leaves out.
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
