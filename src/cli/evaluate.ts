import { basename, dirname, resolve } from 'node:path';
import {
  type Answer,
  type ArticleFilter,
  type AskOptions,
  describeFigures,
  describeOutcomes,
  describeRefusals,
  figuresOf,
  groupJudgements,
  type JudgedQuestion,
  type Judgement,
  judgeAnswer,
  missingPlaces,
  type ReadReport,
  readJudgedQuestions,
  type Source,
} from '../core/index.ts';
import type { Output } from '../presentation/index.ts';
import { UserError } from '../shared/index.ts';

/** Returns the fault of an answer in a few words; undefined if there is none. */
const complaint = ({ question, answer, rank, inHighlights }: Judgement): string | undefined => {
  const refused = answer.kind === 'not-in-corpus';
  if (!question.answerable) return refused ? undefined : 'answered, but is not in the corpus';
  if (refused) return 'refused, but is in the corpus';
  if (rank === null) return 'no relevant passage among the first ten';
  if (rank > 1) return `relevant passage in place ${rank}`;
  return inHighlights === false ? 'answer not in the highlights' : undefined;
};

/** Notes questions that no answer can satisfy, because the corpus is another one or an id is misspelt. */
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
  /** Prints one line of JSON instead of words. */
  readonly asData: boolean;
  /** Adds the figures of each type of question and of each tag. */
  readonly byGroup: boolean;
  /**
   * The reports of a reader, filled during the evaluation; undefined without one. With them, the figures without the reader
   * are printed too.
   */
  readonly reads?: readonly ReadReport[] | undefined;
}

/**
 * Returns the mean cost of a question, and how often each kind of read gave no choice. Time counts failed and late reads;
 * tokens count complete replies.
 */
const costOf = (reads: readonly ReadReport[], questions: number) => {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const endings = reads.map(({ ending }) => ending);
  return {
    reads: reads.length,
    used: endings.filter((ending) => ending === 'read' || ending === 'kept').length,
    secondsPerQuestion: sum(reads.map(({ milliseconds }) => milliseconds)) / 1_000 / questions,
    tokensPerQuestion: sum(reads.map(({ tokens }) => tokens)) / questions,
    without: Object.fromEntries(
      [...new Set(endings)]
        .filter((ending) => ending !== 'read' && ending !== 'kept')
        .map((ending) => [ending, endings.filter((one) => one === ending).length]),
    ),
  };
};

const describeCost = ({
  reads,
  used,
  secondsPerQuestion,
  tokensPerQuestion,
  without,
}: ReturnType<typeof costOf>): string => {
  const lost = Object.entries(without).map(([ending, count]) => `${count} ${ending}`);
  const spent = `${secondsPerQuestion.toFixed(1)} s and ${Math.round(tokensPerQuestion)} tokens a question`;
  return `reader: ${spent}; ${used} of ${reads} reads gave a choice${lost.length > 0 ? ` (${lost.join(', ')})` : ''}`;
};

const describeAll = (set: string, judgements: readonly Judgement[]): string[] => {
  const figures = figuresOf(judgements);
  const refusals = describeRefusals(figures);
  return [
    describeOutcomes(figures),
    describeFigures(set, figures),
    ...(refusals === undefined ? [] : [refusals]),
  ];
};

const judgementLine = (judgement: Judgement) => ({
  id: judgement.question.id,
  kind: judgement.answer.kind,
  confidence: judgement.answer.confidence,
  rank: judgement.rank,
  inHighlights: judgement.inHighlights,
  complaint: complaint(judgement) ?? null,
});

/**
 * Asks every question of a file and prints the outcomes, then the figures: as lines of words, or as one line of JSON with a
 * judgement of each question. In words, the faults go to standard error. Throws a `UserError` on a faulty file, or one
 * without questions.
 */
export const evaluate = async (
  corpus: {
    ask(question: string, filter?: ArticleFilter, options?: AskOptions): Promise<Answer>;
    sources(from: number, count: number): Promise<{ readonly listed: readonly Source[] }>;
  },
  file: string,
  output: Pick<Output, 'line' | 'note'>,
  { asData, byGroup, reads }: EvaluateOptions,
): Promise<void> => {
  const judgements: Judgement[] = [];
  const unaided: Judgement[] = [];
  for await (const question of readJudgedQuestions(file)) {
    let without: Answer | undefined;
    const onReading = (answer: Answer): void => {
      without = answer;
    };
    const answer = await corpus.ask(question.question, {}, { onReading });
    judgements.push(judgeAnswer(question, answer));
    unaided.push(judgeAnswer(question, without ?? answer));
  }
  if (judgements.length === 0) throw new UserError(`${file} holds no question.`);
  const { listed } = await corpus.sources(0, Number.MAX_SAFE_INTEGER);
  noteMissing(
    judgements.map(({ question }) => question),
    listed,
    output,
  );
  const groups = byGroup
    ? groupJudgements(judgements).map((group) => ({ name: group.name, figures: figuresOf(group.judgements) }))
    : [];
  const set = basename(dirname(resolve(file)));
  const cost = reads && costOf(reads, judgements.length);
  if (asData) {
    const by = Object.fromEntries(groups.map((group) => [group.name, group.figures]));
    const read = cost ? { reader: cost, unaided: figuresOf(unaided) } : {};
    const figures = { set, ...figuresOf(judgements), ...(byGroup ? { by } : {}), ...read };
    output.line(JSON.stringify({ ...figures, judgements: judgements.map(judgementLine) }));
    return;
  }
  for (const line of describeAll(set, judgements)) output.line(line);
  for (const group of groups) output.line(`${group.name}: ${describeOutcomes(group.figures)}`);
  if (cost) {
    output.line(describeCost(cost));
    for (const line of describeAll(set, unaided)) output.line(`without the reader: ${line}`);
  }
  for (const judgement of judgements) {
    const what = complaint(judgement);
    const percent = Math.round(judgement.answer.confidence * 100);
    if (what)
      output.note(
        `${judgement.question.id}: ${what} (confidence ${percent} %): ${judgement.question.question}`,
      );
  }
};
