import { splitTerms } from '../language/terms.ts';

/** What a question asks about, ready for the index. */
export interface AnalysedQuestion {
  readonly text: string;
  /** Each term once, in order of appearance. */
  readonly terms: readonly string[];
}

/** Takes a question apart. Never throws; a question of stop words alone has no terms. */
export const analyseQuestion = (text: string): AnalysedQuestion => ({
  text,
  terms: [...new Set(splitTerms(text).map(({ term }) => term))],
});
