import { expect, it } from 'vitest';
import { plantedArticles } from '../../../bench/generated/plantedArticles.ts';

it('asks of each article for a place that no other one names', () => {
  const { articles, questions } = plantedArticles({ articles: 600, paragraphs: 600, seed: 1 });
  expect(questions).toHaveLength(articles.length);
  expect(new Set(questions.map(({ place }) => place)).size).toBe(articles.length);
});
