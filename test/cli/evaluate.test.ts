import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../src/cli/evaluate.ts';
import { createAnswerer } from '../../src/core/answers/createAnswerer.ts';
import { UserError } from '../../src/shared/userError.ts';
import { NEWS, sourceOf } from '../core/answers/support.ts';

const answer = createAnswerer(sourceOf(...NEWS), 0.3);
const engine = {
  ask: (question: string) => answer(question),
  sources: async () => ({
    listed: NEWS.map((article) => ({ article, paragraphs: article.paragraphs.length })),
  }),
};
const questions = [
  {
    id: 'a',
    question: 'When did the harbour of Gdynia reopen?',
    answerable: true,
    relevant: ['harbour#1'],
    answers: ['Tuesday'],
    tags: ['harbour', 'easy', 'easy'],
  },
  {
    id: 'b',
    question: 'How many classrooms has the new school in Radom?',
    answerable: true,
    relevant: ['school#1'],
    answers: ['99'],
    tags: ['easy'],
  },
  { id: 'c', question: 'Who won the World Cup?', answerable: false },
];

describe('evaluate', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
    await writeFile(
      join(folder, 'q.jsonl'),
      questions.map((question) => JSON.stringify(question)).join('\n'),
    );
    await writeFile(join(folder, 'empty.jsonl'), '\n');
    const elsewhere = (id: string, relevant: string[]) =>
      JSON.stringify({ id, question: 'Who?', answerable: true, relevant });
    await writeFile(
      join(folder, 'elsewhere.jsonl'),
      [
        elsewhere('a', ['harbour#1', 'harbour']),
        elsewhere('b', ['harbour#1', 'harbour#99']),
        elsewhere('c', ['harbor']),
      ].join('\n'),
    );
  });
  afterAll(() => rm(folder, { recursive: true }));
  const run = async (file: string, asData: boolean, byGroup = false) => {
    const [lines, notes]: [string[], string[]] = [[], []];
    const output = {
      line: (text: string) => void lines.push(text),
      note: (text: string) => void notes.push(text),
    };
    await evaluate(engine, join(folder, file), output, { asData, byGroup });
    return { lines, notes };
  };

  it('prints the outcomes of the questions, then the figures, and notes each mistake', async () => {
    const { lines, notes } = await run('q.jsonl', false);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('2 of 3 right, 0 wrong, 1 refused, 1 of them rightly');
    expect(lines[2]).toBe('unanswerable refused where 5 % of the answerable are: 1.00');
    expect(lines[1]).toMatch(
      /: n 2 hit@1 1\.000 hit@3 1\.000 hit@10 1\.000 MRR@10 1\.000; of 2 with an answer string: in first passage 0\.500, in its highlights 0\.500 .*; AUROC 1\.000, refused 1\/1 = 1\.000 of the unanswerable and 0\/2 = 0\.000 of the answerable; faults 0, missing 0$/,
    );
    expect(notes).toEqual([
      expect.stringMatching(/^b: answer not in the highlights \(confidence \d+ %\): How many/),
    ]);
  });

  it('prints the figures as data, with a judgement of each question', async () => {
    const { lines, notes } = await run('q.jsonl', true);
    expect(notes).toEqual([]);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      questions: 3,
      hit1: 1,
      inHighlights: 0.5,
      judgements: [
        { id: 'a', kind: 'answered', rank: 1, complaint: null },
        { id: 'b', rank: 1, inHighlights: false },
        { id: 'c', kind: 'not-in-corpus', rank: null },
      ],
    });
  });

  it('prints the outcomes by type of question and by tag on request', async () => {
    const { lines } = await run('q.jsonl', false, true);
    expect(lines.slice(3)).toEqual([
      'number: 1 of 1 right, 0 wrong, 0 refused',
      'when: 1 of 1 right, 0 wrong, 0 refused',
      'who: 0 of 1 right, 0 wrong, 1 refused, 1 of them rightly',
      '#easy: 2 of 2 right, 0 wrong, 0 refused',
      '#harbour: 1 of 1 right, 0 wrong, 0 refused',
    ]);
    const data = JSON.parse((await run('q.jsonl', true, true)).lines[0] ?? '');
    expect(data).toMatchObject({
      right: 2,
      by: { who: { right: 0, unanswerable: 1 }, '#easy': { right: 2 } },
    });
    expect(JSON.parse((await run('q.jsonl', true)).lines[0] ?? '')).not.toHaveProperty('by');
  });

  it('reports questions whose relevant passages the corpus lacks', async () => {
    for (const asData of [false, true]) {
      const { notes } = await run('elsewhere.jsonl', asData);
      expect(notes[0]).toMatch(
        /^2 questions name as relevant what the corpus does not have, the first one b: harbour#99\./,
      );
    }
  });

  it('refuses a file without questions', async () => {
    await expect(run('empty.jsonl', false)).rejects.toThrow(UserError);
  });
});
