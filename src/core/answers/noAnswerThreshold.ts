/**
 * The confidence below which the bot says "not in the corpus". Chosen on the development sets together: the highest that
 * refuses no more than 6 in a hundred of squad's answerable questions (the largest set).
 */
export const DEFAULT_THRESHOLD = 0.29;
