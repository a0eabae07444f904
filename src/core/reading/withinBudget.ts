import type { ReadBudget, ReadCandidate } from './reader.ts';

/** The default budget. */
export const READ_BUDGET: ReadBudget = { passages: 12, characters: 9_000 };

/** A candidate within the budget: its place among the candidates, and the places of its sentences that fit, in order. */
export interface GivenPassage {
  readonly passage: number;
  readonly sentences: readonly number[];
}

const lengthOf = ([start, end]: readonly [number, number]): number => end - start;

/** Returns the places of the best sentence and the nearest whole sentences around it that fit into `room` UTF-16 units. */
const around = ({ sentences, best }: ReadCandidate, room: number): number[] => {
  let left = room;
  return sentences
    .map((_, place) => place)
    .sort((a, b) => Math.abs(a - best) - Math.abs(b - best) || a - b)
    .filter((place) => {
      const length = lengthOf(sentences[place] ?? [0, 0]);
      // Stops at the first sentence that does not fit: a gap could change the meaning of a passage.
      left = length <= left ? left - length : Number.NEGATIVE_INFINITY;
      return left >= 0;
    })
    .sort((a, b) => a - b);
};

/**
 * Returns the passages and sentences of the candidates, best first, that fit a budget. Each passage gets an equal share; the
 * rest of a short one goes to the others. Leaves out a passage without room for its best sentence.
 */
export const withinBudget = (
  candidates: readonly ReadCandidate[],
  { passages, characters }: ReadBudget,
): GivenPassage[] => {
  const drawn = candidates.slice(0, passages).map((candidate, passage) => ({
    candidate,
    passage,
    length: candidate.sentences.reduce((sum, span) => sum + lengthOf(span), 0),
  }));
  let left = characters;
  const shortestFirst = [...drawn].sort((a, b) => a.length - b.length || a.passage - b.passage);
  const given = shortestFirst.map(({ candidate, passage, length }, n) => {
    const share = Math.floor(left / (drawn.length - n));
    const sentences =
      length <= share ? candidate.sentences.map((_, place) => place) : around(candidate, share);
    for (const place of sentences) left -= lengthOf(candidate.sentences[place] ?? [0, 0]);
    return { passage, sentences };
  });
  return given.filter(({ sentences }) => sentences.length > 0).sort((a, b) => a.passage - b.passage);
};
