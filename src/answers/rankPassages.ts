import type { PassageIndex } from '../search/passageIndex.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { RANKING_FEATURES, type RankingFeature } from './features.ts';
import { weighted } from './linear.ts';
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

/** Ranks the passages of an index for a question, best first; ties stay in the order of the search. */
export const rankPassages = (
  bound: BoundQuestion,
  index: PassageIndex,
  marks: Int16Array,
  weights: RankingWeights,
): RankedPassage[] => {
  const candidates = index.search(withinBudget(bound), CANDIDATES).map((passage) => ({
    passage,
    article: index.passages[passage]?.article.id ?? '',
    evidence: weighPassage(bound, index.forward, marks, passage),
  }));
  const bm25At = new Map(candidates.map(({ passage, evidence }) => [passage, evidence.bm25]));
  const byArticle = new Map<string, number>();
  let total = 0;
  for (const { article, evidence } of candidates) {
    byArticle.set(article, (byArticle.get(article) ?? 0) + evidence.bm25);
    total += evidence.bm25;
  }
  const bm25Beside = (article: string, beside: number): number =>
    index.passages[beside]?.article.id === article ? (bm25At.get(beside) ?? 0) : 0;
  return candidates
    .map(({ passage, article, evidence }) => {
      const features = {
        ...evidence,
        neighbour:
          Math.max(bm25Beside(article, passage - 1), bm25Beside(article, passage + 1)) / (bound.weight || 1),
        article: (byArticle.get(article) ?? 0) / (total || 1),
      };
      return { passage, evidence, features, score: weighted(RANKING_FEATURES, weights, features) };
    })
    .sort((a, b) => b.score - a.score);
};
