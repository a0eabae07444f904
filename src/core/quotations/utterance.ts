import { AUXILIARIES, BE_FORMS, DETERMINERS, hasWords, SPEECH_CUES, WORKS } from '../language/index.ts';
import { speechClauses } from './clauses/speechClauses.ts';
import type { People } from './people/people.ts';
import type { MarkedSpan } from './text/markedSpans.ts';
import { type Reading, readText, sentenceAt } from './text/reading.ts';
import { quoteEndsSentence } from './text/tokenStream.ts';

const SMALL = new Set('of the a an and in on to for with at by from or vs is'.split(' '));
/** Words that a title or a name in marks stands behind: the show “Today”. */
const NAMING = new Set(
  `the on in of from to for at by with and titled entitled called named nicknamed dubbed codenamed hosts host hosted via during including like
  labeled labelled ${[...WORKS].join(' ')}`.split(/\s+/),
);
/** Participles behind which a thing is told its name: "a dish called “nuka”", "known as “nuka”". */
const NAMED = /^(?:called|dubbed|nicknamed|termed|named)$/;
const MAX_TERM = 4;
/** No title or name of a thing is longer, in words and in characters. */
const MAX_TITLE = 8;
const MAX_TITLE_LENGTH = 120;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;
const startsHigh = /^[\p{Lu}\p{N}]/u;
const opensHigh = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u;

/** The words of a text as short as a title, where all but the small ones have capitals; otherwise none. */
const titleWords = (inner: string): readonly string[] => {
  if (inner.length > MAX_TITLE_LENGTH || /[!?]$/.test(inner)) return [];
  const words = inner.match(word) ?? [];
  const significant = words.filter((one) => !SMALL.has(one.toLowerCase()));
  const high = significant.length > 0 && significant.every((one) => startsHigh.test(one));
  return high && words.length <= MAX_TITLE ? words : [];
};

/** How far before a participle the article of what it names stands. */
const MAX_NAMED = 6;
/** Whether a word or two in marks are a term that the reporter explains or keeps away from, and nobody’s words. */
const isTerm = ({ stream: { tokens } }: Reading, at: number, inner: string): boolean => {
  if (inner.length > MAX_TITLE_LENGTH || inner.split(/\s+/).length > MAX_TERM || /[.!?]$/.test(inner))
    return false;
  const lowerAt = (index: number): string => tokens[index]?.lower ?? '';
  const by = /^(?:an?|the)$/.test(lowerAt(at - 1)) && NAMED.test(lowerAt(at - 2)) ? at - 2 : at - 1;
  const lead = lowerAt(by);
  if (lead === 'so-called' || (lead === 'as' && lowerAt(by - 1) === 'known')) return true;
  if (NAMED.test(lead)) {
    // "a dish called “nuka”", but not "the envoy called “absurd” …"
    const before = tokens.slice(Math.max(0, by - MAX_NAMED), by);
    const start = before.findLastIndex(({ lower, kind }) => kind !== 'word' || DETERMINERS.has(lower));
    if (
      /^an?$/.test(before[start]?.lower ?? '') &&
      start < before.length - 1 &&
      !before.some(({ lower }) => BE_FORMS.has(lower))
    )
      return true;
  }
  // “nuka,” or rice bran
  const comma = inner.endsWith(',') ? at + 1 : tokens[at + 1]?.text === ',' ? at + 2 : -1;
  if (
    comma > 0 &&
    lowerAt(comma) === 'or' &&
    tokens[comma + 1]?.kind === 'word' &&
    SPEECH_CUES.get(lead)?.takes !== 'clause'
  )
    return true;
  // “goblin mode” is its word of the year
  return (
    BE_FORMS.has(lowerAt(at + 1)) &&
    [2, 3, 4].some((step) =>
      /^(?:word|term|phrase|expression|name|title|slang|nickname)$/.test(lowerAt(at + step)),
    )
  );
};

/** How many titles of a list are looked through. */
const MAX_LISTED = 12;
/** Whether words like a title stand in a list whose first is one: hits including “Stay,” “Over My Hat” and “Say You Do”. */
const listsTitles = (reading: Reading, at: number, people: People): boolean => {
  const { tokens } = reading.stream;
  let first = at;
  for (let steps = 0; steps < MAX_LISTED; steps++) {
    const back = /^(?:and|or|,|;)$/.test(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1;
    if (tokens[back]?.kind !== 'quote') break;
    first = back;
  }
  return first < at && namesThing(reading, first, people);
};

const isPlainVerb = (lower: string): boolean => /[^e]ed$|gan$/.test(lower) && !SPEECH_CUES.has(lower);
const year = /^\d{4}$/;
const OWNING = /^(?:an?|his|her|their|its|our|my)$/;
/** Whether what stands in marks is a title or a name by the word before it, or by the verb it is the subject of. */
const namesThing = (reading: Reading, at: number, people: People): boolean => {
  const { tokens, sentenceOf } = reading.stream;
  const quote = tokens[at]?.quote;
  const title = quote ? titleWords(reading.text.slice(...quote.inner)) : [];
  if (title.length === 0) return false;
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  if (!previous || sentenceOf[at - 1] !== sentenceOf[at])
    return (
      (AUXILIARIES.has(next?.lower ?? '') ||
        (title.length > 1 && next?.kind === 'word' && isPlainVerb(next.lower))) &&
      !/[,.]$/.test(reading.text.slice(...(quote?.inner ?? [0, 0])))
    );
  if (previous.kind !== 'word') return false;
  // “Miss Piggy” and “Miss Housekeeping”: what the first is, the second is.
  if (/^(?:and|or)$/.test(previous.lower) && tokens[at - 2]?.kind === 'quote') return false;
  // "his 1994 “Contract with America”", "during a “Leaders Forum”"
  if (year.test(previous.lower)) return true;
  if (
    title.length > 1 &&
    OWNING.test(previous.lower) &&
    /^(?:during|at|on|in|for|to)$/.test(tokens[at - 2]?.lower ?? '')
  )
    return true;
  const named = previous.possessive || previous.capital || NAMING.has(previous.lower);
  return named || (title.length <= 3 && people.knows(title));
};

/**
 * Whether what stands in marks is a whole utterance, a phrase of one, or no utterance at all: the title of a show, a name, a
 * nickname in the middle of the reporter’s sentence.
 */
export const utteranceOf = (reading: Reading, at: number, people: People): 'whole' | 'phrase' | 'none' => {
  const { tokens, sentenceOf } = reading.stream;
  const quote = tokens[at]?.quote;
  const previous = tokens[at - 1];
  if (!quote) return 'none';
  const inner = reading.text.slice(...quote.inner);
  if (!hasWords(inner)) return 'none';
  if (isTerm(reading, at, inner) || namesThing(reading, at, people)) return 'none';
  if (titleWords(inner).length > 0 && listsTitles(reading, at, people)) return 'none';
  if (previous !== undefined && sentenceOf[at - 1] === sentenceOf[at] && previous.kind === 'word')
    return 'phrase';
  const words = inner.length > MAX_TITLE_LENGTH ? MAX_TITLE : inner.split(/\s+/).length;
  const ends = inner.endsWith(',') || quoteEndsSentence(reading.text, quote);
  return opensHigh.test(inner) && (words > 3 || ends) ? 'whole' : 'phrase';
};

const HEAD = 300;
const saying =
  /\b(?:said|says|told|tells|announced|claimed|added|stated|reported|reports|wrote|warned|asked|insisted|denied|argued)\b/i;
const firstPerson = /\b(?:I|we|We|my|My|our|Our|me|us|I['’]m|I['’]ve|I['’]ll|I['’]d|We['’]re|we['’]re)\b/;

/**
 * Whether the words of a quotation are themselves a report ("Trump’s envoy said he believes …"): its first sentence says
 * that somebody said something, and nobody in it says "I". An article that puts marks around such a sentence quotes
 * another article, not a speaker.
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
