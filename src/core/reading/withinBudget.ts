import type { ReadBudget, ReadCandidate } from './reader.ts';

/** The budget unless told otherwise. */
export const READ_BUDGET: ReadBudget = { passages: 12, characters: 9_000 };

/** A candidate as it is given: its place among the candidates, and the places of its sentences that there is room for, in order. */
export interface GivenPassage {
  readonly passage: number;
  readonly sentences: readonly number[];
}

const lengthOf = ([start, end]: readonly [number, number]): number => end - start;

/** The whole sentences next to the best one, nearest first, that a passage has room for. */
const around = ({ sentences, best }: ReadCandidate, room: number): number[] => {
  let left = room;
  return sentences
    .map((_, place) => place)
    .sort((a, b) => Math.abs(a - best) - Math.abs(b - best) || a - b)
    .filter((place) => {
      const length = lengthOf(sentences[place] ?? [0, 0]);
      // The first that does not fit ends it: a gap in a passage reads as if it said something else.
      left = length <= left ? left - length : Number.NEGATIVE_INFINITY;
      return left >= 0;
    })
    .sort((a, b) => a - b);
};

/**
 * What of the candidates, best first, fits a budget. Each passage may have an equal share; what a short one leaves goes to the
 * others. A passage without room for its best sentence is left out.
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
