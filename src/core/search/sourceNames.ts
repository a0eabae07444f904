import type { ArticleHead } from '../corpus/index.ts';
import { splitWords } from '../language/index.ts';

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
