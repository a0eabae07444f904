import { splitWords } from '../language/index.ts';
import type { ArticleHead } from './article.ts';

const article = /^the(?=.{4})/;

/** Once an article: questions about it come again and again. */
const known = new WeakMap<ArticleHead, ReadonlySet<string>>();

/** The part of a host that names its owner, the longest but the last: "theage" of www.theage.com.au. */
const hostName = (url: string): string => {
  const labels = URL.canParse(url) ? new URL(url).hostname.split('.').slice(0, -1) : [];
  return labels.reduce((longest, label) => (label.length > longest.length ? label : longest), '');
};

/**
 * What an article states of where it comes from, each name as one folded word, with and without "the" before it: its
 * publisher, its address, the words of its id.
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

/** Shorter words begin too many names. */
const SHORTEST_START = 3;

/** Names of where an article comes from that what is typed may stand for, as `sourceNames` has them: `isStart`: as their beginning. */
export const typedSource = (typed: string): { readonly name: string; readonly isStart: boolean } => {
  const joined = splitWords(typed)
    .map(({ form }) => form)
    .join('');
  const name = joined.replace(article, '');
  return { name, isStart: name.length >= SHORTEST_START };
};

/** Whether an article comes from what is typed: "bbc" is BBC News, "nytimes" is nytimes.com. */
export const comesFrom = (typed: string): ((head: ArticleHead) => boolean) => {
  const { name, isStart } = typedSource(typed);
  return (head) => [...sourceNames(head)].some((one) => (isStart ? one.startsWith(name) : one === name));
};
