import { describe, expect, it } from 'vitest';
import { preferConsistent, preferNewest } from '../../../src/core/answers/preferences.ts';
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
  it('puts the newest of those that answer as well first, and leaves the others in their order', async () => {
    const { ranked, preferred, scores } = await order(
      'When was the last call of Nowak and Lima on the ferry?',
    );
    expect(ranked[0]).not.toBe('new');
    expect(preferred).toEqual(['new', ...ranked.filter((id) => id !== 'new')]);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('leaves other questions alone', async () => {
    const { ranked, preferred } = await order('When was the call of Nowak and Lima on the ferry?');
    expect(preferred).toEqual(ranked);
  });

  it('leaves the order where none has a date, or there is nothing', async () => {
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
  it('ranks behind what tells of another country, month or office', async () => {
    const exports = sourceOf(
      article('one', 'Grain', 'Norway sold 14 crates of grain in May, said the Norwegian president.'),
      article(
        'two',
        'Grain',
        'The ferry that Sweden owns sold many crates of its grain when all of it had come in.',
      ),
    );
    const firstOf = async (question: string) => {
      const { bound, candidates } = await read(question, exports);
      const ranked = rankPassages(bound, candidates, WORDS.ranking).map((one) => ({ ...one, score: 0 }));
      const named = (list: readonly (typeof ranked)[number][]) => list[0]?.candidate.passage.article.id;
      const preferred = preferConsistent(bound, ranked);
      return [named(preferred), preferred.at(-1)?.score];
    };
    const [swedish, behind] = await firstOf('How many crates of grain did Sweden sell?');
    expect([swedish, Math.sign(Number(behind))]).toEqual(['two', -1]);
    expect(await firstOf('How many crates of grain were sold?')).toEqual([expect.any(String), 0]);
  });
});
