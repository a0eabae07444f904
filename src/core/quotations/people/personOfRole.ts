import { PERSON_ROLES } from '../../language/index.ts';
import type { Mention } from '../clauses/mention.ts';
import type { Reading } from '../text/reading.ts';
import type { People, Person } from './people.ts';

/** Modifiers that make another office than the last word names: "vice president". */
const LESSER = ['vice', 'deputy', 'assistant', 'former', 'ex', 'then'];

/** Whether a person holds no other office than the words name: a vice president is no president. */
export const sameRank = ({ titles }: Person, called: ReadonlySet<string>): boolean =>
  LESSER.every((title) => called.has(title) === titles.has(title));

const definite = /^(?:the|this|that|his|her|their)$/;

/**
 * Returns the one person of the article with a role: "the Russian president", "Trump’s envoy". Undefined if none or several
 * have it; null if its holder has left.
 */
export const personOfRole = (
  mention: Mention,
  reading: Reading,
  people: People,
): Person | null | undefined => {
  const words = reading.stream.tokens.slice(mention.from, mention.to);
  // "the top candidates" are several people, even if the article calls one person a candidate; a body is no person.
  if (/[^s]s$/.test(mention.head) || !PERSON_ROLES.has(mention.head)) return undefined;
  const possessed = words.some((word) => word.possessive);
  if (!possessed && !definite.test(words[0]?.lower ?? '')) return undefined;
  const origin = words
    .filter((word) => word.capital && !word.possessive && word !== words[0])
    .map((word) => word.lower);
  const called = new Set(words.map((word) => word.lower));
  const holders = people
    .withTitles([mention.head, ...origin.filter((lower) => lower !== mention.head)])
    .filter((holder) => sameRank(holder, called));
  // A replaced person no longer represents the office, except as its former holder.
  const former = called.has('former') || called.has('outgoing');
  const [only, second] = holders.filter(({ departed }) => former || !departed);
  if (holders.length > 0 && !only) return null;
  return second ? undefined : only;
};
