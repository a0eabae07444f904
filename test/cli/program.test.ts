import { afterEach, describe, expect, it, vi } from 'vitest';
import { exitCodeOf, failureWords } from '../../src/cli/failures.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';

import { files, run } from './runProgram.ts';

afterEach(() => vi.restoreAllMocks());

it.each([
  [['ask'], 'either a question'],
  [['ask', 'Who', 'won?'], 'put the question in quotation marks'],
  [['verify', 'It', 'opens'], 'put the words in quotation marks'],
  [['deploy', '--guild', 'my-server'], 'Must be a Discord id: 17 to 20 digits.'],
  [['sing'], "unknown command 'sing'"],
  [['ask', 'Who?', '--corpus', 'nowhere'], 'There is no corpus at'],
])('%j is wrong usage', async (args, message) => {
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((words) => said.push(String(words)) > 0);
  const error = await run(args).then(
    () => undefined,
    (error: Error) => error,
  );
  expect(error && exitCodeOf(error)).toBe(2);
  const words = `${said.join('')}${error && failureWords(error)}`;
  expect(words).toContain(message);
  expect(words).not.toMatch(/\n {4}at /);
});

describe('ask', () => {
  it('prints one line of data with every field of the contract', async () => {
    const [answer, ...rest] = (await run(['ask', 'When will the harbour open?', '--json'])).data();
    expect(rest).toEqual([]);
    expect(answer).toMatchObject({ kind: 'answered', confidence: expect.any(Number) });
    expect(answer.passages[0]).toEqual({
      id: 'harbour#1',
      article: 'harbour',
      paragraph: 1,
      title: 'Harbour deal',
      text: '"The harbour will open on Friday," Ana Costa said.',
      highlights: [[0, 50]],
      focus: expect.any(Array),
      score: expect.any(Number),
    });
  });

  it('answers a file of questions line by line, in order, and keeps their ids', async () => {
    const folder = await temporaryFolder({
      'questions.jsonl':
        '{"id":7,"question":"When will the harbour open?","extra":1}\n\n{"id":"b","question":"Who?"}\n',
    });
    const answers = (await run(['ask', '--questions', `${folder}/questions.jsonl`])).data();
    expect(answers.map(({ id, kind }) => [id, kind])).toEqual([
      [7, 'answered'],
      ['b', 'not-in-corpus'],
    ]);
  });

  it.each([
    ['{"id":1}', /questions\.jsonl:2 question/],
    ['{"id":1,', /questions\.jsonl:2 is not JSON/],
  ])('names file, line and field of a faulty question %s', async (line, message) => {
    const folder = await temporaryFolder({ 'questions.jsonl': `{"id":0,"question":"Who?"}\n${line}\n` });
    await expect(run(['ask', '--questions', `${folder}/questions.jsonl`])).rejects.toThrow(message);
  });

  it('prints for people: the short answer, the passage and its place', async () => {
    const { lines } = await run(['ask', 'When will the harbour open?']);
    expect(lines.slice(0, 3)).toEqual([
      'Friday',
      '"The harbour will open on Friday," Ana Costa said.',
      '— Harbour deal · paragraph 1 · 2025-03-17',
    ]);
    expect((await run(['ask', 'Who won the World Cup?'])).lines[0]).toBe('Not in my articles');
  });

  it('notes, apart from the answer, that no article is in the language of the question', async () => {
    const { notes, data } = await run(['ask', 'Коли відкриють порт і хто про це сказав?', '--json']);
    expect(notes).toEqual(['Your question seems to be in Ukrainian, but my articles are in English.']);
    expect(data()[0].language).toEqual({ asked: 'uk', corpus: ['en'] });
    expect((await run(['ask', 'When will the harbour open?', '--json'])).data()[0]).not.toHaveProperty(
      'language',
    );
  });

  it('notes that the speaker is quoted in the corpus with other words', async () => {
    const { notes, data, lines } = await run(['ask', 'What did Costa say about bananas in Peru?', '--json']);
    expect(notes).toEqual(['My articles quote Ana Costa: see quote --speaker "Ana Costa".']);
    expect(data()[0]).toMatchObject({ kind: 'not-in-corpus', quoted: 'Ana Costa' });
    expect(lines).toHaveLength(1);
    for (const other of ['What did Costa say about the harbour?', 'What did Ferry Lines say about bananas?'])
      expect((await run(['ask', other, '--json'])).data()[0]).not.toHaveProperty('quoted');
  });

  it('wants either a question or a file', async () => {
    await expect(run(['ask'])).rejects.toThrow(/either a question/);
    await expect(run(['ask', 'Who?', '--questions', 'x'])).rejects.toThrow(/either a question/);
  });
});

describe('quotations', () => {
  it('prints every field of the contract', async () => {
    expect((await run(['quotations'])).data()).toEqual([
      {
        article: 'harbour',
        paragraph: 1,
        start: 0,
        end: 34,
        text: '"The harbour will open on Friday,"',
        kind: 'direct',
        cue: 'said',
        sieve: expect.any(String),
        secondhand: false,
        speaker: { name: 'Ana Costa', mention: 'Ana Costa', person: expect.any(String) },
      },
    ]);
  });

  it('finds quotations by speaker and topic', async () => {
    expect((await run(['quote', '--speaker', 'costa', '--json'])).data()).toHaveLength(1);
    expect((await run(['quote', '--about', 'bridge', '--json'])).data()).toEqual([]);
    expect((await run(['quote', '--speaker', 'Engineers'])).lines[0]).toMatch(/^No quotation from Engineers/);
  });
});

describe('a filter', () => {
  const dated = {
    ...files,
    'harbour-2024.md':
      '---\npublishedAt: 2024-03-17\n---\n# Old harbour deal\n\n"The harbour will open in June," Ana Costa said.',
  };
  const harbour = ['ask', 'When will the harbour open?', '--json'];
  const articlesOf = async (args: readonly string[]) => {
    const { data, notes } = await run(args, dated);
    return {
      notes,
      articles: data().flatMap(({ passages }) => passages.map(({ article }: { article: string }) => article)),
    };
  };

  it('restricts questions to an article or to days, and counts the articles without a date', async () => {
    expect(await articlesOf([...harbour, '--before', '17 March 2024'])).toEqual({
      articles: ['harbour-2024'],
      notes: ['1 article without a date is not included.'],
    });
    expect(await articlesOf([...harbour, '--after', '17.03.2025'])).toMatchObject({ articles: ['harbour'] });
    expect(await articlesOf([...harbour, '--article', 'old harbour'])).toEqual({
      articles: ['harbour-2024'],
      notes: [],
    });
  });

  it('restricts quotations too', async () => {
    const { data, notes } = await run(['quote', '--before', '2024', '--json'], dated);
    expect(data().map(({ article }) => article)).toEqual(['harbour-2024']);
    expect(notes).toEqual(['1 article without a date is not included.']);
  });

  it('names speakers who are quoted on other days if it leaves none', async () => {
    const { lines } = await run(['quote', '--speaker', 'Costa', '--after', '2026'], dated);
    expect(lines).toEqual([
      'after: 2026-01-01',
      'No quotation from Costa',
      'Quoted elsewhere, but not from these days:',
      expect.stringMatching(/^ {2}Ana Costa, \d quotations?$/),
    ]);
  });

  it('is refused if it is unreadable', async () => {
    await expect(run([...harbour, '--after', 'soonish'])).rejects.toMatchObject({
      reason: { kind: 'not-a-day', typed: 'soonish' },
    });
    await expect(run([...harbour, '--article', 'harbur'])).rejects.toMatchObject({
      reason: { kind: 'no-such-article', near: ['Harbour deal'] },
    });
    await expect(run(['quote', '--after', '2025', '--before', '2024'])).rejects.toMatchObject({
      reason: { kind: 'no-day-between', after: '2025-01-01', before: '2024-12-31' },
    });
  });
});
