import { stemmer } from 'stemmer';
import { ALIASES, COMPOUNDS } from './lexicon/aliases.ts';
import { COUNTRY_WORDS } from './lexicon/countries.ts';
import { IRREGULAR_FORMS } from './lexicon/irregularForms.ts';
import { oneSpelling } from './lexicon/spellings.ts';
import { STOP_WORDS } from './lexicon/stopWords.ts';
import { SYNONYMS } from './lexicon/synonyms.ts';
import { splitWords, type Word } from './words.ts';

/** By the first word of a name: its other words and the term of the name, longer names first. */
const byFirstWord = new Map<string, { rest: readonly string[]; term: string }[]>();
const learn = (term: string, words: string): void => {
  const [first = '', ...rest] = words.split(' ');
  const entries = byFirstWord.get(first) ?? [];
  entries.push({ rest, term });
  entries.sort((a, b) => b.rest.length - a.rest.length);
  byFirstWord.set(first, entries);
};
for (const [term, names] of Object.entries(ALIASES)) for (const name of names) learn(term, name);
for (const words of COMPOUNDS.flatMap((one) => [one, `${one}s`]))
  learn(stemmer(words.replace(' ', '')), words);

/**
 * Returns the name that starts with the word at `at`, as its term and its number of words; undefined if no name starts
 * there. `formAt` gives the folded word at an index, '' beyond the end.
 */
const aliasAt = (formAt: (at: number) => string, at: number): { term: string; words: number } | undefined => {
  for (const { rest, term } of byFirstWord.get(formAt(at)) ?? []) {
    if (rest.every((word, behind) => formAt(at + 1 + behind) === word))
      return { term, words: rest.length + 1 };
  }
  return undefined;
};

/** Stemming costs more than searching a small corpus, and a corpus has far fewer forms than words: hence the cache. */
const MOST_CACHED = 200_000;
const cache = new Map<string, string>();

/** Endings of Slavic surnames in different transliterations: Zelensky, Zelenskyy, Zelenskiy. */
const adjectivalEnding = /(?<=..[dnstvz]k)(?:yy|iy|ij|yi|yj|y|i|ii)$/;

/** Returns the index term of a folded word form (Porter 1980, one transliteration for names), or '' for a stop word. */
export const termOf = (form: string): string => {
  const known = cache.get(form);
  if (known !== undefined) return known;
  const term = STOP_WORDS.has(form)
    ? ''
    : adjectivalEnding.test(form)
      ? form.replace(adjectivalEnding, 'i')
      : stemmer(oneSpelling(IRREGULAR_FORMS.get(form) ?? form));
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(form, term);
  return term;
};

/** A word that is no stop word, or a name of several words, with its index term. */
interface TermWord extends Word {
  readonly term: string;
  /** The number of the word in the text, counted from 0, stop words included. */
  readonly position: number;
}

/**
 * Returns the words of a text that are no stop words, in order, with their terms. A name of the alias table counts as one
 * word. `words`: the words of the text, split by default.
 */
export const splitTerms = (text: string, words: readonly Word[] = splitWords(text)): TermWord[] => {
  const formAt = (at: number): string => words[at]?.form ?? '';
  const terms: TermWord[] = [];
  for (let position = 0; position < words.length; ) {
    const word = words[position];
    if (!word) break;
    const { start, form } = word;
    const alias = aliasAt(formAt, position);
    const count = alias?.words ?? 1;
    const term = alias?.term ?? termOf(form);
    if (term !== '')
      terms.push({ start, end: words[position + count - 1]?.end ?? word.end, form, term, position });
    position += count;
  }
  return terms;
};

/** Maps each term to the group of terms with its meaning. */
const groupTerms = (groups: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const alike = new Map<string, ReadonlySet<string>>();
  for (const words of groups) {
    // Leaves out words that become two terms: "Costa Rican".
    const terms = words
      .map((each) => splitTerms(each))
      .flatMap(([one, ...others]) => (one && others.length === 0 ? [one.term] : []));
    for (const term of terms) alike.set(term, new Set([...(alike.get(term) ?? []), ...terms]));
  }
  return alike;
};
const sameCountry = groupTerms(COUNTRY_WORDS);
const sameThing = groupTerms(SYNONYMS);
const NONE: ReadonlySet<string> = new Set();

/** Returns the terms for the country of a term, itself included; empty if it belongs to no country. */
export const countryTerms = (term: string): ReadonlySet<string> => sameCountry.get(term) ?? NONE;

/** Returns the terms that news uses for the same thing as a term, itself included; empty if it is in no such group. */
export const synonymTerms = (term: string): ReadonlySet<string> => sameThing.get(term) ?? NONE;
