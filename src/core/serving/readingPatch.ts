import type { CorpusReading, SourcedArticle } from '../corpus/index.ts';

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
