import type { Passage } from '../../corpus/passage.ts';
import type { PassageIndex } from '../../search/passageIndex.ts';
import type { QuoteWord } from './quoteWords.ts';

/** Occurrences that are looked at: those of the claim's rarest terms until these are used up. */
const POSTINGS = 3_000;
/** How many passages are compared word by word. */
const COMPARED = 20;

/** The terms of a claim that the corpus knows, as ids, rarest first, within the budget; the rarest one in any case. */
const rarest = (known: Iterable<number>, { forward }: PassageIndex): number[] => {
  const frequency = (id: number): number => forward.frequencies[id] ?? 0;
  let spent = 0;
  return [...known]
    .sort((a, b) => frequency(a) - frequency(b))
    .filter((id, at) => {
      spent += frequency(id);
      return at === 0 || spent <= POSTINGS;
    });
};

/** Weight of the terms that a passage's own text holds. */
const coverage = (
  wanted: ReadonlyMap<number, number>,
  { forward }: PassageIndex,
  passage: number,
): number => {
  const from = forward.firstOccurrence[forward.firstSentence[passage] ?? 0] ?? 0;
  const to = forward.firstOccurrence[forward.firstSentence[passage + 1] ?? 0] ?? 0;
  const held = new Set<number>();
  for (let at = from; at < to; at += 1) {
    const id = forward.occurrenceTerm[at] as number;
    if (wanted.has(id)) held.add(id);
  }
  let weight = 0;
  for (const id of held) weight += wanted.get(id) ?? 0;
  return weight;
};

/**
 * The passages a claim may stand in, those that hold most of its rare words first; of equals, the one `favour` rates higher.
 * None where the claim has no word of meaning that the corpus knows.
 */
export const candidatePassages = (
  words: readonly QuoteWord[],
  index: PassageIndex,
  favour: (passage: Passage) => number,
): Passage[] => {
  const terms = new Set(words.map(({ term }) => term).filter((term) => term !== ''));
  const wanted = new Map(
    [...terms].flatMap((term): [number, number][] => {
      const id = index.forward.vocabulary.get(term);
      return id === undefined ? [] : [[id, index.idf(id)]];
    }),
  );
  // Each term by itself: a search for all would leave out what only the more frequent ones lead to.
  const found = rarest(wanted.keys(), index).flatMap((id) =>
    index.search(
      [{ term: index.forward.terms[id] ?? '', frequency: index.forward.frequencies[id] ?? 0 }],
      index.passages.length,
    ),
  );
  return [...new Set(found)]
    .flatMap((at) => {
      const passage = index.passages[at];
      const weight = coverage(wanted, index, at);
      return passage && weight > 0 ? [{ passage, weight, favoured: favour(passage) }] : [];
    })
    .sort((a, b) => b.weight - a.weight || b.favoured - a.favoured)
    .slice(0, COMPARED)
    .map(({ passage }) => passage);
};
