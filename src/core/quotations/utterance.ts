import { hasWords } from '../language/index.ts';
import { speechClauses } from './clauses/speechClauses.ts';
import { isNamedThing } from './namedThings.ts';
import type { People } from './people/people.ts';
import type { MarkedSpan } from './text/markedSpans.ts';
import { type Reading, readText, sentenceAt } from './text/reading.ts';
import { quoteEndsSentence } from './text/tokenStream.ts';

/** In UTF-16 units. A longer quotation counts as one of `MANY` words. */
const LONGEST_SHORT = 120;
const MANY = 8;
const opensHigh = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u;

/**
 * Classifies the text in quotation marks: a whole utterance, a phrase of one, or no utterance. The title of a show, a name
 * or a nickname inside the reporter’s sentence is no utterance.
 */
export const utteranceOf = (reading: Reading, at: number, people: People): 'whole' | 'phrase' | 'none' => {
  const { tokens, sentenceOf } = reading.stream;
  const quote = tokens[at]?.quote;
  const previous = tokens[at - 1];
  if (!quote) return 'none';
  const inner = reading.text.slice(...quote.inner);
  if (!hasWords(inner) || isNamedThing(reading, at, people)) return 'none';
  if (previous !== undefined && sentenceOf[at - 1] === sentenceOf[at] && previous.kind === 'word')
    return 'phrase';
  const words = inner.length > LONGEST_SHORT ? MANY : inner.split(/\s+/).length;
  const ends = inner.endsWith(',') || quoteEndsSentence(reading.text, quote);
  return opensHigh.test(inner) && (words > 3 || ends) ? 'whole' : 'phrase';
};

const HEAD = 300;
const saying =
  /\b(?:said|says|told|tells|announced|claimed|added|stated|reported|reports|wrote|warned|asked|insisted|denied|argued)\b/i;
const firstPerson = /\b(?:I|we|We|my|My|our|Our|me|us|I['’]m|I['’]ve|I['’]ll|I['’]d|We['’]re|we['’]re)\b/;

/**
 * Whether the words of a quotation are themselves a report ("Trump’s envoy said he believes …"). The first sentence of a
 * report says that a person said something, and its text has no "I". An article that puts quotation marks around such a
 * sentence quotes another article, not a speaker.
 */
export const isReport = (text: string, { inner: [from, to], children }: MarkedSpan): boolean => {
  const end = Math.min(to, from + HEAD);
  const head = text.slice(from, end);
  if (!saying.test(head) || firstPerson.test(text.slice(from, to))) return false;
  const reading = readText(
    text,
    from,
    end,
    children.filter((child) => child.end <= end),
  );
  const [, sentenceEnd] = sentenceAt(reading, 0);
  const clause = speechClauses(reading).find(({ verb }) => verb < sentenceEnd);
  if (!clause || (clause.via !== 'before' && clause.via !== 'appositive')) return false;
  if (/^(?:they|it|we|i|you)$/.test(clause.subject.head)) return false;
  return (
    clause.entry.takes === 'clause' &&
    clause.entry.form !== 'ing' &&
    reading.stream.tokens[clause.from - 1]?.lower !== 'as'
  );
};
