import { analyseQuestion } from '../answers/index.ts';
import type { Judgement } from './judgeAnswer.ts';

/** Judgements of questions with a common type or tag. */
export interface JudgedGroup {
  /** A type of question in words, or `#` and a tag. */
  readonly name: string;
  readonly judgements: readonly Judgement[];
}

/** Returns a type in words: "how long" for "howLong". */
const inWords = (type: string): string => type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const byLabel = (
  judgements: readonly Judgement[],
  labelsOf: (judgement: Judgement) => readonly string[],
): JudgedGroup[] => {
  const groups = new Map<string, Judgement[]>();
  for (const judgement of judgements)
    for (const label of new Set(labelsOf(judgement)))
      groups.set(label, [...(groups.get(label) ?? []), judgement]);
  return [...groups]
    .map(([name, of]) => ({ name, judgements: of }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** Groups judgements by the types of their questions, then by the tags that the questions have. */
export const groupJudgements = (judgements: readonly Judgement[]): JudgedGroup[] => [
  ...byLabel(judgements, ({ question }) => [inWords(analyseQuestion(question.question).type)]),
  ...byLabel(judgements, ({ question }) => question.tags.map((tag) => `#${tag}`)),
];
