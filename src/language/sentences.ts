import { OPEN_ENDED, PREFIXED, SENTENCE_STARTERS } from './abbreviations.ts';
import type { Span } from './span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The word before a final full stop, dots inside it kept: "U.S", "Sept", "e.g". */
const lastWord = /([\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*)\.$/u;
const dottedCapitals = /^(?:\p{Lu}\.)+\p{Lu}$/u;
const initial = /^\p{Lu}$/u;
const opensLowerCase = /^["'“‘«([]*\p{Ll}/u;
const firstWord = /^["'“‘«([]*([\p{L}\p{N}'’-]+)/u;
const closesQuestionInQuotes = /[?!…]["”’'»]+$/u;
const speechClause =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|asked|asks|told|wrote|added|replied|demanded|shouted|exclaimed|tweeted)\b/u;
const nothingButMarks = /^[^\p{L}\p{N}]+$/u;

const abbreviates = (before: string, after: string): boolean => {
  const word = lastWord.exec(before)?.[1];
  if (word === undefined) return false;
  const key = word.toLowerCase();
  if (PREFIXED.has(key)) return true;
  const next = firstWord.exec(after)?.[1] ?? '';
  const startsAnew = SENTENCE_STARTERS.has(next.toLowerCase()) || next === '';
  if (initial.test(word)) return !startsAnew || word !== 'I';
  return !startsAnew && (dottedCapitals.test(word) || OPEN_ENDED.has(key));
};

/** Whether two neighbouring segments of `Intl.Segmenter` belong to one sentence. */
const belongTogether = (before: string, after: string): boolean => {
  const end = before.trimEnd();
  return (
    opensLowerCase.test(after) ||
    nothingButMarks.test(after) ||
    nothingButMarks.test(end) ||
    abbreviates(end, after) ||
    (closesQuestionInQuotes.test(end) && speechClause.test(after))
  );
};

/**
 * The sentences of a text as spans, white space around them left out; together they hold every other character.
 * `Intl.Segmenter` proposes, the rules above take back the breaks that abbreviations and quoted questions provoke.
 */
export const splitSentences = (text: string): Span[] => {
  const pieces: { start: number; text: string }[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    if (last && belongTogether(last.text, segment)) last.text += segment;
    else pieces.push({ start: index, text: segment });
  }
  return pieces.flatMap(({ start, text: piece }): Span[] => {
    const words = piece.trim();
    if (words === '') return [];
    const from = start + piece.indexOf(words);
    return [[from, from + words.length]];
  });
};
