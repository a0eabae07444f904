import { stemmer } from 'stemmer';
import { STOP_WORDS } from './stopWords.ts';
import { splitWords, type Word } from './words.ts';

/** A stemmer costs more than a search on a small corpus; a corpus has far fewer forms than words. */
const MOST_CACHED = 200_000;
const cache = new Map<string, string>();

/** The term a folded word form is indexed under (Porter 1980), or '' for a stop word. */
export const termOf = (form: string): string => {
  const known = cache.get(form);
  if (known !== undefined) return known;
  const term = STOP_WORDS.has(form) ? '' : stemmer(form);
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(form, term);
  return term;
};

/** A word that carries meaning, and the term it is indexed under. */
export interface TermWord extends Word {
  readonly term: string;
}

/** The words of a text that are no stop words, in order, with their terms. */
export const splitTerms = (text: string): TermWord[] => {
  const terms: TermWord[] = [];
  for (const { start, end, form } of splitWords(text)) {
    const term = termOf(form);
    if (term !== '') terms.push({ start, end, form, term });
  }
  return terms;
};
