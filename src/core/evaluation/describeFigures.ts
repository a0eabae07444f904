import type { Figures } from './figures.ts';

/**
 * Returns a number with `decimals` decimals, ties to the even digit as in Python. (A tie after n decimals is a multiple of
 * 1/2^(n+1): no other one is a binary fraction.)
 */
export const rounded = (value: number, decimals: number): string => {
  const scaled = value * 10 ** decimals;
  const isTie = Number.isInteger(value * 2 ** (decimals + 1)) && !Number.isInteger(scaled);
  const below = Math.floor(scaled);
  return (isTie ? (below + (below % 2)) / 10 ** decimals : value).toFixed(decimals);
};

/**
 * Describes the outcomes of the questions: "8 of 10 right, 1 wrong, 1 refused". A refusal of an unanswerable question is
 * right; if there are any, the text counts them.
 */
export const describeOutcomes = ({
  questions,
  right,
  wrong,
  unanswerable,
  refusedAnswerable,
  refusedUnanswerable,
}: Figures): string => {
  const refused = refusedAnswerable + refusedUnanswerable;
  const rightly = refused > 0 && unanswerable > 0 ? `, ${refusedUnanswerable} of them rightly` : '';
  return `${right} of ${questions} right, ${wrong} wrong, ${refused} refused${rightly}`;
};

/**
 * Describes the share of the unanswerable below the highest threshold that refuses at most 5 % of the answerable. Returns
 * undefined if either kind is missing.
 */
export const describeRefusals = ({ refusedAtFivePercent }: Figures): string | undefined =>
  refusedAtFivePercent === null
    ? undefined
    : `unanswerable refused where 5 % of the answerable are: ${rounded(refusedAtFivePercent, 2)}`;

/** Returns figures as one line, in the words of `score_answers.py` of the evaluation data. */
export const describeFigures = (set: string, figures: Figures): string => {
  const share = (value: number | null): string => (value === null ? '–' : rounded(value, 3));
  const { answerable, unanswerable, refusedAnswerable, refusedUnanswerable, highlighted } = figures;
  const ranking = `${set}: n ${answerable} hit@1 ${share(figures.hit1)} hit@3 ${share(figures.hit3)} hit@10 ${share(figures.hit10)} MRR@10 ${share(figures.mrr10)}`;
  const evidence =
    highlighted === null
      ? ''
      : `; of ${figures.withAnswers} with an answer string: in first passage ${share(figures.inPassage)}, in its highlights ${share(figures.inHighlights)} (highlights are ${rounded(highlighted, 2)} of the text)`;
  const refused = (count: number, of: number): string =>
    `${count}/${of} = ${share(of === 0 ? null : count / of)}`;
  const abstention =
    unanswerable === 0
      ? ''
      : `; AUROC ${share(figures.auroc)}, refused ${refused(refusedUnanswerable, unanswerable)} of the unanswerable and ${refused(refusedAnswerable, answerable)} of the answerable`;
  return `${ranking}${evidence}${abstention}; faults ${figures.faults}, missing 0`;
};
