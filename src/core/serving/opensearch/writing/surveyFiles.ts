import {
  articleHash,
  articleLanguage,
  type Fault,
  type SourcedArticle,
  streamCorpus,
  takeEach,
} from '../../../corpus/index.ts';
import { pathsTo } from '../../readingChanges.ts';
import { refuseEmpty } from '../../serveCorpus.ts';
import type { PlacedArticle } from './articleDocuments.ts';
import { placeOf } from './buildEdition.ts';
import type { KnownArticle } from './oldArticles.ts';
import type { WrittenArticle } from './writtenState.ts';

/** Maximum number of changed paragraphs that are written into the edition that serves. */
const MOST_CHANGED = 4_000;

/** The difference between the files and an edition. */
export interface Survey {
  readonly all: readonly WrittenArticle[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  readonly unchanged: number;
  readonly faults: readonly Fault[];
  /** New and changed articles; undefined if they have too many paragraphs. */
  readonly fresh: readonly PlacedArticle[] | undefined;
  readonly passages: number;
}

const isFaulty = (faults: readonly Fault[]) => {
  const files = new Set(faults.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  return (file: string): boolean => pathsTo(file).some((path) => files.has(path));
};

/** Compares the files with an edition. Throws `CorpusNotFound`, and `UserError` if all articles are gone. */
export const surveyFiles = async (
  corpus: string,
  known: ReadonlyMap<string, KnownArticle>,
  onProgress: (passages: number) => void,
): Promise<Survey> => {
  const [added, changed]: [string[], string[]] = [[], []];
  const all: WrittenArticle[] = [];
  const seen = new Set<string>();
  let fresh: PlacedArticle[] | undefined = [];
  let freshPassages = 0;
  let passages = 0;
  const take = ({ article, file }: SourcedArticle): void => {
    const { id } = article;
    const before = known.get(id);
    const fullHash = articleHash.of(article);
    seen.add(id);
    passages += article.paragraphs.length;
    if (before?.fullHash === fullHash) {
      all.push(before);
      return;
    }
    (before ? changed : added).push(id);
    all.push({
      fullHash,
      language: articleLanguage(article),
      isLanguageStated: article.language !== undefined,
    });
    freshPassages += article.paragraphs.length;
    if (freshPassages > MOST_CHANGED) fresh = undefined;
    fresh?.push({ article, file, place: placeOf(corpus, file, all.length - 1) });
  };
  const faults = await takeEach(streamCorpus(corpus), (one) => {
    take(one);
    onProgress(passages);
  });
  refuseEmpty(seen.size, known.size, faults);
  const missing = [...known.values()].filter(({ article }) => !seen.has(article));
  const stays = isFaulty(faults);
  const kept = missing.filter(({ file }) => stays(file));
  all.push(...kept);
  return {
    all,
    added,
    changed,
    removed: missing.filter(({ file }) => !stays(file)).map(({ article }) => article),
    kept: kept.map(({ article }) => article),
    unchanged: seen.size - added.length - changed.length,
    faults,
    fresh,
    passages,
  };
};
