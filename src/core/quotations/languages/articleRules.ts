import { type Article, articleLanguage } from '../../corpus/index.ts';
import { languageByCounts, QUOTING, type QuotingWords } from '../../language/index.ts';

/**
 * The words of quoting of the language an article is in: what it states or shows. Undefined for English, which has its own
 * grammar, for languages without rules, and where the language is not certain.
 */
export const quotingRulesOf = (article: Article): QuotingWords | undefined => {
  const language = articleLanguage(article) ?? languageByCounts(article.paragraphs.join('\n'));
  return language === undefined ? undefined : QUOTING.get(language);
};
