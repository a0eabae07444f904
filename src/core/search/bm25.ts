/** Early saturation and little length normalisation: passages are short (Lucene's values for its BM25 baselines). */
export const BM25 = { k: 0.9, b: 0.4 } as const;
/** Weight of a term in the title relative to one occurrence in the text. */
export const TITLE_WEIGHT = 0.4;

/** Returns the BM25 saturation for a passage of this length in terms (Robertson and Zaragoza 2009). */
export const saturation = (length: number, averageLength: number): number =>
  BM25.k * (1 - BM25.b + (BM25.b * length) / (averageLength || 1));

/**
 * Returns the inverse document frequency (Robertson and Zaragoza 2009) of a term in `frequency` passages, as a share of the
 * maximum. A word in one passage weighs about 1 in a corpus of any size.
 */
export const inverseDocumentFrequency = (frequency: number, passages: number): number =>
  Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5)) / Math.log(2 + passages);
