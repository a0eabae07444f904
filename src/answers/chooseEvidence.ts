import type { Span } from '../language/span.ts';
import type { PassageIndex } from '../search/passageIndex.ts';
import type { BoundQuestion } from './boundQuestion.ts';

/** The spans of a passage to show: the sentence that answers, and what in it is asked for. */
export interface Evidence {
  readonly highlights: readonly Span[];
  readonly focus: readonly Span[];
}

/** The sentence that holds the greatest weight of the question's terms; the first among equals. */
export const chooseEvidence = (
  { places, idf }: BoundQuestion,
  { forward }: PassageIndex,
  passage: number,
): Evidence => {
  const first = forward.firstSentence[passage] as number;
  const last = forward.firstSentence[passage + 1] as number;
  let best = first;
  let most = -1;
  for (let sentence = first; sentence < last; sentence += 1) {
    const held = new Map<number, number>();
    const end = forward.firstOccurrence[sentence + 1] as number;
    for (let at = forward.firstOccurrence[sentence] as number; at < end; at += 1) {
      const mark = places.get(forward.occurrenceTerm[at] as number) ?? 0;
      const place = Math.abs(mark) - 1;
      if (mark !== 0) held.set(place, Math.max(held.get(place) ?? 0, mark > 0 ? 1 : 0.6));
    }
    let weight = 0;
    for (const [place, strength] of held) weight += strength * (idf[place] as number);
    if (weight > most) [best, most] = [sentence, weight];
  }
  if (first === last) return { highlights: [], focus: [] };
  const bounds = forward.sentenceBounds;
  return { highlights: [[bounds[2 * best] as number, bounds[2 * best + 1] as number]], focus: [] };
};
