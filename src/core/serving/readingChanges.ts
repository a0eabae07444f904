import type { CorpusReading, SourcedArticle } from '../corpus/index.ts';

/** The changes that a reload makes, as article ids. */
interface ReadingDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  readonly unchanged: number;
}

/** Returns the paths of a file and of the folders above it. */
export const pathsTo = (file: string): string[] => {
  const names = file.split('/');
  return names.map((_, at) => names.slice(0, at + 1).join('/'));
};

/**
 * Merges a fresh reading with the one that serves. A missing article keeps its last good version if its file, or a folder
 * above it, is faulty: so a mistake in one file loses nothing. An unchanged article stays the same object.
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

/** A reading of the corpus as a difference from another one, its base. */
export interface ReadingPatch {
  /** The articles in order: their places in the base or, if negative, `~place` in `fresh`. */
  readonly order: Int32Array;
  readonly fresh: readonly SourcedArticle[];
  readonly faults: CorpusReading['faults'];
}

/** Returns the patch from `base` to a reading. Compares no text, because unchanged articles are the same objects. */
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

/** Returns the reading that a patch makes of `base`. */
export const applyPatch = (base: CorpusReading, { order, fresh, faults }: ReadingPatch): CorpusReading => ({
  articles: Array.from(order, (place) => (place < 0 ? fresh[~place] : base.articles[place])).filter(
    (sourced) => sourced !== undefined,
  ),
  faults,
});

/** Returns the number of paragraphs that a patch adds or removes. */
export const patchSize = (base: CorpusReading, { order, fresh }: ReadingPatch): number => {
  const left = new Set(order);
  const sizeOf = (articles: readonly SourcedArticle[]): number =>
    articles.reduce((sum, { article }) => sum + article.paragraphs.length, 0);
  return sizeOf(fresh) + sizeOf(base.articles.filter((_, place) => !left.has(place)));
};
