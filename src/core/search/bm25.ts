/** Early saturation and little length normalisation: passages are short (Lucene's values for its BM25 baselines). */
export const BM25 = { k: 0.9, b: 0.4 } as const;
/** What a term in the title counts for, against one occurrence in the text. */
export const TITLE_WEIGHT = 0.4;

/** How soon occurrences in a passage saturate, by its length in terms (Robertson and Zaragoza 2009). */
export const saturation = (length: number, averageLength: number): number =>
  BM25.k * (1 - BM25.b + (BM25.b * length) / (averageLength || 1));

/**
 * Inverse document frequency (Robertson and Zaragoza 2009) of a term in `frequency` of some passages, as a share of the
 * greatest there is: a word found in one passage weighs about 1 in a corpus of any size.
 */
export const inverseDocumentFrequency = (frequency: number, passages: number): number =>
  Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5)) / Math.log(2 + passages);
