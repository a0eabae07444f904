import { type Passage, passageId } from '../corpus/passage.ts';
import { splitTerms } from '../language/terms.ts';
import type { Quotation } from './quotation.ts';

export interface TopicRanking {
  /** Passages as `/ask` ranks them for a question, best first, scores comparable among themselves. */
  ask(question: string): readonly { readonly passage: Passage; readonly score: number }[];
  /** How rare a term is: about 1 for one found in a single passage. */
  idf(term: string): number;
}

/** How much of the topic's weight a quotation has: words inside it whole, those beside it in the paragraph half. */
const share = ({ passage, span: [start, end] }: Quotation, wanted: ReadonlyMap<string, number>): number => {
  const beside = new Set<string>();
  const inside = new Set<string>();
  for (const { term, start: at } of splitTerms(passage.text))
    if (wanted.has(term)) (at >= start && at < end ? inside : beside).add(term);
  let [held, total] = [0, 0];
  for (const [term, weight] of wanted) {
    total += weight;
    held += inside.has(term) ? weight : beside.has(term) ? weight / 2 : 0;
  }
  return total === 0 ? 0 : held / total;
};

/**
 * The quotations whose paragraph has any word of the topic, best first: by the score `/ask` gives the paragraph, as a share
 * of the best one's, and by the share of the topic's words that the quotation itself has.
 */
export const rankByTopic = (
  quotations: readonly Quotation[],
  about: string,
  speaker: string | undefined,
  { ask, idf }: TopicRanking,
): Quotation[] => {
  const wanted = new Map(splitTerms(about).map(({ term }) => [term, idf(term)]));
  const answers = ask(speaker === undefined ? about : `What did ${speaker} say about ${about}?`);
  const top = Math.max(0, ...answers.map(({ score }) => score));
  const asked = new Map(
    answers.map(({ passage, score }) => [passageId(passage), top > 0 ? Math.max(0, score) / top : 0]),
  );
  return quotations
    .map((quotation) => ({ quotation, held: share(quotation, wanted) }))
    .filter(({ held }) => held > 0)
    .map(({ quotation, held }) => ({
      quotation,
      weight: held + (asked.get(passageId(quotation.passage)) ?? 0),
    }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ quotation }) => quotation);
};
