import { type Passage, passageId } from '../corpus/index.ts';
import { splitTerms } from '../language/index.ts';
import type { Quotation } from './quotation.ts';

export interface TopicRanking {
  /** Passages as `/ask` ranks them for a question, best first, scores comparable among themselves. */
  ask(question: string): Promise<readonly { readonly passage: Passage; readonly score: number }[]>;
  /** Undefined: nowhere in the corpus. */
  termId(term: string): number | undefined;
  /** How rare a term is: about 1 for one found in a single passage, and for one found in none. */
  idf(termId: number | undefined): number;
  /** The terms of a passage in order, with where each stands in its text. */
  readTerms(passage: Passage, visit: (termId: number, start: number) => void): void;
}

/** A word of the topic, and where the quotation at hand has it: inside, or beside it in the paragraph. */
interface Wanted {
  readonly weight: number;
  held: 'inside' | 'beside' | undefined;
}

/** How much of the topic's weight a quotation has: words inside it whole, those beside it in the paragraph half. */
const share = (
  { passage, span: [start, end] }: Quotation,
  wanted: ReadonlyMap<number, Wanted>,
  total: number,
  readTerms: TopicRanking['readTerms'],
): number => {
  for (const each of wanted.values()) each.held = undefined;
  readTerms(passage, (termId, at) => {
    const found = wanted.get(termId);
    if (found && found.held !== 'inside') found.held = at >= start && at < end ? 'inside' : 'beside';
  });
  let held = 0;
  for (const { weight, held: where } of wanted.values())
    held += where === 'inside' ? weight : where === 'beside' ? weight / 2 : 0;
  return total === 0 ? 0 : held / total;
};

/**
 * The quotations whose paragraph has any word of the topic, best first: by the score `/ask` gives the paragraph, as a share
 * of the best one's, and by the share of the topic's words that the quotation itself has.
 */
export const rankByTopic = async (
  quotations: readonly Quotation[],
  about: string,
  speaker: string | undefined,
  { ask, termId, idf, readTerms }: TopicRanking,
): Promise<Quotation[]> => {
  const wanted = new Map<number, Wanted>();
  let total = 0;
  for (const term of new Set(splitTerms(about).map(({ term }) => term))) {
    const id = termId(term);
    const weight = idf(id);
    total += weight;
    if (id !== undefined) wanted.set(id, { weight, held: undefined });
  }
  const answers = await ask(speaker === undefined ? about : `What did ${speaker} say about ${about}?`);
  const top = Math.max(0, ...answers.map(({ score }) => score));
  const asked = new Map(
    answers.map(({ passage, score }) => [passageId(passage), top > 0 ? Math.max(0, score) / top : 0]),
  );
  return quotations
    .map((quotation) => ({ quotation, held: share(quotation, wanted, total, readTerms) }))
    .filter(({ held }) => held > 0)
    .map(({ quotation, held }) => ({
      quotation,
      weight: held + (asked.get(passageId(quotation.passage)) ?? 0),
    }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ quotation }) => quotation);
};
