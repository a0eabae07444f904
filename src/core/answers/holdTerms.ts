import { KIN } from './scanPassage.ts';

/**
 * Notes in `held`, which runs parallel to a question's terms, those among the term ids from `from` up to `end`: 1 for the
 * term itself, `KIN` for a word that resembles it. `marks` as in `createPassageScan`.
 */
export const holdTerms = (
  held: Float64Array,
  terms: Uint32Array,
  from: number,
  end: number,
  marks: Int16Array,
): void => {
  for (let at = from; at < end; at += 1) {
    const mark = marks[terms[at] as number] as number;
    if (mark === 0) continue;
    const place = Math.abs(mark) - 1;
    held[place] = Math.max(held[place] as number, mark > 0 ? 1 : KIN);
  }
};

/** The weight of what is held. */
export const heldWeight = (held: Float64Array, weights: readonly number[]): number =>
  held.reduce((sum, strength, place) => sum + strength * (weights[place] as number), 0);
