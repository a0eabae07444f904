import type { Passage } from '../../corpus/index.ts';
import { fold } from '../../language/index.ts';
import type { PassageIndex } from '../../search/index.ts';
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

/** How many of the terms a passage's own text holds, and their weight. */
const coverage = (
  wanted: ReadonlyMap<number, number>,
  { forward }: PassageIndex,
  passage: number,
): { held: number; weight: number } => {
  const from = forward.firstOccurrence[forward.firstSentence[passage] ?? 0] ?? 0;
  const to = forward.firstOccurrence[forward.firstSentence[passage + 1] ?? 0] ?? 0;
  const held = new Set<number>();
  for (let at = from; at < to; at += 1) {
    const id = forward.occurrenceTerm[at] as number;
    if (wanted.has(id)) held.add(id);
  }
  let weight = 0;
  for (const id of held) weight += wanted.get(id) ?? 0;
  return { held: held.size, weight };
};

const special = /[\\^$.*+?()[\]{}|]/g;

/** What may stand between two words: nothing that is a word or a sign itself, so that matching never goes back. */
const BETWEEN = '[^\\p{L}\\p{N}\\p{Sc}%‰]*';

/**
 * Tells whether a text has the words side by side, but for what an ellipsis leaves out. Spellings that only `quoteWords`
 * knows to be the same are not seen.
 */
const phraseTest = (words: readonly QuoteWord[]): ((text: string) => boolean) => {
  const runs: string[][] = [];
  for (const { form, afterGap } of words) {
    const run = afterGap ? undefined : runs.at(-1);
    if (run) run.push(form.replace(special, '\\$&'));
    else runs.push([form.replace(special, '\\$&')]);
  }
  const phrases = runs.map(
    (run) => new RegExp(`(?<![\\p{L}\\p{N}])${run.join(BETWEEN)}(?![\\p{L}\\p{N}])`, 'gu'),
  );
  return (text) => {
    const folded = fold(text);
    let from = 0;
    return phrases.every((phrase) => {
      phrase.lastIndex = from;
      const found = phrase.test(folded);
      from = phrase.lastIndex;
      return found;
    });
  };
};

/** The words side by side count for more than all words apart. */
const PHRASE = 1;

/**
 * The passages a claim may stand in: those that have its words side by side first, and of these the ones `favour` rates
 * higher; then those that hold most of its rare words. None where the claim has no word of meaning that the corpus knows.
 * `favour` is given what tells whether a text has the words side by side.
 */
export const candidatePassages = (
  words: readonly QuoteWord[],
  index: PassageIndex,
  favour: (passage: Passage, hasWords: (text: string) => boolean) => number,
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
  const hasWords = phraseTest(words);
  return [...new Set(found)]
    .flatMap((at) => {
      const passage = index.passages[at];
      const { held, weight } = coverage(wanted, index, at);
      if (!passage || held === 0) return [];
      const isWhole = held === terms.size && hasWords(passage.text);
      return [{ passage, weight, favoured: isWhole ? PHRASE + favour(passage, hasWords) : 0 }];
    })
    .sort((a, b) => b.favoured - a.favoured || b.weight - a.weight)
    .slice(0, COMPARED)
    .map(({ passage }) => passage);
};
