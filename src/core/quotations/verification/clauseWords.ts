import { DETERMINERS, SUBJECT_PRONOUNS } from '../../language/index.ts';

/** A word or a mark of an utterance. */
export interface ClauseWord {
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  readonly capital: boolean;
  readonly start: number;
}

const unit = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
const capitalised = /^\p{Lu}/u;

/** Returns the words and marks of `[from, to)` of a text. */
export const clauseWords = (text: string, from: number, to: number): ClauseWord[] =>
  Array.from(text.slice(from, to).matchAll(unit), ({ 0: word, index }) => ({
    lower: word.toLowerCase().replaceAll('’', "'"),
    capital: capitalised.test(word),
    start: from + index,
  }));

/** Marks that always end a clause; commas and dashes may only enclose an insertion. */
const HARD = new Set([';', ':', '.', '?', '!', '…', '(', ')', '[', ']']);
const SOFT = new Set([',', '-', '–', '—', '―']);

/** Returns the words after the last hard mark. */
export const lastClause = (words: readonly ClauseWord[]): readonly ClauseWord[] =>
  words.slice(words.findLastIndex(({ lower }) => HARD.has(lower)) + 1);

/** Returns the words up to the first hard mark. */
export const firstClause = (words: readonly ClauseWord[]): readonly ClauseWord[] => {
  const end = words.findIndex(({ lower }) => HARD.has(lower));
  return end < 0 ? words : words.slice(0, end);
};

/** Returns the stretches between commas and dashes, in order. The last is empty if the words end with such a mark. */
export const stretchesOf = (words: readonly ClauseWord[]): ClauseWord[][] => {
  const stretches: ClauseWord[][] = [[]];
  for (const word of words) {
    if (SOFT.has(word.lower)) stretches.push([]);
    else stretches.at(-1)?.push(word);
  }
  return stretches;
};

const STARTERS = new Set([...SUBJECT_PRONOUNS, 'you', 'there', "let's", 'these', 'those']);
const contracted = /^(?:i|you|he|she|it|we|they|that|there)'(?:m|re|s|ve|ll|d)$/;

/** Whether a clause with a subject may begin with this word: a pronoun, an article, a name. */
export const startsClause = (word: ClauseWord | undefined): boolean =>
  word !== undefined &&
  (STARTERS.has(word.lower) || contracted.test(word.lower) || DETERMINERS.has(word.lower) || word.capital);
