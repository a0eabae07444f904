import { basename, dirname, resolve } from 'node:path';
import {
  type Answer,
  describeFigures,
  describeOutcomes,
  describeRefusals,
  figuresOf,
  groupJudgements,
  type JudgedQuestion,
  type Judgement,
  judgeAnswer,
  missingPlaces,
  readJudgedQuestions,
  type Source,
} from '../core/index.ts';
import type { Output } from '../presentation/index.ts';
import { UserError } from '../shared/index.ts';

/** What went wrong with a question, in a few words; undefined where nothing did. */
const complaint = ({ question, answer, rank, inHighlights }: Judgement): string | undefined => {
  const refused = answer.kind === 'not-in-corpus';
  if (!question.answerable) return refused ? undefined : 'answered, but is not in the corpus';
  if (refused) return 'refused, but is in the corpus';
  if (rank === null) return 'no relevant passage among the first ten';
  if (rank > 1) return `relevant passage in place ${rank}`;
  return inHighlights === false ? 'answer not in the highlights' : undefined;
};

/** Says that questions count as wrong whatever the answer: the corpus is another one, or an id is misspelt. */
const noteMissing = (
  questions: readonly JudgedQuestion[],
  sources: readonly Source[],
  output: Pick<Output, 'note'>,
): void => {
  const missing = missingPlaces(questions, sources);
  const [first] = missing;
  if (!first) return;
  const [question, place] = first;
  const who = missing.length === 1 ? '1 question names' : `${missing.length} questions name`;
  output.note(
    `${who} as relevant what the corpus does not have, the first one ${question.id}: ${place}. See --corpus, and the ids that ask --json prints.`,
  );
};

interface EvaluateOptions {
  /** One line of JSON instead of words. */
  readonly asData: boolean;
  /** The same of each type of question and each tag. */
  readonly byGroup: boolean;
}

/**
 * Asks every question of a file and prints what became of them, then the figures: lines of words, or one of JSON with a
 * judgement of each question. In words, what went wrong is told on standard error. Throws a `UserError` on a faulty file.
 */
export const evaluate = async (
  corpus: {
    ask(question: string): Promise<Answer>;
    sources(from: number, count: number): Promise<{ readonly listed: readonly Source[] }>;
  },
  file: string,
  output: Pick<Output, 'line' | 'note'>,
  { asData, byGroup }: EvaluateOptions,
): Promise<void> => {
  const judgements: Judgement[] = [];
  for await (const question of readJudgedQuestions(file))
    judgements.push(judgeAnswer(question, await corpus.ask(question.question)));
  if (judgements.length === 0) throw new UserError(`${file} holds no question.`);
  const { listed } = await corpus.sources(0, Number.MAX_SAFE_INTEGER);
  noteMissing(
    judgements.map(({ question }) => question),
    listed,
    output,
  );
  const figures = figuresOf(judgements);
  const groups = byGroup
    ? groupJudgements(judgements).map((group) => ({ name: group.name, figures: figuresOf(group.judgements) }))
    : [];
  const set = basename(dirname(resolve(file)));
  if (asData) {
    const questions = judgements.map((judgement) => ({
      id: judgement.question.id,
      kind: judgement.answer.kind,
      confidence: judgement.answer.confidence,
      rank: judgement.rank,
      inHighlights: judgement.inHighlights,
      complaint: complaint(judgement) ?? null,
    }));
    const by = Object.fromEntries(groups.map((group) => [group.name, group.figures]));
    output.line(JSON.stringify({ set, ...figures, ...(byGroup ? { by } : {}), judgements: questions }));
    return;
  }
  output.line(describeOutcomes(figures));
  output.line(describeFigures(set, figures));
  const refusals = describeRefusals(figures);
  if (refusals !== undefined) output.line(refusals);
  for (const group of groups) output.line(`${group.name}: ${describeOutcomes(group.figures)}`);
  for (const judgement of judgements) {
    const what = complaint(judgement);
    const percent = Math.round(judgement.answer.confidence * 100);
    if (what)
      output.note(
        `${judgement.question.id}: ${what} (confidence ${percent} %): ${judgement.question.question}`,
      );
  }
};
