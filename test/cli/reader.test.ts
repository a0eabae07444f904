import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/createProgram.ts';
import { loadReading } from '../../src/core/reading/index.ts';
import { READ_BUDGET } from '../../src/core/reading/withinBudget.ts';
import { openCorpus } from '../../src/core/serving/openCorpus.ts';
import { UserError } from '../../src/shared/userError.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';
import { choiceOf, numbersIn, type Script, startModel } from '../core/reading/scriptedModel.ts';
import { IDLE } from './idle.ts';

const QUESTIONS = [
  { id: 'a', question: 'What did the fire in the harbour do?', answerable: true, relevant: ['harbour#2'] },
  { id: 'b', question: 'When did Nobody open the harbour in Paris?', answerable: false },
  { id: 'c', question: 'Who opened the harbour?', answerable: true, relevant: ['harbour#1'] },
];
const FILES = {
  'news/harbour.md':
    '# Harbour news\n\nThe mayor opened the harbour. She cut a ribbon.\n\nA fire burnt the harbour down.',
  'q.jsonl': QUESTIONS.map((line) => JSON.stringify(line)).join('\n'),
};

/** Runs one call. `script` is the model of the configured reader; without it there is no reader. */
const run = async (args: (folder: string) => readonly string[], files: object = {}, script?: Script) => {
  const folder = await temporaryFolder({ ...FILES, ...files });
  const [lines, notes]: [string[], string[]] = [[], []];
  const plain = (words: string): string => words;
  const model = script && (await startModel(script));
  const output = {
    line: (text: string) => void lines.push(text),
    note: (text: string) => void notes.push(text),
    strong: plain,
    vivid: plain,
    faint: plain,
  };
  const program = createProgram({
    ...IDLE,
    output,
    openReader: async (onRead) => {
      if (!model) return undefined;
      const { openReader } = await loadReading();
      const limits = { limit: 60_000, atOnce: 1, budget: READ_BUDGET, isPrivate: false };
      const onFault = (error: unknown): never => {
        throw error;
      };
      const reader = openReader({ url: model.url, model: 'careful', ...limits, onRead, onFault });
      await reader.started();
      return reader;
    },
    openCorpus: (_, { reader }) => openCorpus({ corpus: join(folder, 'news'), threshold: 0.1, reader }),
  });
  await program.parseAsync(['node', 'talks-bot', ...args(folder)]);
  return { lines, notes, model, data: () => lines.map((line) => JSON.parse(line)) };
};

/** Chooses the passage on the fire for the question about it, and nothing for any other question. */
const onFire: Script = (asked) => {
  const text = asked.messages.at(-1)?.content ?? '';
  const [, passage] = /^(\d+)\.1 A fire/m.exec(text) ?? [];
  return passage && text.includes('What did the fire')
    ? choiceOf('answered', [{ passage: Number(passage), sentences: [1] }])
    : choiceOf('none');
};
const questions = (folder: string) => join(folder, 'q.jsonl');

describe('ask', () => {
  it('prints the candidates for a reader, without asking one', async () => {
    const { data, model } = await run(
      (folder) => ['ask', '--questions', questions(folder), '--candidates'],
      {},
      onFire,
    );
    expect(data()).toEqual([
      {
        id: 'a',
        candidates: [
          { id: 'harbour#2', sentences: [[0, 30]] },
          {
            id: 'harbour#1',
            sentences: [
              [0, 29],
              [30, 47],
            ],
          },
        ],
      },
      expect.objectContaining({ id: 'b' }),
      expect.objectContaining({ id: 'c' }),
    ]);
    expect(model?.asked).toEqual([]);
  });

  it.each([
    ['asks the reader that is configured', [], ['1.1', '2.1', '2.2']],
    ['asks none where it is told so', ['--no-reader'], []],
  ])('%s', async (_, more, given) => {
    const question = 'What did the fire in the harbour do?';
    const { data, model } = await run(() => ['ask', question, '--json', ...more], {}, onFire);
    expect(data()).toMatchObject([{ kind: 'answered' }]);
    expect(data()[0].passages[0].id).toBe('harbour#2');
    // The first request tests the endpoint.
    expect((model?.asked ?? []).slice(1).flatMap(numbersIn)).toEqual(given);
  });
});

describe('evaluate', () => {
  it('prints the figures with the reader, its cost, and the figures without it', async () => {
    const { lines } = await run(
      (folder) => ['evaluate', '--questions', questions(folder), '--reader'],
      {},
      onFire,
    );
    expect(lines[0]).toBe('1 of 3 right, 0 wrong, 2 refused, 1 of them rightly');
    expect(lines.find((line) => line.startsWith('reader:'))).toMatch(
      /^reader: \d+\.\d s and 730 tokens a question; 3 of 3 reads gave a choice$/,
    );
    expect(lines.filter((line) => line.startsWith('without the reader: '))[0]).toMatch(
      /^without the reader: . of 3 right/,
    );
  });

  it('evaluates choices from a file, and counts the questions without a usable choice', async () => {
    const choices = [
      { id: 'a', passages: ['harbour#2'], verdict: 'answered' },
      { id: 'b', passages: ['elsewhere#1'], verdict: 'answered' },
    ];
    const { lines } = await run(
      (folder) => [
        'evaluate',
        '--questions',
        questions(folder),
        '--choices',
        join(folder, 'choices.jsonl'),
        '--json',
      ],
      { 'choices.jsonl': choices.map((line) => JSON.stringify(line)).join('\n') },
    );
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      questions: 3,
      reader: { reads: 3, used: 1, tokensPerQuestion: 0, without: { discarded: 2 } },
      unaided: { questions: 3 },
    });
  });

  it.each([
    [
      'a verdict of its own',
      '{"id":"a","passages":[],"verdict":"maybe"}',
      'choices.jsonl:1 verdict must be answered, partly or none',
    ],
    [
      'no list',
      '{"id":"a","passages":"harbour#1","verdict":"none"}',
      'choices.jsonl:1 passages must be a list of "article#n"',
    ],
    ['no JSON', 'a', 'choices.jsonl:1 is not JSON: one {"id", "passages", "verdict"} a line'],
  ])('refuses a file of choices with %s', async (_, line, message) => {
    const refused = run(
      (folder) => ['evaluate', '--questions', questions(folder), '--choices', join(folder, 'choices.jsonl')],
      { 'choices.jsonl': line },
    );
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(message);
  });

  it('says how to configure a reader if there is none', async () => {
    await expect(run((folder) => ['evaluate', '--questions', questions(folder), '--reader'])).rejects.toThrow(
      'READER_URL and READER_MODEL are not set',
    );
  });
});
