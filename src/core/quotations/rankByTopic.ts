import { type Passage, passageId } from '../corpus/index.ts';
import { splitTerms } from '../language/index.ts';
import type { Quotation } from './quotation.ts';
import type { TermFinder, TextIndex } from './textIndex.ts';

export interface TopicRanking {
  readonly texts: TextIndex;
  /** Returns the passages as `/ask` ranks them for a question, best first. Their scores are comparable with each other. */
  ask(question: string): Promise<readonly { readonly passage: Passage; readonly score: number }[]>;
}

/**
 * Returns a function that computes a quotation’s share of the topic’s weight, 0 to 1. A term inside the quotation counts
 * fully, a term elsewhere in the paragraph counts half. `weights` runs parallel to the terms of `find`.
 */
const createShare = (weights: readonly number[], find: TermFinder) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const held: ('inside' | 'beside' | undefined)[] = [];
  return ({ passage, span: [start, end] }: Quotation): number => {
    held.length = 0;
    find(passage, (place, at) => {
      if (held[place] !== 'inside') held[place] = at >= start && at < end ? 'inside' : 'beside';
    });
    let weight = 0;
    for (const [place, of] of weights.entries())
      weight += held[place] === 'inside' ? of : held[place] === 'beside' ? of / 2 : 0;
    return total === 0 ? 0 : weight / total;
  };
};

/**
 * Sorts quotations by topic, best first. The score is the sum of two shares, each at most 1. One is the paragraph’s `/ask`
 * score divided by the best one. The other is the quotation’s share of the topic’s words.
 */
export const rankByTopic = async (
  quotations: readonly Quotation[],
  about: string,
  speaker: string | undefined,
  { texts, ask }: TopicRanking,
): Promise<Quotation[]> => {
  const terms = [...new Set(splitTerms(about).map(({ term }) => term))];
  const [counts, answers] = await Promise.all([
    texts.countTerms(terms),
    ask(speaker === undefined ? about : `What did ${speaker} say about ${about}?`),
  ]);
  const share = createShare(
    terms.map((term) => counts.get(term)?.rarity ?? 0),
    texts.findTerms(terms),
  );
  const top = Math.max(0, ...answers.map(({ score }) => score));
  const asked = new Map(
    answers.map(({ passage, score }) => [passageId(passage), top > 0 ? Math.max(0, score) / top : 0]),
  );
  return quotations
    .map((quotation) => ({
      quotation,
      weight: share(quotation) + (asked.get(passageId(quotation.passage)) ?? 0),
    }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ quotation }) => quotation);
};
