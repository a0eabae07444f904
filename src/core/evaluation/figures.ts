import type { Judgement } from './judgeAnswer.ts';
import { auroc, belowAtShare, mean } from './measures.ts';

/** The figures of a question set; shares are 0 to 1, null if there is nothing to count. */
export interface Figures {
  readonly questions: number;
  /** `right`: answered with a relevant passage first; `wrong`: answered otherwise. The others were refused. */
  readonly right: number;
  readonly wrong: number;
  readonly answerable: number;
  /** Share of the answerable with a relevant passage among the first 1, 3, 10 (hit@k), and the mean reciprocal rank. */
  readonly hit1: number | null;
  readonly hit3: number | null;
  readonly hit10: number | null;
  readonly mrr10: number | null;
  /**
   * Questions with an expected answer; the shares with it in the first passage and in its highlights; highlights per text.
   */
  readonly withAnswers: number;
  readonly inPassage: number | null;
  readonly inHighlights: number | null;
  readonly highlighted: number | null;
  readonly auroc: number | null;
  readonly unanswerable: number;
  /** How many were refused. */
  readonly refusedUnanswerable: number;
  readonly refusedAnswerable: number;
  /** Share of the unanswerable below the highest threshold that refuses at most 5 % of the answerable. */
  readonly refusedAtFivePercent: number | null;
  readonly faults: number;
}

const share = (cases: readonly boolean[]): number | null =>
  cases.length === 0 ? null : mean(cases.map(Number));

/** Sums up judgements. */
export const figuresOf = (judgements: readonly Judgement[]): Figures => {
  const answerable = judgements.filter(({ question }) => question.answerable);
  const unanswerable = judgements.filter(({ question }) => !question.answerable);
  const expected = answerable.filter(({ inPassage }) => inPassage !== null);
  const confidences = (of: readonly Judgement[]): number[] => of.map(({ answer }) => answer.confidence);
  const refused = (of: readonly Judgement[]): number =>
    of.filter(({ answer }) => answer.kind === 'not-in-corpus').length;
  const answered = judgements.filter(({ answer }) => answer.kind === 'answered');
  const right = answered.filter(({ question, rank }) => question.answerable && rank === 1).length;
  const isMixed = answerable.length > 0 && unanswerable.length > 0;
  const within = (most: number): number | null =>
    share(answerable.map(({ rank }) => rank !== null && rank <= most));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    questions: judgements.length,
    right,
    wrong: answered.length - right,
    answerable: answerable.length,
    hit1: within(1),
    hit3: within(3),
    hit10: within(10),
    mrr10:
      answerable.length === 0 ? null : mean(answerable.map(({ rank }) => (rank === null ? 0 : 1 / rank))),
    withAnswers: expected.length,
    inPassage: share(expected.map(({ inPassage }) => inPassage === true)),
    inHighlights: share(expected.map(({ inHighlights }) => inHighlights === true)),
    highlighted:
      expected.length === 0
        ? null
        : sum(expected.map(({ shown }) => shown)) / Math.max(1, sum(expected.map(({ whole }) => whole))),
    auroc: isMixed ? auroc(confidences(answerable), confidences(unanswerable)) : null,
    unanswerable: unanswerable.length,
    refusedUnanswerable: refused(unanswerable),
    refusedAnswerable: refused(answerable),
    refusedAtFivePercent: isMixed
      ? belowAtShare(confidences(answerable), confidences(unanswerable), 0.05)
      : null,
    faults: sum(judgements.map(({ faults }) => faults)),
  };
};
