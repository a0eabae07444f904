import type { QuoteWord } from './quoteWords.ts';

/** One step of an alignment: a word of each side, or of one side only. */
export interface AlignedPair {
  readonly given: QuoteWord | null;
  readonly said: QuoteWord | null;
  readonly same: boolean;
}

/** `pairs` leaves out the `said` words that an ellipsis skips, and those before and after the given ones. */
export interface Alignment {
  readonly pairs: readonly AlignedPair[];
  /** Every word is the same, and only ellipses leave words out. */
  readonly isExact: boolean;
  /**
   * Dice coefficient, 0 to 1: twice the weight of the words kept, divided by the weight of both sides. Rare words weigh
   * more, and words in another order are not kept.
   */
  readonly similarity: number;
}

/** Replacing is slightly cheaper than leaving out, so that a changed word is paired with the word it replaces. */
const REPLACED = 0.95;
/** Leaving out a word of the article costs less, so that the next word is matched, not replaced. */
const SKIPPED = 0.6;
/** Another form of a word, "solution" for "solutions", keeps most of its weight. */
const INFLECTED = 0.25;

const STEP = { both: 1, given: 2, said: 3, gap: 4 } as const;

/**
 * Finds the stretch of `said` nearest to `given` and pairs their words. Approximate matching of a whole pattern anywhere in
 * a text by dynamic programming (Sellers 1980), over words instead of characters.
 */
export const alignWords = (
  given: readonly QuoteWord[],
  said: readonly QuoteWord[],
  weightOf: (word: QuoteWord) => number,
): Alignment => {
  const width = said.length + 1;
  const steps = new Uint8Array((given.length + 1) * width);
  const saidWeights = Float64Array.from(said, weightOf);
  let above = new Float64Array(width);
  given.forEach((word, row) => {
    const here = new Float64Array(width);
    const weight = weightOf(word);
    const nextMayFollowGap = given[row + 1]?.afterGap === true;
    for (let at = 0; at < width; at += 1) {
      let [cost, step]: [number, number] = [(above[at] as number) + weight, STEP.given];
      const other = said[at - 1];
      if (other) {
        const change =
          other.form === word.form ? 0 : other.term !== '' && other.term === word.term ? INFLECTED : REPLACED;
        const both = (above[at - 1] as number) + change * weight;
        if (both <= cost) [cost, step] = [both, STEP.both];
        const skipped =
          (here[at - 1] as number) + (nextMayFollowGap ? 0 : SKIPPED * (saidWeights[at - 1] as number));
        if (skipped < cost) [cost, step] = [skipped, nextMayFollowGap ? STEP.gap : STEP.said];
      }
      here[at] = cost;
      steps[(row + 1) * width + at] = step;
    }
    above = here;
  });
  let at = 0;
  for (let end = 1; end < width; end += 1) if ((above[end] as number) < (above[at] as number)) at = end;

  const pairs: AlignedPair[] = [];
  for (let row = given.length; row > 0; ) {
    const step = steps[row * width + at];
    const word = step === STEP.both || step === STEP.given ? (given[row - 1] ?? null) : null;
    const other = step === STEP.given ? null : (said[at - 1] ?? null);
    if (step !== STEP.gap) pairs.push({ given: word, said: other, same: word?.form === other?.form });
    if (word) row -= 1;
    if (other) at -= 1;
  }
  let [kept, total] = [0, 0];
  for (const { given: word, said: other, same } of pairs) {
    const weight = (word ? weightOf(word) : 0) + (other ? weightOf(other) : 0);
    total += weight;
    if (same) kept += weight;
    else if (word && other && word.term !== '' && word.term === other.term) kept += (1 - INFLECTED) * weight;
  }
  return {
    pairs: pairs.reverse(),
    isExact: pairs.every(({ same }) => same),
    similarity: total === 0 ? 0 : kept / total,
  };
};
