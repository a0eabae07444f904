import type { AnalysedQuestion } from './analyseQuestion.ts';
import type { RankedPassage } from './rankPassages.ts';

/** Passages less likely than the first by no more than this, as a logarithm of odds, answer as well as it. */
const AS_GOOD = 1;

const dayOf = ({ candidate }: RankedPassage): number =>
  Date.parse(candidate.passage.article.publishedAt ?? '') || Number.NEGATIVE_INFINITY;

/** Puts the newest first of those that answer as well as the first, where the newest is asked for; undated ones last. */
export const preferNewest = (
  { isLatest }: AnalysedQuestion,
  ranked: readonly RankedPassage[],
): readonly RankedPassage[] => {
  const [first] = ranked;
  if (!isLatest || !first) return ranked;
  const asGood = ranked.filter(({ score }) => first.score - score <= AS_GOOD);
  const newest = asGood.reduce((best, one) => (dayOf(one) > dayOf(best) ? one : best));
  if (newest === first) return ranked;
  // Scores stay in order: how far passages are apart decides how many are shown.
  return [{ ...newest, score: first.score }, ...ranked.filter((one) => one !== newest)];
};
