import { type Article, articleLanguage } from '../../corpus/index.ts';
import { languageByCounts, QUOTING, type QuotingWords } from '../../language/index.ts';

/**
 * Returns the quoting words of an article’s language, stated or detected. Undefined for English, which has its own grammar,
 * for languages without rules, and if the language is not certain.
 */
export const quotingRulesOf = (article: Article): QuotingWords | undefined => {
  const language = articleLanguage(article) ?? languageByCounts(article.paragraphs.join('\n'));
  return language === undefined ? undefined : QUOTING.get(language);
};
