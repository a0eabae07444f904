import { splitSentences } from '../language/sentences.ts';
import { cut, type Span } from '../language/span.ts';
import { splitTerms } from '../language/terms.ts';

/** The sentence of a text that covers most of the question's terms by weight; the first among equals. */
export const chooseEvidence = (
  text: string,
  terms: readonly string[],
  weigh: (term: string) => number,
): { highlights: Span[]; coverage: number } => {
  const total = terms.reduce((sum, term) => sum + weigh(term), 0);
  let best: Span | undefined;
  let most = -1;
  for (const sentence of splitSentences(text)) {
    const present = new Set(splitTerms(cut(text, sentence)).map(({ term }) => term));
    const covered = terms.reduce((sum, term) => sum + (present.has(term) ? weigh(term) : 0), 0);
    if (covered > most) [best, most] = [sentence, covered];
  }
  return { highlights: best ? [best] : [], coverage: total > 0 ? Math.max(0, most) / total : 0 };
};
