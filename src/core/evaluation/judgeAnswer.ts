import type { Answer, CitedPassage } from '../answers/index.ts';
import { cut, type Span } from '../language/index.ts';
import { isRelevant, type JudgedQuestion } from './questionSet.ts';

/** The judgement of one answer. */
export interface Judgement {
  readonly question: JudgedQuestion;
  readonly answer: Answer;
  /** Place of the first relevant passage among the first ten, counted from 1; null if there is none. */
  readonly rank: number | null;
  /** Whether an expected answer is in the first passage, and in its highlights; null if no answer is expected. */
  readonly inPassage: boolean | null;
  readonly inHighlights: boolean | null;
  /** Highlighted characters (code points) of the first passage, and all of its characters. */
  readonly shown: number;
  readonly whole: number;
  /**
   * Number of spans that are empty, overlap, are out of range or cut a character in two. (The text of a passage is always
   * the stored string.)
   */
  readonly faults: number;
}

const PASSAGES = 10;
const BETWEEN = ' … ';
const characters = (text: string): number => [...text].length;
const holdsHalfCharacter = (text: string): boolean => /\p{Surrogate}/u.test(text);

const faultsOf = ({ passage, highlights }: CitedPassage): number => {
  let endBefore = 0;
  let faults = 0;
  for (const span of highlights.toSorted(([a], [b]) => a - b)) {
    const isRight = endBefore <= span[0] && span[0] < span[1] && span[1] <= passage.text.length;
    if (!isRight || holdsHalfCharacter(cut(passage.text, span))) faults += 1;
    endBefore = span[1];
  }
  return faults;
};

const lit = (text: string, spans: readonly Span[]): string =>
  spans
    .toSorted(([a], [b]) => a - b)
    .map((span) => cut(text, span))
    .join(BETWEEN);

/** Judges one answer as `score_answers.py` of the evaluation data does. */
export const judgeAnswer = (question: JudgedQuestion, answer: Answer): Judgement => {
  const place = answer.passages
    .slice(0, PASSAGES)
    .findIndex(({ passage }) => isRelevant(question, passage.article.id, passage.paragraph));
  const expected = question.answers.map((text) => text.toLowerCase());
  const isYesOrNo = expected[0] === 'yes' || expected[0] === 'no';
  const counts = question.answerable && expected.length > 0 && !isYesOrNo;
  const first = answer.passages[0];
  const text = first?.passage.text ?? '';
  const highlighted = lit(text, first?.highlights ?? []);
  const holds = (where: string): boolean | null =>
    counts ? expected.some((words) => where.toLowerCase().includes(words)) && first !== undefined : null;
  return {
    question,
    answer,
    rank: place < 0 ? null : place + 1,
    inPassage: holds(text),
    inHighlights: holds(highlighted),
    shown: characters(highlighted),
    whole: characters(text),
    faults: answer.passages.reduce((sum, cited) => sum + faultsOf(cited), 0),
  };
};
