import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Overview } from '../../src/core/answers/index.ts';
import { passageId } from '../../src/core/corpus/index.ts';
import { readJudgedQuestions } from '../../src/core/evaluation/readJudgedQuestions.ts';
import { cut } from '../../src/core/language/index.ts';
import type { Quotation } from '../../src/core/quotations/index.ts';
import type { Corpus } from '../../src/core/serving/corpus.ts';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';

/** How many quotations are checked word for word. */
const CLAIMS = 12;

const evaluation = join(PACKAGE_ROOT, '../shared/eval');
export const CORPORA = [
  {
    name: 'the shipped corpus',
    corpus: join(PACKAGE_ROOT, 'corpus'),
    questions: join(evaluation, 'talks/questions.jsonl'),
  },
  {
    name: 'examples',
    corpus: join(PACKAGE_ROOT, 'examples/corpus'),
    questions: join(PACKAGE_ROOT, 'examples/questions.jsonl'),
  },
  {
    name: 'domain',
    corpus: join(evaluation, 'domain/articles.jsonl'),
    questions: join(evaluation, 'domain/questions.jsonl'),
  },
];
const ASKED = [
  'Which countries offered peacekeeping troops?',
  'What did Macron say about the ceasefire?',
  'What did Witkoff say?',
  'Who is the president of Russia, and when does Trump expect a deal?',
  'Xylophone quarks?',
  'What are the talks about?',
  'What’s new?',
  'Latest on Russia',
  'Who is Witkoff?',
  'Hat Putin den Waffenstillstand angenommen?',
  'Whta did Witkof say abuot the ceasfire?',
];

/** Questions of a file, where it is there, and some of every kind. */
export const questionsOf = async (file: string): Promise<string[]> => {
  const questions = [...ASKED];
  if (existsSync(file)) for await (const { question } of readJudgedQuestions(file)) questions.push(question);
  return questions;
};

export const firstOf = ({ passages: [first] }: Awaited<ReturnType<Corpus['ask']>>) => first;

/** What an overview is of, and the passages that it is made of. */
export const idsOf = (overview: Overview | undefined) =>
  overview && { ...overview, passages: overview.passages.map(({ passage }) => passageId(passage)) };

/** What is not the same of two runs; for each, what was asked. */
export const compare = async <Asked>(
  all: readonly Asked[],
  [one, other]: readonly [Corpus, Corpus],
  call: (corpus: Corpus, asked: Asked) => Promise<unknown>,
): Promise<void> => {
  for (const asked of all) {
    const [expected, got] = [await call(one, asked), await call(other, asked)];
    expect({ asked, got }).toEqual({ asked, got: expected });
  }
};

export const everyNth = <Item>(all: readonly Item[], most: number): Item[] => {
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, at) => at % step === 0);
};

export const withoutLoadedAt = async (corpus: Corpus): Promise<object> => {
  const { loadedAt: _, archive: __, meaning, ...status } = await corpus.status();
  return { ...status, meaning: meaning && { state: meaning.state, encoded: meaning.encoded } };
};

export const wordsOf = ({ passage, span }: Quotation): string => cut(passage.text, span);

/** A claim as it is, with a word of another in it, without its middle, and turned into its contrary. */
export const claimsOf = (quotations: readonly Quotation[]): [string, string | undefined][] =>
  everyNth(quotations, CLAIMS).flatMap((quotation, at) => {
    const words = wordsOf(quotation);
    const other = quotations[(7 * at + 3) % quotations.length];
    const split = words.split(' ');
    const replaced = split.with(
      Math.floor(split.length / 2),
      wordsOf(other ?? quotation).split(' ')[0] ?? '',
    );
    const shortened = split.filter((_, place) => place < 3 || place > split.length / 2);
    const { speaker } = quotation;
    return [
      [words, undefined],
      [words, speaker?.name],
      [words, other?.speaker?.name ?? 'Nobody'],
      [replaced.join(' '), speaker?.name.split(' ').at(-1)],
      [shortened.join(' '), undefined],
      [`not ${words}`, speaker?.name],
    ];
  });
