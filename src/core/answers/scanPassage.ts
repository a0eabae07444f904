import { passageId } from '../corpus/index.ts';
import { KIND, type QuestionType, type Span } from '../language/index.ts';
import { type Candidate, type Hit, KIN, type Nearness, type SentenceReading } from '../search/index.ts';
import type { BoundSpeaker } from './bindSpeaker.ts';
import { type BoundQuestion, createSourcePlaces } from './boundQuestion.ts';

/** A candidate with what is stated of it rather than in it. */
export interface StatedCandidate extends Candidate {
  /** 1 for each of the question's terms that is stated of it, 0 for the others. */
  readonly stated: readonly number[];
  /** What the person whose words are asked for says in it; undefined where they say nothing. */
  readonly spoken: readonly Span[] | undefined;
}

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
export const WANTED_KINDS: Readonly<Record<QuestionType, number>> = {
  who: KIND.name,
  where: KIND.name,
  when: KIND.date,
  number: KIND.number,
  measure: KIND.measure,
  other: 0,
};

/** What stands for the nearness of a passage that has no vector where others have one: it is as near as they are. */
const averageNearness = (candidates: readonly Candidate[]): Nearness | undefined => {
  const known = candidates.flatMap(({ nearness }) => nearness?.passage ?? []);
  if (known.length === 0) return undefined;
  return { passage: known.reduce((sum, cosine) => sum + cosine, 0) / known.length, sentences: [] };
};

/**
 * States of each candidate the terms of its article's title, those that name its source, and, where somebody is quoted in it
 * whose words are asked for, their name and the verb: "he said" does not repeat it.
 */
export const stateCandidates = (
  bound: BoundQuestion,
  speaker: BoundSpeaker | undefined,
  candidates: readonly Candidate[],
): StatedCandidate[] => {
  const sourcePlaces = createSourcePlaces(bound);
  const average = averageNearness(candidates);
  return candidates.map(({ passage, titled, length, nearness, sentences, wordsOf }) => {
    const spoken = speaker?.spans.get(passageId(passage));
    const stated = new Array<number>(bound.idf.length).fill(0);
    for (const place of titled) stated[place] = 1;
    for (const place of sourcePlaces(passage.article)) stated[place] = 1;
    if (spoken) for (const place of speaker?.places ?? []) stated[place] = 1;
    return { passage, titled, length, nearness: nearness ?? average, sentences, wordsOf, stated, spoken };
  });
};

/** 1 for a term itself, less for a word that resembles it. */
export const strengthOf = ({ isItself }: Hit): number => (isItself ? 1 : KIN);

/** How much of a weight for each of the question's terms some sentences hold. */
export const heldWeight = (sentences: readonly SentenceReading[], weights: readonly number[]): number => {
  const held = new Array<number>(weights.length).fill(0);
  for (const { hits } of sentences)
    for (const hit of hits) held[hit.place] = Math.max(held[hit.place] as number, strengthOf(hit));
  return held.reduce((sum, strength, place) => sum + strength * (weights[place] as number), 0);
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
