import { type Fault, languagesAmong, versionOf } from '../../../corpus/index.ts';
import type { EditionIndexes, EditionState } from '../editions.ts';
import { STATE_ID } from '../editions.ts';
import type { Operation } from './articleDocuments.ts';

/** The data of an article that the state of an edition depends on. */
export interface WrittenArticle {
  readonly fullHash: string;
  readonly language: string | null;
  readonly isLanguageStated: boolean;
}

/** Maximum number of faults in the state: nobody reads more. */
const MOST_FAULTS = 1_000;

/** Returns the state of an edition. `articles`: in the order of the corpus. */
export const stateOf = (
  articles: readonly WrittenArticle[],
  counts: Omit<EditionState, 'version' | 'writtenAt' | 'articles' | 'languages' | 'faults'>,
  faults: readonly Fault[],
): EditionState => ({
  version: versionOf(articles.map(({ fullHash }) => fullHash)),
  writtenAt: new Date().toISOString(),
  articles: articles.length,
  languages: languagesAmong(
    articles.map(({ language, isLanguageStated: isStated }) => ({ language, isStated })),
  ),
  faults: faults.slice(0, MOST_FAULTS),
  ...counts,
});

export const stateOperation = (indexes: EditionIndexes, state: EditionState): Operation => ({
  index: indexes.words,
  id: STATE_ID,
  body: { state, indexes },
});
