import { type Article, articleLanguage } from '../../corpus/index.ts';
import { QUOTING, type QuotingWords } from '../../language/index.ts';

/** The words of quoting of the language an article is in; undefined for English, and where that is not certain. */
export const quotingRulesOf = (article: Article): QuotingWords | undefined =>
  QUOTING.get(articleLanguage(article) ?? '');
