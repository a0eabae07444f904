import type { Passage } from '../../corpus/index.ts';
import { fold } from '../../language/index.ts';
import type { TermFinder, TextIndex } from '../textIndex.ts';
import type { QuoteWord } from './quoteWords.ts';

/** How many passages are compared word by word. */
const COMPARED = 20;

/** Prepares to tell how many of the terms that `find` finds a passage's own text holds, and their weight. */
const createCoverage = (weights: readonly number[], find: TermFinder) => (passage: Passage) => {
  const held = new Set<number>();
  let weight = 0;
  find(passage, (place) => {
    if (held.has(place)) return;
    held.add(place);
    weight += weights[place] ?? 0;
  });
  return { held: held.size, weight };
};

const special = /[\\^$.*+?()[\]{}|]/g;

/** What may stand between two words: nothing that is a word or a sign itself, so that matching never goes back. */
const BETWEEN = '[^\\p{L}\\p{N}\\p{Sc}%‰]*';

/** What a slip may stand for. */
const ANY_WORD = '[\\p{L}\\p{N}]+';

/**
 * Tells whether a text has the words side by side, but for what an ellipsis leaves out. Spellings that only `quoteWords`
 * knows to be the same are not seen.
 */
const phraseTest = (words: readonly QuoteWord[]): ((text: string) => boolean) => {
  const runs: string[][] = [];
  for (const { form, afterGap, isMistyped } of words) {
    const run = afterGap ? undefined : runs.at(-1);
    const pattern = isMistyped ? ANY_WORD : form.replace(special, '\\$&');
    if (run) run.push(pattern);
    else runs.push([pattern]);
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
export const candidatePassages = async (
  words: readonly QuoteWord[],
  texts: TextIndex,
  favour: (passage: Passage, hasWords: (text: string) => boolean) => number,
): Promise<Passage[]> => {
  const terms = [...new Set(words.map(({ term }) => term).filter((term) => term !== ''))];
  const counts = await texts.countTerms(terms);
  const known = terms.filter((term) => (counts.get(term)?.passages ?? 0) > 0);
  const passages = (term: string): number => counts.get(term)?.passages ?? 0;
  const found = await texts.passagesWithAny(known.toSorted((a, b) => passages(a) - passages(b)));
  const coverage = createCoverage(
    known.map((term) => counts.get(term)?.rarity ?? 0),
    texts.findTerms(known),
  );
  const hasWords = phraseTest(words);
  return found
    .flatMap((passage) => {
      const { held, weight } = coverage(passage);
      if (held === 0) return [];
      const isWhole = held === terms.length && hasWords(passage.text);
      return [{ passage, weight, favoured: isWhole ? PHRASE + favour(passage, hasWords) : 0 }];
    })
    .sort((a, b) => b.favoured - a.favoured || b.weight - a.weight)
    .slice(0, COMPARED)
    .map(({ passage }) => passage);
};
