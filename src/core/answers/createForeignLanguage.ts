import { createAskedLanguage } from '../language/index.ts';
import type { PassageIndex } from '../search/index.ts';
import type { ForeignLanguage } from './answer.ts';

/** Prepares to tell a question in a language that is not one of the corpus's; undefined where it may be. */
export const createForeignLanguage = (
  corpus: readonly string[],
  { forward }: PassageIndex,
): ((question: string) => ForeignLanguage | undefined) => {
  const askedLanguage = createAskedLanguage(corpus, (folded) => forward.forms.has(folded));
  return (question) => {
    const asked = askedLanguage(question);
    return asked === undefined ? undefined : { asked, corpus };
  };
};
