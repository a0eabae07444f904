import { fold, splitTerms, splitWords } from '../../language/index.ts';

/** A word of a quotation, or a sign that changes what a number says. */
export interface QuoteWord {
  /** Offsets in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** What two spellings of the same word share: case, accents, kinds of apostrophes and dots of acronyms do not count. */
  readonly form: string;
  /** The term it is indexed under; '' for a word without a meaning of its own, and inside a name of several words. */
  readonly term: string;
  /** An ellipsis stands before it. */
  readonly afterGap: boolean;
  /** `term` is the one that the word is a slip of: the corpus does not have the word as it stands. */
  readonly isMistyped?: true;
}

const sign = /[%‰\p{Sc}]/gu;
const ellipsis = /…|\.\s?\.\s?\./;
const number = /^\p{N}/u;

const formOf = (word: string): string => {
  const folded = fold(word);
  return number.test(folded) ? folded.replace(/,(?=\d{3}(?!\d))/g, '') : folded.replaceAll('.', '');
};

/**
 * The words of a text in order. Unlike the words of a search, a possessive is another word than its noun: who checks a
 * quotation wants to know.
 */
export const quoteWords = (text: string): QuoteWord[] => {
  const terms = splitTerms(text);
  let next = 0;
  const words = splitWords(text).map(({ start, end }) => {
    while ((terms[next]?.end ?? text.length) <= start) next += 1;
    const held = terms[next];
    const term = held?.start === start ? held.term : '';
    return { start, end, form: formOf(text.slice(start, end)), term };
  });
  const signs = Array.from(text.matchAll(sign), ({ 0: form, index }) => ({
    start: index,
    end: index + form.length,
    form,
    term: '',
  }));
  const all = signs.length === 0 ? words : [...words, ...signs].sort((a, b) => a.start - b.start);
  return all.map((word, n) => ({
    ...word,
    afterGap: n > 0 && ellipsis.test(text.slice(all[n - 1]?.end, word.start)),
  }));
};
