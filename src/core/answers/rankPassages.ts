import type { PassageIndex } from '../search/index.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { FEATURE_AT, RANKING_FEATURES, type RankingWeights } from './features.ts';
import type { PassageScan } from './scanPassage.ts';
import { weighPassage } from './weighPassage.ts';

/** A candidate and how much speaks for it. */
export interface RankedPassage {
  /** Its place in `PassageIndex.passages`. */
  readonly passage: number;
  /** Where its features begin in `Ranking.features`. */
  readonly row: number;
  readonly score: number;
}

/** Candidates best first, and the features of all: rows of numbers in the order of `RANKING_FEATURES`. */
export interface Ranking {
  readonly ranked: readonly RankedPassage[];
  readonly features: Float64Array;
}

/** How many candidates are weighed. */
export const CANDIDATES = 24;
/** How many more where the question names an outlet: passages of its articles. */
const MORE_OF_OUTLET = 12;
const SIZE = RANKING_FEATURES.length;

/** Sets `neighbour` and `article`, which look at the other candidates. */
const weighTogether = (
  { weight }: BoundQuestion,
  { forward }: PassageIndex,
  found: readonly number[],
  features: Float64Array,
): void => {
  const bm25Of = (at: number): number => features[at * SIZE + FEATURE_AT.bm25] as number;
  const atOf = new Map<number, number>();
  const byArticle = new Map<number, number>();
  let total = 0;
  found.forEach((passage, at) => {
    const article = forward.articleOf[passage] as number;
    atOf.set(passage, at);
    byArticle.set(article, (byArticle.get(article) ?? 0) + bm25Of(at));
    total += bm25Of(at);
  });
  found.forEach((passage, at) => {
    const article = forward.articleOf[passage] as number;
    const beside = (other: number): number => {
      const place = forward.articleOf[other] === article ? atOf.get(other) : undefined;
      return place === undefined ? 0 : bm25Of(place);
    };
    features[at * SIZE + FEATURE_AT.neighbour] =
      Math.max(beside(passage - 1), beside(passage + 1)) / (weight || 1);
    features[at * SIZE + FEATURE_AT.article] = (byArticle.get(article) ?? 0) / (total || 1);
  });
};

/** The best that a search finds, and more of the outlet that is asked about: its report may share few words with the question. */
const drawCandidates = (
  { sources, searchTerms }: BoundQuestion,
  { forward, search }: PassageIndex,
): readonly number[] => {
  const has = (passage: number): boolean => sources.has(forward.articleOf[passage] as number);
  return search(searchTerms, CANDIDATES, sources.size > 0 ? { has, limit: MORE_OF_OUTLET } : undefined);
};

/**
 * Ranks the passages of an index for a question, best first; ties stay in the order of the search. `found`: the candidates,
 * where not the whole index is searched.
 */
export const rankPassages = (
  bound: BoundQuestion,
  index: PassageIndex,
  { scan, read }: { readonly scan: PassageScan; read(passage: number): void },
  weights: RankingWeights,
  found: readonly number[] = drawCandidates(bound, index),
): Ranking => {
  const features = new Float64Array(found.length * SIZE);
  found.forEach((passage, at) => {
    read(passage);
    weighPassage(bound, index.forward, scan, passage, features, at * SIZE);
  });
  weighTogether(bound, index, found, features);
  const weightAt = RANKING_FEATURES.map((name) => weights[name]);
  const ranked = found.map((passage, at) => {
    const row = at * SIZE;
    let score = 0;
    for (let feature = 0; feature < SIZE; feature += 1)
      score += (weightAt[feature] as number) * (features[row + feature] as number);
    return { passage, row, score };
  });
  return { ranked: ranked.sort((a, b) => b.score - a.score), features };
};
