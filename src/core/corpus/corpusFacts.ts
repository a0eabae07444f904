import { createHash } from 'node:crypto';
import { languageOf } from '../language/index.ts';
import type { Article } from './article.ts';

/** Facts that depend on one article alone. */
interface PerArticle<Fact> {
  of(article: Article): Fact;
  /** Stores a fact that was computed from the same text before. */
  remember(article: Article, fact: Fact): void;
}

/** Computes a fact about each article object once. */
const perArticle = <Fact>(work: (article: Article) => Fact): PerArticle<Fact> => {
  const known = new WeakMap<Article, { readonly fact: Fact }>();
  const remember = (article: Article, fact: Fact): void => void known.set(article, { fact });
  return {
    remember,
    of: (article) => {
      const found = known.get(article);
      if (found) return found.fact;
      const fact = work(article);
      remember(article, fact);
      return fact;
    },
  };
};

/** SHA-256, in hexadecimal, of everything an article says. */
export const articleHash = perArticle((article) =>
  createHash('sha256').update(JSON.stringify(article)).digest('hex'),
);

/** Returns twelve hexadecimal digits that change exactly when the articles or their order change. */
export const corpusVersion = (articles: readonly Article[]): string =>
  versionOf(articles.map(articleHash.of));

/** Returns the version of a corpus whose articles have these hashes, in order. */
export const versionOf = (hashes: Iterable<string>): string => {
  const hash = createHash('sha256');
  for (const one of hashes) hash.update(one);
  return hash.digest('hex').slice(0, 12);
};

/** UTF-16 units: about sixty words show a language. */
const SAMPLE = 400;
/** A language detected in a smaller share of the articles is a mistake or unimportant; a stated one always counts. */
const LEAST_SHARE = 0.01;

/** The language that the first paragraphs show; null if they show none. */
export const shownLanguage = perArticle((article): string | null => {
  let sample = '';
  for (const paragraph of article.paragraphs) {
    sample += `${paragraph.slice(0, SAMPLE)}\n`;
    if (sample.length >= SAMPLE) break;
  }
  return languageOf(sample) ?? null;
});

/** Returns the language of an article as a tag without region: the one it states, or else shows; null if it shows none. */
export const articleLanguage = (article: Article): string | null =>
  article.language === undefined ? shownLanguage.of(article) : new Intl.Locale(article.language).language;

/**
 * Returns the languages of articles as tags without region, the most frequent first. Takes the language that an article
 * states, or else the one that its first paragraphs show. Detects the latter once for each article object.
 */
export const corpusLanguages = (articles: readonly Article[]): string[] =>
  languagesAmong(
    articles.map((article) => ({
      language: articleLanguage(article),
      isStated: article.language !== undefined,
    })),
  );

/** Returns the languages of articles from the language of each and whether it is stated; see `corpusLanguages`. */
export const languagesAmong = (
  articles: readonly { readonly language: string | null; readonly isStated: boolean }[],
): string[] => {
  const counts = new Map<string, number>();
  const stated = new Set<string>();
  for (const { language, isStated } of articles) {
    if (language !== null && isStated) stated.add(language);
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts]
    .filter(([language, count]) => stated.has(language) || count >= LEAST_SHARE * articles.length)
    .sort((a, b) => b[1] - a[1])
    .map(([language]) => language);
};
