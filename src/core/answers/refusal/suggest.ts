import { splitTerms } from '../../language/index.ts';
import type { Suggestion } from '../answer.ts';
import type { BoundQuestion } from '../boundQuestion.ts';
import type { StatedCandidate } from '../scanPassage.ts';

const possessive = /['’]s?$/u;

/** Returns the most frequent spelling of a term in passages; undefined if none has it. */
const spellingOf = (wanted: string, candidates: readonly StatedCandidate[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const { passage } of candidates)
    for (const { term, start, end } of splitTerms(passage.text)) {
      if (term !== wanted) continue;
      const spelled = passage.text.slice(start, end).replace(possessive, '');
      counts.set(spelled, (counts.get(spelled) ?? 0) + 1);
    }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0];
};

/**
 * Replaces a word that the corpus lacks by one that is a letter away, as the passages found spell it: probably a mistyped
 * name. Undefined if there is no such word.
 */
export const suggest = (
  { question, isKnown, spelledLike }: BoundQuestion,
  candidates: readonly StatedCandidate[],
): Suggestion | undefined => {
  for (const [place, { position }] of question.terms.entries()) {
    const word = question.words[position];
    if (isKnown[place] || !word) continue;
    for (const { term } of (spelledLike[place] ?? []).toSorted((a, b) => b.frequency - a.frequency)) {
      const spelled = spellingOf(term, candidates);
      if (spelled === undefined) continue;
      const { text } = question;
      const owns = possessive.exec(text.slice(word.start, word.end))?.[0] ?? '';
      const meant = `${text.slice(0, word.start)}${spelled}${owns}${text.slice(word.end)}`;
      return { word: spelled, question: meant };
    }
  }
  return undefined;
};
