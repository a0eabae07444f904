import { passageId } from '../corpus/index.ts';
import type { Span } from '../language/index.ts';
import type { Candidate, Hit, SentenceReading } from '../search/index.ts';
import { KIN } from '../search/index.ts';
import type { BoundSpeaker } from './bindSpeaker.ts';
import { type BoundQuestion, sourcePlaces } from './boundQuestion.ts';

/** A candidate with what is stated of it rather than in it. */
export interface StatedCandidate extends Candidate {
  /** Its passage's id. */
  readonly id: string;
  /** 1 for each of the question's terms that is stated of it, 0 for the others. */
  readonly stated: readonly number[];
  /** What the person whose words are asked for says in it; undefined where they say nothing. */
  readonly spoken: readonly Span[] | undefined;
}

/**
 * States of a candidate the terms of its article's title, those that name its source, and, where somebody is quoted in it
 * whose words are asked for, their name and the verb: "he said" does not repeat it.
 */
export const stateCandidate = (
  bound: BoundQuestion,
  speaker: BoundSpeaker | undefined,
  { passage, titled, length, sentences }: Candidate,
): StatedCandidate => {
  const id = passageId(passage);
  const spoken = speaker?.spans.get(id);
  const stated = new Array<number>(bound.idf.length).fill(0);
  for (const place of titled) stated[place] = 1;
  for (const place of sourcePlaces(bound, passage)) stated[place] = 1;
  if (spoken) for (const place of speaker?.places ?? []) stated[place] = 1;
  return { passage, titled, length, sentences, id, stated, spoken };
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
