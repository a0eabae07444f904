import type { ForwardIndex } from '../search/index.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { readStated } from './readStated.ts';
import { WANTED_KINDS } from './wantedKinds.ts';

/**
 * Where the terms of a question stand in the passage read last. Arrays named after what they hold run parallel to the
 * question's terms; one scan serves all candidates of a question, so nothing may hold on to what it shows.
 */
export interface PassageScan {
  /** How often each term itself occurs. */
  readonly counts: Float64Array;
  /** 1 for the term itself, `KIN` for a word that resembles it, 0 for neither. */
  readonly present: Float64Array;
  /** As `present`, in the best sentence and in the one before it. */
  readonly inBest: Float64Array;
  readonly beforeBest: Float64Array;
  /** 1 where the term is spelled as in the question. */
  readonly spelled: Uint8Array;
  /** 1 where the term is stated of the passage; see `readStated`. */
  readonly inTitle: Uint8Array;
  /** Occurrences of the terms themselves in order: which term, and which word of the passage. */
  readonly places: readonly number[];
  readonly positions: readonly number[];
  /** Room for whoever reads the scan. */
  readonly scratch: Uint16Array;
  /** The sentence that holds the greatest weight of terms, as a sentence of the index; the first one where none holds any. */
  bestSentence: number;
  /** That weight, and the greatest weight a sentence holds of the terms the title lacks. */
  bestWeight: number;
  bestBeyondTitle: number;
  /** Whether the best sentence holds a word that could answer a question of this type and is not in it. */
  bestHasCandidate: boolean;
}

/** What a word that only resembles a term counts for, against the term itself. */
export const KIN = 0.6;

/** Prepares to read passages of the index. `marks`: for each term id its place as in `BoundQuestion.places`, 0 for none. */
export const createPassageScan = (
  bound: BoundQuestion,
  index: ForwardIndex,
  marks: Int16Array,
): { readonly scan: PassageScan; read(passage: number): void } => {
  const { question, idf, forms } = bound;
  const size = idf.length;
  const floats = () => new Float64Array(size);
  const here = floats();
  const before = floats();
  const places: number[] = [];
  const positions: number[] = [];
  const scan = {
    counts: floats(),
    present: floats(),
    inBest: floats(),
    beforeBest: floats(),
    spelled: new Uint8Array(size),
    inTitle: new Uint8Array(size),
    places,
    positions,
    scratch: new Uint16Array(size),
    bestSentence: 0,
    bestWeight: 0,
    bestBeyondTitle: 0,
    bestHasCandidate: false,
  };
  const { counts, present, inBest, beforeBest, spelled, inTitle } = scan;
  const wanted = WANTED_KINDS[question.type];

  let hasCandidate = false;
  const { occurrenceTerm, occurrenceForm, occurrencePosition, occurrenceKinds } = index;
  const meetAsked = (at: number, mark: number): void => {
    const place = Math.abs(mark) - 1;
    const strength = mark > 0 ? 1 : KIN;
    if ((here[place] as number) < strength) here[place] = strength;
    if (mark < 0) return;
    counts[place] = (counts[place] as number) + 1;
    if (occurrenceForm[at] === forms[place]) spelled[place] = 1;
    places.push(place);
    positions.push(occurrencePosition[at] as number);
  };
  const readOccurrences = (from: number, end: number): void => {
    for (let at = from; at < end; at += 1) {
      const mark = marks[occurrenceTerm[at] as number] as number;
      if (mark !== 0) meetAsked(at, mark);
      else if (((occurrenceKinds[at] as number) & wanted) !== 0) hasCandidate = true;
    }
  };
  const closeSentence = (sentence: number): void => {
    let weight = 0;
    let beyondTitle = 0;
    for (let place = 0; place < size; place += 1) {
      const strength = here[place] as number;
      if (strength === 0) continue;
      if (strength > (present[place] as number)) present[place] = strength;
      const part = strength * (idf[place] as number);
      weight += part;
      if (inTitle[place] === 0) beyondTitle += part;
    }
    if (beyondTitle > scan.bestBeyondTitle) scan.bestBeyondTitle = beyondTitle;
    const isBest = weight > scan.bestWeight;
    if (isBest) {
      scan.bestWeight = weight;
      scan.bestSentence = sentence;
      scan.bestHasCandidate = hasCandidate;
    }
    for (let place = 0; place < size; place += 1) {
      const strength = here[place] as number;
      if (isBest) {
        inBest[place] = strength;
        beforeBest[place] = before[place] as number;
      }
      before[place] = strength;
      here[place] = 0;
    }
    hasCandidate = false;
  };

  const read = (passage: number): void => {
    for (let place = 0; place < size; place += 1) {
      counts[place] = present[place] = inBest[place] = beforeBest[place] = before[place] = 0;
      spelled[place] = inTitle[place] = 0;
    }
    places.length = positions.length = 0;
    hasCandidate = false;
    const first = index.firstSentence[passage] as number;
    const last = index.firstSentence[passage + 1] as number;
    scan.bestSentence = first;
    scan.bestWeight = scan.bestBeyondTitle = 0;
    scan.bestHasCandidate = false;
    readStated(bound, index, marks, passage, inTitle);
    for (let sentence = first; sentence < last; sentence += 1) {
      readOccurrences(
        index.firstOccurrence[sentence] as number,
        index.firstOccurrence[sentence + 1] as number,
      );
      closeSentence(sentence);
    }
  };
  return { scan, read };
};
