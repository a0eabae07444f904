import { splitWords } from '../../core/index.ts';

/** Words in one shingle: enough that two reports of one event share few shingles. */
const SHINGLE = 4;
/** Two texts with at least this share of common shingles count as nearly the same. */
export const NEARLY_THE_SAME = 0.5;

/**
 * Returns the shingles of a text (Broder, "On the resemblance and containment of documents", 1997). A short text is one
 * shingle.
 */
export const shinglesOf = (paragraphs: readonly string[]): Set<string> => {
  const words = paragraphs.flatMap((paragraph) => splitWords(paragraph).map(({ form }) => form));
  const last = Math.max(0, words.length - SHINGLE);
  const shingles = new Set<string>();
  for (let at = 0; at <= last; at += 1) shingles.add(words.slice(at, at + SHINGLE).join(' '));
  return shingles;
};

/** Returns the Jaccard coefficient of two sets, from 0 to 1. */
export const jaccard = (some: ReadonlySet<string>, others: ReadonlySet<string>): number => {
  let shared = 0;
  for (const one of some) if (others.has(one)) shared += 1;
  return shared / (some.size + others.size - shared);
};

interface Text {
  readonly paragraphs: readonly string[];
}

/** Returns the texts that are nearly the same as one text, the most similar first, with their Jaccard coefficient. */
export const nearDuplicates = <T extends Text>(
  text: Text,
  others: readonly T[],
): { readonly other: T; readonly share: number }[] => {
  const shingles = shinglesOf(text.paragraphs);
  return others
    .map((other) => ({ other, share: jaccard(shingles, shinglesOf(other.paragraphs)) }))
    .filter(({ share }) => share >= NEARLY_THE_SAME)
    .sort((a, b) => b.share - a.share);
};
