import type { CorpusReading } from '../corpus/index.ts';

/** What a reload changes, by article id. */
export interface ReadingDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  readonly unchanged: number;
}

/** A file, and the folders it is in. */
const pathsTo = (file: string): string[] => {
  const names = file.split('/');
  return names.map((_, at) => names.slice(0, at + 1).join('/'));
};

/**
 * Merges what was read now with what serves: an article that is missing now while its file, or a folder above it, is faulty
 * keeps its last good version, so that a slip in one file loses nothing. An article that says what it said before is the
 * same object as before.
 */
export const mergeReading = (
  old: CorpusReading,
  fresh: CorpusReading,
): { reading: CorpusReading; difference: ReadingDifference } => {
  const faulty = new Set(fresh.faults.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const before = new Map(old.articles.map((sourced) => [sourced.article.id, sourced]));
  const now = new Map(fresh.articles.map((sourced) => [sourced.article.id, sourced]));
  const missing = old.articles.filter(({ article }) => !now.has(article.id));
  const isFaulty = (file: string): boolean => pathsTo(file).some((path) => faulty.has(path));
  const kept = missing.filter(({ file }) => isFaulty(file));
  const isSame = (id: string): boolean => {
    const [one, other] = [before.get(id)?.article, now.get(id)?.article];
    return one === other || JSON.stringify(one) === JSON.stringify(other);
  };
  const common = [...now.keys()].filter((id) => before.has(id));
  const unchanged = new Set(common.filter(isSame));
  const changed = common.filter((id) => !unchanged.has(id));
  const articles = fresh.articles.map((sourced) => {
    const { article } = (unchanged.has(sourced.article.id) && before.get(sourced.article.id)) || sourced;
    return { ...sourced, article };
  });
  return {
    reading: { articles: [...articles, ...kept], faults: fresh.faults },
    difference: {
      added: [...now.keys()].filter((id) => !before.has(id)),
      changed,
      removed: missing.filter(({ file }) => !isFaulty(file)).map(({ article }) => article.id),
      kept: kept.map(({ article }) => article.id),
      unchanged: unchanged.size,
    },
  };
};
