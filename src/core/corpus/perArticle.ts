import type { Article } from './article.ts';

/** What is worked out of articles by themselves. */
export interface PerArticle<Fact> {
  of(article: Article): Fact;
  /** Takes what was worked out of the same text before. */
  remember(article: Article, fact: Fact): void;
}

/** Works something out of each article object once. */
export const perArticle = <Fact>(work: (article: Article) => Fact): PerArticle<Fact> => {
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
