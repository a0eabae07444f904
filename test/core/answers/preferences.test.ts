import { describe, expect, it } from 'vitest';
import { preferConsistent, preferNewest, preferStated } from '../../../src/core/answers/preferences.ts';
import { rankPassages } from '../../../src/core/answers/rankPassages.ts';
import { WORDS } from '../../../src/core/answers/weights.ts';
import type { Article } from '../../../src/core/corpus/article.ts';
import { article, read, sourceOf } from './support.ts';

const told = (id: string, text: string, publishedAt?: string): Article => ({
  ...article(id, 'Ferry', text),
  ...(publishedAt ? { publishedAt } : {}),
});
const CALL = 'Nowak and Lima held a call on the ferry';
const source = sourceOf(
  told('old', `${CALL} on Monday.`, '2024-01-01'),
  told('new', `${CALL} on Tuesday.`, '2025-01-01'),
  told('undated', `${CALL} on Friday.`),
  told('newest', 'The ferry left.', '2026-01-01'),
);
const order = async (question: string) => {
  const { bound, candidates } = await read(question, source);
  const ranked = rankPassages(bound, candidates, WORDS.ranking);
  const ids = (list: readonly (typeof ranked)[number][]) =>
    list.map(({ candidate }) => candidate.passage.article.id);
  const preferred = preferNewest(bound.question, ranked);
  return { ranked: ids(ranked), preferred: ids(preferred), scores: preferred.map(({ score }) => score) };
};

describe('preferNewest', () => {
  it('puts the newest of equally good answers first, and keeps the order of the others', async () => {
    const { ranked, preferred, scores } = await order(
      'When was the last call of Nowak and Lima on the ferry?',
    );
    expect(ranked[0]).not.toBe('new');
    expect(preferred).toEqual(['new', ...ranked.filter((id) => id !== 'new')]);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('keeps the order for other questions', async () => {
    const { ranked, preferred } = await order('When was the call of Nowak and Lima on the ferry?');
    expect(preferred).toEqual(ranked);
  });

  it('keeps the order if no passage has a date, or there is no passage', async () => {
    const { bound, candidates } = await read(
      'When was the last call?',
      sourceOf(told('a', CALL), told('b', CALL)),
    );
    const ranked = rankPassages(bound, candidates, WORDS.ranking);
    expect(preferNewest(bound.question, ranked)).toEqual(ranked);
    expect(preferNewest(bound.question, [])).toEqual([]);
  });
});

describe('preferConsistent', () => {
  /** Returns the articles in the order of preference, and those that are demoted; at first all have the same score. */
  const look = async (question: string, texts: Readonly<Record<string, string>>) => {
    const articles = Object.entries(texts).map(([id, text]) => article(id, 'Grain', text));
    const { bound, candidates } = await read(question, sourceOf(...articles));
    const ranked = rankPassages(bound, candidates, WORDS.ranking)
      .map((one) => ({ ...one, score: 0 }))
      .sort((a, b) => (a.candidate.passage.article.id < b.candidate.passage.article.id ? -1 : 1));
    const preferred = preferConsistent(bound, ranked).map(
      ({ candidate, score }) => [candidate.passage.article.id, score] as const,
    );
    return {
      order: preferred.map(([id]) => id),
      demoted: preferred.flatMap(([id, score]) => (score < 0 ? [id] : [])),
    };
  };

  it.each([
    [
      'country',
      'How many crates of grain did Sweden sell?',
      'Norway sold 14 crates of grain.',
      'Sweden sold 15 crates of grain.',
    ],
    [
      'month',
      'How many crates of grain were sold in April?',
      'In March 14 crates of grain were sold.',
      'In April 15 crates of grain were sold.',
    ],
    [
      'weekday',
      'How many crates of grain were sold on Monday?',
      'On Friday 14 crates of grain were sold.',
      'On Monday 15 crates of grain were sold.',
    ],
    [
      'year',
      'How many crates of grain were sold in 2023?',
      'In 2021 some crates of grain were sold.',
      'In 2023 all crates of grain were sold.',
    ],
    [
      'office',
      'What did the president of Sweden call the crates of grain?',
      'The Norwegian president called the crates of grain late, as Sweden did.',
      'The Swedish president called the crates of grain late.',
    ],
  ])('demotes a passage about another %s', async (_, question, other, asked) => {
    expect(await look(question, { a: other, b: asked })).toEqual({ order: ['b', 'a'], demoted: ['a'] });
  });

  it('demotes nothing if the question names none', async () => {
    const texts = {
      a: 'Norway sold 14 crates of grain in March.',
      b: 'Sweden sold 15 crates of grain in April.',
    };
    expect(await look('How many crates of grain were sold?', texts)).toEqual({
      order: ['a', 'b'],
      demoted: [],
    });
  });
});

describe('preferStated', () => {
  const raised = 'One member state blocked the sanctions package on Monday in the ferry council.';
  const order = async (question: string, ...paragraphs: string[]) => {
    const { bound, candidates } = await read(question, sourceOf(article('a', 'Ferry', ...paragraphs)));
    const ranked = rankPassages(bound, candidates, WORDS.ranking);
    const preferred = preferStated(bound, ranked);
    return preferred.map(({ candidate, score }) => [
      candidate.passage.paragraph,
      score - (preferred[0]?.score ?? 0),
    ]);
  };
  const between = 'The package lists ten sanctions on ferries.';
  const question = 'Which country blocked the sanctions package in the ferry council?';

  it('puts the passage that completes the first one right after it', async () => {
    const ranked = await order(
      question,
      between,
      raised,
      'That state was Hungary, and its package of sanctions.',
    );
    expect(ranked.slice(0, 2)).toEqual([
      [2, 0],
      [3, 0],
    ]);
  });

  it.each([
    ['does not take it up', between, raised, 'Hungary sold ten packages of sanctions.'],
    ['states nothing of the kind', between, raised, 'That state has sanctions of its own.'],
    ['comes before', 'That state was Hungary with sanctions.', raised],
  ])('keeps the order if the other passage %s', async (_, ...paragraphs) => {
    expect((await order(question, ...paragraphs))[1]?.[1]).toBeLessThan(0);
  });

  it('keeps the order if the first passage states the answer itself', async () => {
    const hungary = 'Hungary blocked the sanctions package on Monday in the ferry council.';
    expect((await order(question, hungary, 'That state is Norway, of sanctions.'))[1]?.[1]).toBeLessThan(0);
  });
});
