import type { CorpusReading } from '../corpus/reading.ts';

/** What a reload changes, by article id. */
export interface ReadingDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  readonly unchanged: number;
}

/**
 * Merges what was read now with what serves: an article that is missing now while its file is faulty keeps its last good
 * version, so that a slip in one file loses nothing.
 */
export const mergeReading = (
  old: CorpusReading,
  fresh: CorpusReading,
): { reading: CorpusReading; difference: ReadingDifference } => {
  const faulty = new Set(fresh.faults.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const before = new Map(old.articles.map((sourced) => [sourced.article.id, sourced]));
  const now = new Map(fresh.articles.map((sourced) => [sourced.article.id, sourced]));
  const missing = old.articles.filter(({ article }) => !now.has(article.id));
  const kept = missing.filter(({ file }) => faulty.has(file));
  const isSame = (id: string): boolean =>
    JSON.stringify(before.get(id)?.article) === JSON.stringify(now.get(id)?.article);
  const common = [...now.keys()].filter((id) => before.has(id));
  const changed = common.filter((id) => !isSame(id));
  return {
    reading: { articles: [...fresh.articles, ...kept], faults: fresh.faults },
    difference: {
      added: [...now.keys()].filter((id) => !before.has(id)),
      changed,
      removed: missing.filter(({ file }) => !faulty.has(file)).map(({ article }) => article.id),
      kept: kept.map(({ article }) => article.id),
      unchanged: common.length - changed.length,
    },
  };
};
