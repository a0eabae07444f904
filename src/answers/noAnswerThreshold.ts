/** The confidence below which the bot says "not in the corpus", chosen on the development sets together. */
export const DEFAULT_THRESHOLD = 0.5;
