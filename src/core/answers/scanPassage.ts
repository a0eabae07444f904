import { KIND } from '../language/index.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { type StatedCandidate, strengthOf } from './statedCandidate.ts';

/** Where the terms of a question stand in a passage. Arrays of strengths and counts run parallel to the question's terms. */
export interface PassageScan {
  /** How often each term itself occurs. */
  readonly counts: readonly number[];
  /** 1 for the term itself, `KIN` for a word that resembles it, 0 for neither. */
  readonly present: readonly number[];
  /** As `present`, in the best sentence and in the one before it. */
  readonly inBest: readonly number[];
  readonly beforeBest: readonly number[];
  /** 1 where the term is spelled as in the question. */
  readonly spelled: readonly number[];
  /** Occurrences of the terms themselves in order: which term, and which word of the passage. */
  readonly places: readonly number[];
  readonly positions: readonly number[];
  /** The sentence that holds the greatest weight of terms; the first one where none holds any. */
  readonly bestSentence: number;
  /** That weight, and the greatest weight a sentence holds of the terms that are not stated of the passage. */
  readonly bestWeight: number;
  readonly bestBeyondTitle: number;
  /** Whether the best sentence holds a word that could answer a question of this type and is not in it. */
  readonly bestHasCandidate: boolean;
}

/** Bits of `KIND` of which a word that answers a question of this type has one; 0 where the type is open. */
export const WANTED_KINDS: Readonly<Record<BoundQuestion['question']['type'], number>> = {
  who: KIND.name,
  where: KIND.name,
  when: KIND.date,
  number: KIND.number,
  measure: KIND.measure,
  other: 0,
};

/** Reads where the terms of a question stand in a candidate. */
export const scanPassage = (
  { question, idf }: BoundQuestion,
  { sentences, stated }: StatedCandidate,
): PassageScan => {
  const size = idf.length;
  const nothing = (): number[] => new Array<number>(size).fill(0);
  const wanted = WANTED_KINDS[question.type];
  const counts = nothing();
  const present = nothing();
  const spelled = nothing();
  const places: number[] = [];
  const positions: number[] = [];
  const none: readonly number[] = nothing();
  let inBest = none;
  let beforeBest = none;
  let before = none;
  let bestSentence = 0;
  let bestWeight = 0;
  let bestBeyondTitle = 0;
  let bestHasCandidate = false;
  let sentence = -1;
  for (const { hits, otherKinds } of sentences) {
    sentence += 1;
    if (hits.length === 0) {
      before = none;
      continue;
    }
    const here = nothing();
    for (const hit of hits) {
      const { place } = hit;
      const strength = strengthOf(hit);
      if ((here[place] as number) < strength) here[place] = strength;
      if (!hit.isItself) continue;
      counts[place] = (counts[place] as number) + 1;
      if (hit.isSpelled) spelled[place] = 1;
      places.push(place);
      positions.push(hit.position);
    }
    let weight = 0;
    let beyondTitle = 0;
    for (let place = 0; place < size; place += 1) {
      const strength = here[place] as number;
      if (strength === 0) continue;
      if (strength > (present[place] as number)) present[place] = strength;
      const part = strength * (idf[place] as number);
      weight += part;
      if (stated[place] === 0) beyondTitle += part;
    }
    if (beyondTitle > bestBeyondTitle) bestBeyondTitle = beyondTitle;
    if (weight > bestWeight) {
      bestWeight = weight;
      bestSentence = sentence;
      inBest = here;
      beforeBest = before;
      bestHasCandidate = (otherKinds & wanted) !== 0;
    }
    before = here;
  }
  const best = { bestSentence, bestWeight, bestBeyondTitle, bestHasCandidate };
  return { counts, present, inBest, beforeBest, spelled, places, positions, ...best };
};
