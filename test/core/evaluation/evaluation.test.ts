import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answers/answer.ts';
import { DEFAULT_THRESHOLD } from '../../../src/core/answers/answer.ts';
import { createAnswerer } from '../../../src/core/answers/createAnswerer.ts';
import { passagesOf } from '../../../src/core/corpus/article.ts';
import { readCorpus } from '../../../src/core/corpus/readCorpus.ts';
import {
  describeFigures,
  describeOutcomes,
  describeRefusals,
  rounded,
} from '../../../src/core/evaluation/describeFigures.ts';
import { figuresOf } from '../../../src/core/evaluation/figures.ts';
import { groupJudgements } from '../../../src/core/evaluation/groupJudgements.ts';
import { type Judgement, judgeAnswer } from '../../../src/core/evaluation/judgeAnswer.ts';
import { type JudgedQuestion, judgedQuestion } from '../../../src/core/evaluation/questionSet.ts';
import { readJudgedQuestions } from '../../../src/core/evaluation/readJudgedQuestions.ts';
import { answerLine } from '../../../src/presentation/terminal/data.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';
import { UserError } from '../../../src/shared/userError.ts';
import { article, sourceOf } from '../answers/support.ts';

const ferry = article('ferry', 'Ferry', 'The ferry 🚢 left. It came back.', 'Nothing else.');
const [left, nothing] = passagesOf(ferry);
if (!left || !nothing) throw new Error('two passages expected');
const answered = (...passages: Answer['passages']): Answer => ({
  kind: 'answered',
  question: '',
  confidence: 0.9,
  passages,
});
const cited = (passage: typeof left, ...highlights: [number, number][]) => ({
  passage,
  highlights,
  focus: [],
  score: 1,
});
const question = (fields: object = {}) =>
  judgedQuestion.parse({
    id: 1,
    question: 'Did it leave?',
    answerable: true,
    relevant: ['ferry#1'],
    ...fields,
  });

describe('judgeAnswer', () => {
  it('finds the place of the first relevant passage, by paragraph or by article', () => {
    const answer = answered(cited(nothing), cited(left));
    expect(judgeAnswer(question(), answer).rank).toBe(2);
    expect(judgeAnswer(question({ relevant: ['ferry'] }), answer).rank).toBe(1);
    expect(judgeAnswer(question({ relevant: ['other#1'] }), answer).rank).toBeNull();
  });

  it('looks for answers in passage and highlights, ignoring case', () => {
    const judged = judgeAnswer(question({ answers: ['LEFT'] }), answered(cited(left, [19, 32])));
    expect(judged).toMatchObject({ inPassage: true, inHighlights: false, shown: 13, whole: 31 });
    expect(judgeAnswer(question({ answers: ['left'] }), answered(cited(left, [0, 18]))).inHighlights).toBe(
      true,
    );
    expect(judgeAnswer(question({ answers: ['Yes'] }), answered(cited(left))).inHighlights).toBeNull();
    expect(judgeAnswer(question({ answers: ['left'] }), answered()).inPassage).toBe(false);
  });

  it('counts faults: overlapping spans, half characters', () => {
    const faults = (...passages: Answer['passages']) => judgeAnswer(question(), answered(...passages)).faults;
    expect(faults(cited(left, [0, 3], [4, 9]))).toBe(0);
    expect(faults(cited(left, [0, 5], [4, 9]))).toBe(1);
    expect(faults(cited(left, [0, 11]))).toBe(1);
    expect(faults(cited(left, [0, 900]))).toBe(1);
    expect(faults(cited(left, [3, 3]))).toBe(1);
  });
});

describe('describeOutcomes', () => {
  const near = question({ answerable: false, relevant: [] });
  const refused: Answer = { ...answered(cited(left)), kind: 'not-in-corpus', confidence: 0.2 };
  const outcomes = (...judged: readonly [JudgedQuestion, Answer][]) =>
    describeOutcomes(figuresOf(judged.map(([asked, answer]) => judgeAnswer(asked, answer))));

  it('counts an answer as right if its first passage is relevant, else as wrong, and counts refusals', () => {
    const right: [JudgedQuestion, Answer] = [question(), answered(cited(left))];
    const second: [JudgedQuestion, Answer] = [question(), answered(cited(nothing), cited(left))];
    expect(outcomes(right, right, second, [question(), refused])).toBe('2 of 4 right, 1 wrong, 1 refused');
    expect(outcomes(right, second, [question(), answered()])).toBe('1 of 3 right, 2 wrong, 0 refused');
  });

  it('counts an answer to an unanswerable question as wrong, and its refusal as right', () => {
    expect(outcomes([near, answered(cited(left))], [near, refused], [question(), refused])).toBe(
      '0 of 3 right, 1 wrong, 2 refused, 1 of them rightly',
    );
    expect(outcomes([near, answered(cited(left))])).toBe('0 of 1 right, 1 wrong, 0 refused');
  });

  it('gives no share of refusals if all questions are answerable', () => {
    expect(describeRefusals(figuresOf([judgeAnswer(question(), refused)]))).toBeUndefined();
    const both = [judgeAnswer(question(), answered(cited(left))), judgeAnswer(near, refused)];
    expect(describeRefusals(figuresOf(both))).toBe(
      'unanswerable refused where 5 % of the answerable are: 1.00',
    );
  });
});

describe('groupJudgements', () => {
  it('groups by the type of the question, then by each of its tags, once', () => {
    const judged = [
      question({ id: 1, question: 'Who left?', tags: ['b', 'a', 'a'] }),
      question({ id: 2, question: 'When did it leave?', tags: ['who'] }),
      question({ id: 3, question: 'Who came?' }),
    ].map((asked) => judgeAnswer(asked, answered()));
    expect(
      groupJudgements(judged).map(({ name, judgements }) => [
        name,
        judgements.map((each) => each.question.id),
      ]),
    ).toEqual([
      ['when', ['2']],
      ['who', ['1', '3']],
      ['#a', ['1']],
      ['#b', ['1']],
      ['#who', ['2']],
    ]);
  });
});

describe('rounded', () => {
  it('rounds ties to the even digit', () => {
    expect([0.0625, 0.1875, 0.3125, 0.5, 1, 2 / 3].map((value) => rounded(value, 3))).toEqual([
      '0.062',
      '0.188',
      '0.312',
      '0.500',
      '1.000',
      '0.667',
    ]);
    expect(rounded(0.125, 2)).toBe('0.12');
  });
});

const collect = async (path: string): Promise<JudgedQuestion[]> => {
  const questions: JudgedQuestion[] = [];
  for await (const asked of readJudgedQuestions(path)) questions.push(asked);
  return questions;
};

describe('readJudgedQuestions', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'questions-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const read = async (text: string) => {
    await writeFile(join(folder, 'q.jsonl'), text);
    return collect(join(folder, 'q.jsonl'));
  };

  it('reads questions, and reports the line of a faulty one', async () => {
    expect(await read('\uFEFF{"id":7,"question":" a ","answerable":false}\n\n')).toMatchObject([
      { id: '7', question: 'a', relevant: [], answers: [] },
    ]);
    await expect(read('{"id":1,"question":"a"}')).rejects.toThrow(
      /q\.jsonl:1 answerable must be true or false/,
    );
    await expect(read('\n{]')).rejects.toThrow(/q\.jsonl:2 is not JSON/);
    const twice = '{"id":1,"question":"a","answerable":true,"relevant":["a#1"]}\n';
    await expect(read(twice + twice)).rejects.toThrow(/q\.jsonl:2 id "1" is there twice/);
    await expect(read('{"id":1,"question":"a","answerable":false,"tags":"hard"}')).rejects.toThrow(
      /q\.jsonl:1 tags must be a list of texts/,
    );
    await expect(read('[1]')).rejects.toThrow(/q\.jsonl:1 is no question: one \{"id", .*\} a line/);
    await expect(read('{"id":1,"question":"a","answerable":true,"relevant":[]}')).rejects.toThrow(
      /q\.jsonl:1 relevant must name/,
    );
  });

  it('throws UserError for a file that cannot be read', async () => {
    const none = join(folder, 'none');
    await expect(collect(none)).rejects.toThrow(new UserError(`There is no file ${none}.`));
    await expect(collect(folder)).rejects.toThrow(new UserError(`${folder} cannot be read (EISDIR).`));
  });
});

const evaluation = join(PACKAGE_ROOT, '../shared/eval');
const run = promisify(execFile);
describe.skipIf(!existsSync(evaluation))('figures and those of score_answers.py', () => {
  it.each(['talks', 'trecqa', 'wikiqa', 'multihop'])('%s: are the same line', async (set) => {
    const folder = join(evaluation, set);
    const { articles } = await readCorpus(join(folder, 'articles.jsonl'));
    const source = sourceOf(...articles.map((read) => read.article));
    const answer = createAnswerer(source, DEFAULT_THRESHOLD);
    const judgements: Judgement[] = [];
    for await (const asked of readJudgedQuestions(join(folder, 'questions.jsonl')))
      judgements.push(judgeAnswer(asked, await answer(asked.question)));
    const temporary = await mkdtemp(join(tmpdir(), 'answers-'));
    const file = join(temporary, 'answers.jsonl');
    const lines = judgements.map((judged) => JSON.stringify(answerLine(judged.question.id, judged.answer)));
    await writeFile(file, lines.join('\n'));
    const { stdout } = await run('python3', [join(evaluation, 'score_answers.py'), folder, file]);
    await rm(temporary, { recursive: true });
    expect(describeFigures(set, figuresOf(judgements))).toBe(stdout.trim());
  });
});
