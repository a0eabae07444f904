import type { PageDocument } from './document.ts';

/** One object of a page's JSON-LD; what its values are is for the reader to find out. */
type LinkedNode = Readonly<Record<string, unknown>>;

/** Types of schema.org that stand for an article of a newspaper or a blog. */
const ARTICLE_TYPE = /Article$|BlogPosting$|^Report$/;

const isNode = (value: unknown): value is LinkedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const parse = (source: string): unknown => {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
};

const topNodes = (value: unknown): LinkedNode[] =>
  listOf(value)
    .filter(isNode)
    .flatMap((node) => [
      node,
      ...listOf(node['@graph']).filter(isNode),
      ...listOf(node.mainEntity).filter(isNode),
    ]);

const isArticle = (node: LinkedNode): boolean =>
  listOf(node['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));

/** An address, or the address of an object. */
const addressOf = (value: unknown): string | undefined => {
  const stated = isNode(value) ? (value['@id'] ?? value.url) : value;
  return typeof stated === 'string' ? stated : undefined;
};

/** What the JSON-LD of a page says of its article. */
interface LinkedArticle {
  /** Texts of a property, as they stand; of objects, references to others followed, their names. */
  texts(property: string): string[];
  /** Of which page it says that it is the article's own. */
  readonly address: string | undefined;
}

/**
 * The article of a page among its JSON-LD: the one that names `address` as its page where there are several, the first
 * otherwise. Undefined where there is none. Broken JSON-LD states nothing.
 */
export const linkedArticle = (
  document: PageDocument,
  address: string | undefined,
): LinkedArticle | undefined => {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const nodes = scripts.flatMap((script) => topNodes(parse(script.textContent ?? '')));
  const articles = nodes.filter(isArticle);
  const pageOf = (node: LinkedNode): string | undefined =>
    addressOf(node.mainEntityOfPage) ?? addressOf(node.url);
  const article = articles.find((node) => address !== undefined && pageOf(node) === address) ?? articles[0];
  if (!article) return undefined;
  const nameOf = (value: unknown): readonly unknown[] => {
    if (!isNode(value)) return [value];
    return listOf(value.name ?? nodes.find((node) => node['@id'] === value['@id'] && node.name)?.name);
  };
  return {
    texts: (property) =>
      listOf(article[property])
        .flatMap(nameOf)
        .filter((text) => typeof text === 'string'),
    address: pageOf(article),
  };
};
