import { createAskedLanguage, letterWords } from '../language/index.ts';
import type { CandidateSource } from '../search/index.ts';
import type { ForeignLanguage } from './answer.ts';

/** Prepares to tell a question in a language that is not one of the corpus's; undefined where it may be. */
export const createForeignLanguage = (
  corpus: readonly string[],
  source: CandidateSource,
): ((question: string) => Promise<ForeignLanguage | undefined>) => {
  const askedLanguage = createAskedLanguage(corpus);
  return async (question) => {
    const { forms } = await source.count({
      terms: [],
      forms: letterWords(question).map(({ folded }) => folded),
    });
    const asked = askedLanguage(question, (folded) => forms.has(folded));
    return asked === undefined ? undefined : { asked, corpus };
  };
};
