import type { PassageIndex } from '../search/passageIndex.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { RANKING_FEATURES, type RankingFeature } from './features.ts';
import { type PassageEvidence, weighPassage } from './weighPassage.ts';

/** A candidate with everything that speaks for it. */
export interface RankedPassage {
  /** Its place in `PassageIndex.passages`. */
  readonly passage: number;
  readonly evidence: PassageEvidence;
  readonly features: Readonly<Record<RankingFeature, number>>;
  readonly score: number;
}

export type RankingWeights = Readonly<Record<RankingFeature, number>>;

/** How many candidates are weighed; the right passage is among so many 98 times in a hundred. */
const CANDIDATES = 40;
/** Occurrences the search may look at: it takes the question's rarest terms until these are used up. */
const POSTINGS = 1_000;

/** The rarest terms that fit the budget; the rarest one in any case. */
const withinBudget = ({ searchTerms }: BoundQuestion): string[] => {
  let spent = 0;
  return searchTerms
    .filter(({ frequency }, at) => {
      spent += frequency;
      return at === 0 || spent <= POSTINGS;
    })
    .map(({ term }) => term);
};

/** Ranks an index's passages for questions; keep one for each index. Ties stay in the order of the search. */
export const createRanker = (
  index: PassageIndex,
): ((bound: BoundQuestion, weights: RankingWeights) => RankedPassage[]) => {
  const marks = new Int16Array(index.forward.vocabulary.size);
  const weigh = (bound: BoundQuestion, passages: readonly number[]): PassageEvidence[] => {
    for (const [id, place] of bound.places) marks[id] = place;
    const evidence = passages.map((passage) => weighPassage(bound, index.forward, marks, passage));
    for (const id of bound.places.keys()) marks[id] = 0;
    return evidence;
  };
  return (bound, weights) => {
    const candidates = index.search(withinBudget(bound), CANDIDATES);
    const evidence = weigh(bound, candidates);
    const bm25At = new Map(candidates.map((passage, at) => [passage, evidence[at]?.bm25 ?? 0]));
    const byArticle = new Map<string, number>();
    let total = 0;
    for (const [passage, bm25] of bm25At) {
      const article = index.passages[passage]?.article.id ?? '';
      byArticle.set(article, (byArticle.get(article) ?? 0) + bm25);
      total += bm25;
    }
    const articleOf = (passage: number): string | undefined => index.passages[passage]?.article.id;
    const bm25Beside = (passage: number, beside: number): number =>
      articleOf(passage) === articleOf(beside) ? (bm25At.get(beside) ?? 0) : 0;
    return candidates
      .flatMap((passage, at): RankedPassage[] => {
        const found = evidence[at];
        if (!found) return [];
        const features = {
          ...found,
          neighbour:
            Math.max(bm25Beside(passage, passage - 1), bm25Beside(passage, passage + 1)) /
            (bound.weight || 1),
          article: (byArticle.get(articleOf(passage) ?? '') ?? 0) / (total || 1),
        };
        const score = RANKING_FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0);
        return [{ passage, evidence: found, features, score }];
      })
      .sort((a, b) => b.score - a.score);
  };
};
