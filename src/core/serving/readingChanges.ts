import type { CorpusReading, SourcedArticle } from '../corpus/index.ts';

/** What a reload changes, by article id. */
interface ReadingDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  readonly unchanged: number;
}

/** A file, and the folders it is in. */
export const pathsTo = (file: string): string[] => {
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

/** One reading of the corpus told by another, its base. */
export interface ReadingPatch {
  /** The articles in order: their places in the base, or below zero `~place` in `fresh`. */
  readonly order: Int32Array;
  readonly fresh: readonly SourcedArticle[];
  readonly faults: CorpusReading['faults'];
}

/** Tells `reading` by `base`. Articles that are unchanged are the same objects, so that this compares no text. */
export const patchOf = (base: CorpusReading, { articles, faults }: CorpusReading): ReadingPatch => {
  const placeOf = new Map(base.articles.map(({ article }, place) => [article, place]));
  const fresh: SourcedArticle[] = [];
  const order = Int32Array.from(articles, (sourced) => {
    const place = placeOf.get(sourced.article);
    const before = place === undefined ? undefined : base.articles[place];
    const isThere = before?.file === sourced.file && before.hash === sourced.hash;
    return place !== undefined && isThere ? place : ~(fresh.push(sourced) - 1);
  });
  return { order, fresh, faults };
};

/** The reading that `patch` tells by `base`. */
export const applyPatch = (base: CorpusReading, { order, fresh, faults }: ReadingPatch): CorpusReading => ({
  articles: Array.from(order, (place) => (place < 0 ? fresh[~place] : base.articles[place])).filter(
    (sourced) => sourced !== undefined,
  ),
  faults,
});

/** How many paragraphs a patch brings or leaves out. */
export const patchSize = (base: CorpusReading, { order, fresh }: ReadingPatch): number => {
  const left = new Set(order);
  const sizeOf = (articles: readonly SourcedArticle[]): number =>
    articles.reduce((sum, { article }) => sum + article.paragraphs.length, 0);
  return sizeOf(fresh) + sizeOf(base.articles.filter((_, place) => !left.has(place)));
};
