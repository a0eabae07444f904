export type { Article, ArticleHead } from './article.ts';
export { type StatedFields, statedFields } from './articleFields.ts';
export { articleKey } from './articleKey.ts';
export { corpusLanguages, shownLanguage } from './corpusLanguages.ts';
export { articleHash, corpusVersion } from './corpusVersion.ts';
export { decodeText, isUtf16 } from './decodeText.ts';
export { describeFault, type Fault } from './fault.ts';
export {
  type ArticleFilter,
  type ArticleSelection,
  FILTER_NAMES,
  FILTERS,
  type FilterLimit,
  type FilterName,
  filterOf,
  readArticleFilter,
  selectArticles,
  type TypedFilter,
} from './filters.ts';
export { lacksDate } from './lacksDate.ts';
export { LIMITS } from './limits.ts';
export { listedFaults } from './listedFaults.ts';
export { listFiles } from './listFiles.ts';
export { articleIdOf, parseArticleFile } from './parseArticleFile.ts';
export { type Passage, passageId, passagesOf } from './passage.ts';
export { CorpusNotFound, readCorpus } from './readCorpus.ts';
export type { CorpusReading, KnownArticles, SourcedArticle } from './reading.ts';
export { watchCorpus } from './watchCorpus.ts';
