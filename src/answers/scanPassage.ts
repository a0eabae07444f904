import type { ForwardIndex } from '../search/forwardIndex.ts';
import type { BoundQuestion } from './boundQuestion.ts';

/** Where the terms of a question stand in one passage. Arrays run parallel to the question's terms. */
export interface PassageScan {
  /** How often each term occurs, kin not counted. */
  readonly counts: Float64Array;
  /** 1 for the term itself, `KIN` for a word that resembles it, 0 for neither. */
  readonly present: Float64Array;
  /** As `present`, in the best sentence and in the one before it. */
  readonly inBest: Float64Array;
  readonly beforeBest: Float64Array;
  /** 1 where the term is spelled as in the question. */
  readonly spelled: Uint8Array;
  /** 1 where the article's title holds the term. */
  readonly inTitle: Uint8Array;
  /** Occurrences of the terms themselves in order: which term, and which word of the passage. */
  readonly places: readonly number[];
  readonly positions: readonly number[];
  /** The sentence that holds the greatest weight of terms, as a sentence of the index; the first one where none holds any. */
  readonly bestSentence: number;
  /** That weight, and the greatest weight a sentence holds of the terms the title lacks. */
  readonly bestWeight: number;
  readonly bestBeyondTitle: number;
}

/** What a word that only resembles a term counts for, against the term itself. */
const KIN = 0.6;

/** Reads one passage of the index. `marks`: for each term id its place as in `BoundQuestion.places`, 0 for none. */
export const scanPassage = (
  { idf, forms }: BoundQuestion,
  index: ForwardIndex,
  marks: Int16Array,
  passage: number,
): PassageScan => {
  const size = idf.length;
  const counts = new Float64Array(size);
  const present = new Float64Array(size);
  const inBest = new Float64Array(size);
  const beforeBest = new Float64Array(size);
  const spelled = new Uint8Array(size);
  const inTitle = new Uint8Array(size);
  const places: number[] = [];
  const positions: number[] = [];
  for (const id of index.titles[passage] ?? []) {
    const mark = marks[id] as number;
    if (mark > 0) inTitle[mark - 1] = 1;
  }

  const first = index.firstSentence[passage] as number;
  const last = index.firstSentence[passage + 1] as number;
  let bestSentence = first;
  let bestWeight = 0;
  let bestBeyondTitle = 0;
  let here = new Float64Array(size);
  let before = new Float64Array(size);
  for (let sentence = first; sentence < last; sentence += 1) {
    [here, before] = [before, here];
    here.fill(0);
    const end = index.firstOccurrence[sentence + 1] as number;
    for (let at = index.firstOccurrence[sentence] as number; at < end; at += 1) {
      const mark = marks[index.occurrenceTerm[at] as number] as number;
      if (mark === 0) continue;
      const place = Math.abs(mark) - 1;
      const strength = mark > 0 ? 1 : KIN;
      if ((here[place] as number) < strength) here[place] = strength;
      if (mark < 0) continue;
      counts[place] = (counts[place] as number) + 1;
      if (index.occurrenceForm[at] === forms[place]) spelled[place] = 1;
      places.push(place);
      positions.push(index.occurrencePosition[at] as number);
    }
    let weight = 0;
    let beyondTitle = 0;
    for (let place = 0; place < size; place += 1) {
      const strength = here[place] as number;
      if (strength > (present[place] as number)) present[place] = strength;
      if (strength < 1) continue;
      weight += idf[place] as number;
      if (inTitle[place] === 0) beyondTitle += idf[place] as number;
    }
    if (beyondTitle > bestBeyondTitle) bestBeyondTitle = beyondTitle;
    if (weight > bestWeight) {
      [bestWeight, bestSentence] = [weight, sentence];
      inBest.set(here);
      beforeBest.set(before);
    }
  }
  return {
    counts,
    present,
    inBest,
    beforeBest,
    spelled,
    inTitle,
    places,
    positions,
    bestSentence,
    bestWeight,
    bestBeyondTitle,
  };
};
