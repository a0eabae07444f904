export type { Article, ArticleHead } from './article.ts';
export { articleKey, lacksDate, matterPlaces, type Passage, passageId, passagesOf } from './article.ts';
export { type StatedFields, statedFields } from './articleFields.ts';
export { decodeText, isUtf16 } from './bytes.ts';
export {
  articleHash,
  articleLanguage,
  corpusLanguages,
  corpusVersion,
  languagesAmong,
  shownLanguage,
  versionOf,
} from './corpusFacts.ts';
export { describeFault, describeFaults, type Fault, listedFaults } from './faults.ts';
export { isRecord, type PlainRecord, readRecord } from './fields/fieldNames.ts';
export { paragraphsOf } from './fields/recordText.ts';
export {
  type ArticleFilter,
  articleMatcher,
  FILTER_NAMES,
  FILTERS,
  type FilterLimit,
  type FilterName,
  filterOf,
  readArticleFilter,
  selectArticles,
  type TypedFilter,
} from './filters.ts';
export { LIMITS } from './limits.ts';
export { listFiles } from './listFiles.ts';
export { writeMarkdown } from './markdown/writeMarkdown.ts';
export { articleIdOf, parseArticleFile } from './parseArticleFile.ts';
export { CorpusNotFound, readCorpus, streamCorpus } from './readCorpus.ts';
export {
  type ArticleStream,
  type CorpusReading,
  type KnownArticles,
  type SourcedArticle,
  takeEach,
} from './reading.ts';
export { sourceNames, typedSource } from './sourceNames.ts';
export { watchCorpus } from './watchCorpus.ts';
