import { isWeak, letterWords, scoreLanguages } from './languageOf.ts';
import { LANGUAGE_MARKS, LANGUAGE_SIGNS } from './lexicon/languageWords.ts';

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

const scriptOf = (language: string): number => {
  const words = [...(LANGUAGE_MARKS.get(language)?.words ?? [])].join('');
  return SCRIPTS.findIndex((letters) => letters.test(words));
};

const isLower = (word: string): boolean => word === word.toLowerCase();
const isUpper = (word: string): boolean => word === word.toUpperCase();

/** The folded words of a question that need not be names: a capital makes a name, but of the first word or of all. */
const wordsAsked = (question: string): string[] => {
  const words = letterWords(question);
  const hasCase = !words.every(({ written }) => isUpper(written));
  const someLower = words.some(({ written }) => isLower(written));
  return words
    .filter(({ written }, at) => !hasCase || isLower(written) || (someLower && at === 0))
    .map(({ folded }) => folded);
};

const NOBODY: ReadonlySet<string> = new Set();

/** Tells the language of a question, as a tag. `isKnown`: whether the corpus has a folded word. */
export type AskedLanguage = (question: string, isKnown: (folded: string) => boolean) => string | undefined;

/**
 * Prepares to tell which language a question is in, where it is surely none of `home`. Its small words tell it
 * ("who", "did", "of"), of which the languages of `home` must have fewer in it: names alone never do. A question in the
 * script of `home` must not have more words that the corpus knows than others.
 * Undefined where it is not certain, always so where a language of `home` is none of those known here.
 */
export const createAskedLanguage = (home: readonly string[]): AskedLanguage => {
  if (home.length === 0 || !home.every((tag) => LANGUAGE_MARKS.has(tag) || LANGUAGE_SIGNS.has(tag)))
    return () => undefined;
  const own = new Set(home.flatMap((tag) => [...(LANGUAGE_MARKS.get(tag)?.words ?? [])]));
  const scripts = new Set(home.map(scriptOf));

  const isSure = (
    language: string,
    counted: number,
    foreign: readonly string[],
    isAsking: boolean,
    isKnown: (folded: string) => boolean,
  ): boolean => {
    const itsWords = LANGUAGE_MARKS.get(language)?.words ?? NOBODY;
    const others = foreign.filter((word) => !itsWords.has(word) && !isWeak(word));
    const known = others.filter(isKnown).length;
    const unknown = others.length - known;
    if (counted > 1) return known <= counted + unknown;
    return known === 0 && unknown >= (isAsking ? 1 : 2);
  };
  return (question, isKnown) => {
    const words = new Set(wordsAsked(question));
    const foreign = [...words].filter((word) => !own.has(word));
    const homely = words.size - foreign.length;
    const [best, second] = scoreLanguages(question, new Set(foreign)).filter(
      ({ language }) => !home.includes(language),
    );
    if (!best || (second && second.score >= best.score)) return undefined;
    const counted = best.strong + best.weak;
    if (counted <= homely) return undefined;
    const isAsking = /[?？؟]/u.test(question);
    return !scripts.has(scriptOf(best.language)) || isSure(best.language, counted, foreign, isAsking, isKnown)
      ? best.language
      : undefined;
  };
};
