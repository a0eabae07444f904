import { splitWords } from '../language/index.ts';
import type { ArticleHead } from './article.ts';

const article = /^the(?=.{4})/;

/** Computed once per article: many questions need the names again. */
const known = new WeakMap<ArticleHead, ReadonlySet<string>>();

/** Returns the part of a host that names its owner, the longest one except the last: "theage" of www.theage.com.au. */
const hostName = (url: string): string => {
  const labels = URL.canParse(url) ? new URL(url).hostname.split('.').slice(0, -1) : [];
  return labels.reduce((longest, label) => (label.length > longest.length ? label : longest), '');
};

/**
 * Returns the names of an article's source, each as one folded word, with and without "the" before it. They come from its
 * publisher, its address and the words of its id.
 */
export const sourceNames = (head: ArticleHead): ReadonlySet<string> => {
  const before = known.get(head);
  if (before) return before;
  const { id, publisher = '', url = '' } = head;
  const forms = (text: string): string[] => splitWords(text).map(({ form }) => form);
  const names = [forms(publisher).join(''), hostName(url), ...forms(id)];
  const all = new Set(
    names.flatMap((name) => [name, name.replace(article, '')]).filter((name) => name !== ''),
  );
  known.set(head, all);
  return all;
};

/** Minimum letters of a name's beginning: shorter words begin too many names. */
const SHORTEST_START = 3;

/**
 * Folds typed words to the name of a source, in the form of `sourceNames`. `isStart`: it may be the beginning of a longer
 * name.
 */
export const typedSource = (typed: string): { readonly name: string; readonly isStart: boolean } => {
  const joined = splitWords(typed)
    .map(({ form }) => form)
    .join('');
  const name = joined.replace(article, '');
  return { name, isStart: name.length >= SHORTEST_START };
};

/** Returns a test for articles from the typed source: "bbc" is BBC News, "nytimes" is nytimes.com. */
export const comesFrom = (typed: string): ((head: ArticleHead) => boolean) => {
  const { name, isStart } = typedSource(typed);
  return (head) => [...sourceNames(head)].some((one) => (isStart ? one.startsWith(name) : one === name));
};
