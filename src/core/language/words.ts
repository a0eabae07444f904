import { fold } from './letters.ts';

export interface Word {
  /** Offsets in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** Folded, without possessive ending, thousands separators and the dots of an acronym. */
  readonly form: string;
}

/** An acronym with its dots, a number with its separators, or a word with its inner apostrophes. */
const pattern = /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** Scripts without spaces between words: each character counts as a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const unspacedCharacters = new RegExp(`${unspaced.source}\\p{M}*|(?:(?!${unspaced.source}).)+`, 'gu');

const formOf = (word: string): string => {
  if (word === 'US' || word === 'U.S.') return 'usa';
  const form = fold(word);
  if (form.includes("'")) return form.replace(/'s?$/, '');
  return /^\d/.test(form) ? form.replace(/,(?=\d{3}(?!\d))/g, '') : form.replaceAll('.', '');
};

/** The wrong letters allowed in a word: a share of its letters, but `MOST_SLIPS` from `LONG` letters on. */
const SLIPS = 0.2;
const MOST_SLIPS = 2;
const LONG = 7;

/** Caches forms by spelling, null for a spelling of several words. A text has far fewer spellings than words. */
const MOST_CACHED = 200_000;
const forms = new Map<string, string | null>();

const lookUp = (word: string): string | null => {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const form = unspaced.test(word) && word.length > 1 ? null : formOf(word);
  if (forms.size >= MOST_CACHED) forms.clear();
  if (word.length <= 40) forms.set(word, form);
  return form;
};

/** Returns how many wrong letters a word may have and still match. A slip in a short word makes another word. */
export const slipsIn = (word: string): number =>
  word.length >= LONG ? MOST_SLIPS : Math.round(SLIPS * word.length);

/** Returns the words of a text in order. */
export const splitWords = (text: string): Word[] => {
  const words: Word[] = [];
  for (const { 0: word, index: start } of text.matchAll(pattern)) {
    const form = lookUp(word);
    if (form !== null) words.push({ start, end: start + word.length, form });
    else {
      for (const { 0: part, index } of word.matchAll(unspacedCharacters)) {
        words.push({ start: start + index, end: start + index + part.length, form: formOf(part) });
      }
    }
  }
  return words;
};
