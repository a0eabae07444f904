import { foldLetters } from './letters.ts';
import { LANGUAGE_MARKS, LANGUAGE_SIGNS, WEAK_WORDS } from './lexicon/languageWords.ts';

/** A word as written in a text, and folded. */
interface LetterWord {
  readonly written: string;
  readonly folded: string;
}

const letterWord = /[\p{L}\p{M}]+/gu;
/** The score of a language's own letters: they decide only if the words do not. */
const LETTERS = 0.5;

const isWeak = (folded: string): boolean => folded.length === 1 || WEAK_WORDS.has(folded);

/** Returns the words of a text; an apostrophe separates two words. */
export const letterWords = (text: string): LetterWord[] =>
  (text.match(letterWord) ?? []).map((written) => ({ written, folded: foldLetters(written) }));

/** The evidence for a language in a text. */
interface LanguageScore {
  readonly language: string;
  /**
   * How many of its small words the text has, each counted once: words that are evidence by themselves, and words that count
   * only together with these.
   */
  readonly strong: number;
  readonly weak: number;
  readonly score: number;
}

/** Maps each small word to its languages. */
const languagesOf = new Map<string, string[]>();
for (const [language, { words }] of LANGUAGE_MARKS) {
  for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

const scoresByWords = (text: string, words: ReadonlySet<string>): LanguageScore[] => {
  const counts = new Map<string, { strong: number; weak: number }>();
  for (const word of words) {
    for (const language of languagesOf.get(word) ?? []) {
      const count = counts.get(language) ?? { strong: 0, weak: 0 };
      count[isWeak(word) ? 'weak' : 'strong'] += 1;
      counts.set(language, count);
    }
  }
  return Array.from(counts, ([language, { strong, weak }]) => {
    const hasLetters = LANGUAGE_MARKS.get(language)?.letters?.test(text) ?? false;
    return { language, strong, weak, score: strong + weak + (hasLetters ? LETTERS : 0) };
  });
};

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

const scoresBySigns = (text: string): LanguageScore[] =>
  Array.from(LANGUAGE_SIGNS, ([language, signs]) => {
    const isOther = language === 'zh' && kana.test(text);
    const found = isOther ? 0 : new Set(text.match(signs)).size;
    return { language, strong: found, weak: 0, score: found };
  });

/** Scores the languages whose small words or signs the text has, the likeliest first. */
const scoreLanguages = (text: string, words: ReadonlySet<string>): LanguageScore[] =>
  [...scoresByWords(text, words), ...(unspaced.test(text) ? scoresBySigns(text) : [])]
    .filter(({ strong }) => strong > 0)
    .sort((a, b) => b.score - a.score);

const FEWEST_WORDS = 3;

/**
 * Returns the language of a stretch of prose, as a tag; undefined if uncertain. Certain means three of its small words, and
 * a score at least 1.5 times that of any other language.
 */
export const languageOf = (prose: string): string | undefined => {
  const words = new Set(letterWords(prose).map(({ folded }) => folded));
  const [best, second] = scoreLanguages(prose, words);
  if (!best || best.strong < FEWEST_WORDS) return undefined;
  return second && best.score < 1.5 * second.score ? undefined : best.language;
};

const LONG = 3000;
const FEWEST_OCCURRENCES = 12;

/**
 * Returns the language of a long text, as a tag, by the frequency of small words in its first `LONG` characters.
 * Neighbouring languages share many words and differ in their frequency. Returns undefined if there are fewer than a dozen
 * occurrences, or fewer than 1.5 times those of any other language.
 */
export const languageByCounts = (prose: string): string | undefined => {
  const counts = new Map<string, number>();
  for (const { folded } of letterWords(prose.slice(0, LONG)))
    for (const language of languagesOf.get(folded) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < FEWEST_OCCURRENCES) return undefined;
  return second && best[1] < 1.5 * second[1] ? undefined : best[0];
};

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

const scriptOf = (language: string): number => {
  const words = [...(LANGUAGE_MARKS.get(language)?.words ?? [])].join('');
  return SCRIPTS.findIndex((letters) => letters.test(words));
};

const isLower = (word: string): boolean => word === word.toLowerCase();
const isUpper = (word: string): boolean => word === word.toUpperCase();

/**
 * Returns the folded words of a question that need not be names. A capital marks a name, except on the first word or in a
 * question all in capitals.
 */
const wordsAsked = (question: string): string[] => {
  const words = letterWords(question);
  const hasCase = !words.every(({ written }) => isUpper(written));
  const someLower = words.some(({ written }) => isLower(written));
  return words
    .filter(({ written }, at) => !hasCase || isLower(written) || (someLower && at === 0))
    .map(({ folded }) => folded);
};

const NOBODY: ReadonlySet<string> = new Set();

/** Returns the language of a question, as a tag. `isKnown`: whether the corpus has a folded word. */
type AskedLanguage = (question: string, isKnown: (folded: string) => boolean) => string | undefined;

/**
 * Returns a function that detects the language of a question if it is surely none of the `home` languages. Small words
 * ("who", "did", "of") decide: the question must have more of them than of the small words of `home`. Names alone never
 * decide. A question in the script of `home` must not have more words that the corpus knows than others. The function
 * returns undefined if uncertain, and always if a language of `home` is unknown here.
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
