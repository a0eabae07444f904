import type { Passage } from '../../corpus/index.ts';
import type { TermFinder, TextIndex } from '../textIndex.ts';
import { type QuoteWord, quoteForms } from './quoteWords.ts';

/** Maximum number of passages compared word by word. */
const COMPARED = 20;

/** Returns a function that counts the terms of `find` in a passage’s own text and sums their weight. */
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

/** Returns where a run of words ends in a text; -1 if the text lacks it from there on. A mistyped word matches any word. */
const endOfRun = (run: readonly QuoteWord[], forms: readonly string[], from: number): number => {
  for (let at = from; at + run.length <= forms.length; at += 1)
    if (run.every(({ form, isMistyped }, n) => isMistyped || forms[at + n] === form)) return at + run.length;
  return -1;
};

/** Returns a test: whether a text has the words in sequence, except where an ellipsis leaves words out. */
const phraseTest = (words: readonly QuoteWord[]): ((text: string) => boolean) => {
  const runs: QuoteWord[][] = [];
  for (const word of words) {
    const run = word.afterGap ? undefined : runs.at(-1);
    if (run) run.push(word);
    else runs.push([word]);
  }
  return (text) => {
    const forms = quoteForms(text);
    let from = 0;
    return runs.every((run) => {
      from = endOfRun(run, forms, from);
      return from >= 0;
    });
  };
};

/** Bonus of the words in sequence over all words apart. */
const PHRASE = 1;

/**
 * Returns the passages a claim may come from, at most `COMPARED`. Passages with its words in sequence come first, those with
 * a higher `favour` before the others. Then come those with most of its rare words. Returns an empty list if the corpus
 * knows no content word of the claim. `favour` receives the test for the words in sequence.
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
