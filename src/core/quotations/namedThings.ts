import { AUXILIARIES, BE_FORMS, DETERMINERS, SPEECH_CUES, WORKS } from '../language/index.ts';
import type { People } from './people/people.ts';
import type { Reading } from './text/reading.ts';

const SMALL = new Set('of the a an and in on to for with at by from or vs is'.split(' '));
/** Words before a title or a name in quotation marks: the show “Today”. */
const NAMING = new Set(
  `the on in of from to for at by with and titled entitled called named nicknamed dubbed codenamed hosts host hosted via during including like
  labeled labelled ${[...WORKS].join(' ')}`.split(/\s+/),
);
/** Participles before the name of a thing: "a dish called “nuka”", "known as “nuka”". */
const NAMED = /^(?:called|dubbed|nicknamed|termed|named)$/;
const MAX_TERM = 4;
const MAX_TERM_LENGTH = 40;
/** Longest title or name of a thing, in words and in characters. */
const MAX_TITLE = 8;
const MAX_TITLE_LENGTH = 120;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;
const startsHigh = /^[\p{Lu}\p{N}]/u;

/**
 * Returns the words of a text that looks like a title; otherwise none. A title is short and has capitals on all but the
 * small words.
 */
const titleWords = (inner: string): readonly string[] => {
  if (inner.length > MAX_TITLE_LENGTH || /[!?]$/.test(inner)) return [];
  const words = inner.match(word) ?? [];
  const significant = words.filter((one) => !SMALL.has(one.toLowerCase()));
  const high = significant.length > 0 && significant.every((one) => startsHigh.test(one));
  return high && words.length <= MAX_TITLE ? words : [];
};

/** Maximum distance, in tokens, from a participle back to the article of its noun. */
const MAX_NAMED = 6;
/** Whether a few words in quotation marks are a term that the reporter explains or avoids as his own. */
const isTerm = ({ stream: { tokens } }: Reading, at: number, inner: string): boolean => {
  if (inner.length > MAX_TERM_LENGTH || inner.split(/\s+/).length > MAX_TERM || /[.!?]$/.test(inner))
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

/** Maximum number of titles examined in a list. */
const MAX_LISTED = 12;
/**
 * Whether the words look like a title and follow a title in a list: hits including “Stay,” “Over My Hat” and “Say You Do”.
 */
const listsTitles = (reading: Reading, at: number, people: People, inner: string): boolean => {
  const { tokens } = reading.stream;
  let first = at;
  for (let steps = 0; steps < MAX_LISTED; steps++) {
    const back = /^(?:and|or|,|;)$/.test(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1;
    if (tokens[back]?.kind !== 'quote') break;
    first = back;
  }
  return first < at && titleWords(inner).length > 0 && namesThing(reading, first, people);
};

/** Text inside the quotation marks; empty if it is too long for a title. */
const innerOf = ({ text, stream: { tokens } }: Reading, at: number): string => {
  const [from, to] = tokens[at]?.quote?.inner ?? [0, 0];
  return to - from > MAX_TITLE_LENGTH ? '' : text.slice(from, to);
};

const isPlainVerb = (lower: string): boolean => /[^e]ed$|gan$/.test(lower) && !SPEECH_CUES.has(lower);
const year = /^\d{4}$/;
const OWNING = /^(?:an?|his|her|their|its|our|my)$/;
/** Whether the text in quotation marks is a title or a name, by the word before it or the verb after it. */
const namesThing = (reading: Reading, at: number, people: People): boolean => {
  const { tokens, sentenceOf } = reading.stream;
  const inner = innerOf(reading, at);
  const title = titleWords(inner);
  if (title.length === 0) return false;
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  if (!previous || sentenceOf[at - 1] !== sentenceOf[at])
    return (
      (AUXILIARIES.has(next?.lower ?? '') ||
        (title.length > 1 && next?.kind === 'word' && isPlainVerb(next.lower))) &&
      !/[,.]$/.test(inner)
    );
  // "her podcast, “Small Hours,”"
  if (previous.text === ',' && WORKS.has(tokens[at - 2]?.lower ?? '')) return true;
  if (previous.kind !== 'word') return false;
  // “Miss Piggy” and “Miss Housekeeping”: the second is classified like the first.
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

/** Whether the text in quotation marks is a title, a name of a thing or a term: no utterance. */
export const isNamedThing = (reading: Reading, at: number, people: People): boolean => {
  const inner = innerOf(reading, at);
  if (inner === '') return false;
  return (
    isTerm(reading, at, inner) || namesThing(reading, at, people) || listsTitles(reading, at, people, inner)
  );
};
