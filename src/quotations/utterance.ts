import type { People } from './people.ts';
import type { Reading } from './reading.ts';
import { quoteEndsSentence } from './tokens.ts';

const SMALL = new Set('of the a an and in on to for with at by from or vs is'.split(' '));
/** Words that a title or a name in marks stands behind: the show “Today”. */
const namesThings = new Set(
  `the on in of from to for at by with and titled entitled called named nicknamed dubbed hosts host hosted song book film movie show documentary series play poem
  magazine album game program programme article column essay novel memoir labeled labelled via during`.split(
    /\s+/,
  ),
);
const wordsOf = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;

/** Whether what stands in marks is a whole utterance, a phrase of one, or no utterance at all (a title, a nickname). */
export const utteranceOf = (reading: Reading, at: number, people: People): 'whole' | 'phrase' | 'none' => {
  const { tokens, sentenceOf } = reading.stream;
  const token = tokens[at];
  const quote = token?.quote;
  if (!quote) return 'none';
  const inner = reading.text.slice(quote.inner[0], quote.inner[1]);
  const words = inner.slice(0, 400).match(wordsOf) ?? [];
  if (words.length === 0) return 'none';
  const previous = tokens[at - 1];
  const midSentence =
    previous !== undefined && sentenceOf[at - 1] === sentenceOf[at] && previous.kind === 'word';
  const significant = words.filter((word) => !SMALL.has(word.toLowerCase()));
  const titleCase = significant.length > 0 && significant.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
  if (
    titleCase &&
    midSentence &&
    words.length <= 8 &&
    !/[!?]$/.test(inner) &&
    (previous.possessive || previous.capital || namesThings.has(previous.lower))
  )
    return 'none';
  if (titleCase && midSentence && words.length <= 3 && people.knows(words)) return 'none';
  const capital = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(inner);
  if (
    capital &&
    (words.length > 3 || quoteEndsSentence(reading.text, quote) || inner.endsWith(',')) &&
    !midSentence
  )
    return 'whole';
  return 'phrase';
};
