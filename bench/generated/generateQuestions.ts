import type { Article } from '../../src/core/corpus/index.ts';
import { random } from './random.ts';

const WORDS = 5;

/** Questions with some words of one generated paragraph each, so that they have something to find. */
export const generateQuestions = (articles: readonly Article[], count: number, seed: number): string[] => {
  const next = random(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return Array.from({ length: count }, () => {
    const paragraphs = articles[below(articles.length)]?.paragraphs ?? [];
    const words = (paragraphs[below(paragraphs.length)] ?? '').match(/\p{L}{4,}/gu) ?? [];
    const asked = Array.from({ length: WORDS }, () => words[below(words.length)] ?? '');
    return `What was said about ${asked.join(' ')}?`;
  });
};
