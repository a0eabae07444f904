import { fold, splitTerms, splitWords } from '../../language/index.ts';

/** A word of a quotation, or a sign that changes the meaning of a number. */
export interface QuoteWord {
  /** Offsets in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** The form that spellings of one word share: ignores case, accents, kinds of apostrophes and dots of acronyms. */
  readonly form: string;
  /** The term it is indexed under; '' for a function word, and inside a name of several words. */
  readonly term: string;
  /** An ellipsis precedes it. */
  readonly afterGap: boolean;
  /** The corpus does not have the word, and `term` is the correction of its misspelling. */
  readonly isMistyped?: true;
}

const sign = /[%‰\p{Sc}]/gu;
const ellipsis = /…|\.\s?\.\s?\./;
const number = /^\p{N}/u;

const formOf = (word: string): string => {
  const folded = fold(word);
  return number.test(folded) ? folded.replace(/,(?=\d{3}(?!\d))/g, '') : folded.replaceAll('.', '');
};

/** Returns the words and signs of a text in order, without their terms. */
const spellingsIn = (text: string): Pick<QuoteWord, 'start' | 'end' | 'form'>[] => {
  const words = splitWords(text).map(({ start, end }) => ({
    start,
    end,
    form: formOf(text.slice(start, end)),
  }));
  const signs = Array.from(text.matchAll(sign), ({ 0: form, index }) => ({
    start: index,
    end: index + form.length,
    form,
  }));
  return signs.length === 0 ? words : [...words, ...signs].sort((a, b) => a.start - b.start);
};

/** Returns the forms of `quoteWords`, without the work for terms and gaps. */
export const quoteForms = (text: string): string[] => spellingsIn(text).map(({ form }) => form);

/**
 * Returns the words of a text in order. A possessive differs from its noun here, unlike in a search: a check of a quotation
 * must show the difference.
 */
export const quoteWords = (text: string): QuoteWord[] => {
  const terms = new Map(splitTerms(text).map(({ start, term }) => [start, term]));
  return spellingsIn(text).map((spelling, n, all) => ({
    ...spelling,
    term: terms.get(spelling.start) ?? '',
    afterGap: n > 0 && ellipsis.test(text.slice(all[n - 1]?.end, spelling.start)),
  }));
};
