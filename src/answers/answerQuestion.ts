import type { PassageIndex } from '../search/passageIndex.ts';
import { analyseQuestion } from './analyseQuestion.ts';
import type { Answer } from './answer.ts';
import { chooseEvidence } from './chooseEvidence.ts';

const MOST_PASSAGES = 10;

/** Answers a question from the passages of an index. `threshold`: the confidence below which it is not in the corpus. */
export const answerQuestion = (index: PassageIndex, text: string, threshold: number): Answer => {
  const question = analyseQuestion(text);
  const candidates = index.candidates(question.terms, MOST_PASSAGES);
  const passages = candidates.map(({ passage, score }) => {
    const { highlights, coverage } = chooseEvidence(passage.text, question.terms, index.idf);
    return { passage, highlights, focus: [], score, coverage };
  });
  const confidence = passages[0]?.coverage ?? 0;
  return {
    kind: confidence >= threshold ? 'answered' : 'not-in-corpus',
    question: text,
    confidence,
    passages: passages.map(({ coverage: _, ...passage }) => passage),
  };
};
