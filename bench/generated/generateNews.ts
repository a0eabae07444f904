import type { Article } from '../../src/core/corpus/index.ts';
import { createNewsText } from './newsText.ts';
import { random } from './random.ts';

const PARAGRAPHS_AN_ARTICLE = 20;

/**
 * Generates news-like articles (see `createNewsText`) of twenty paragraphs each, `paragraphs` in all. The same seed gives
 * the same articles on every machine.
 */
export const generateNews = function* (paragraphs: number, seed: number): Generator<Article> {
  const articleText = createNewsText(random(seed));
  for (let done = 0, number = 1; done < paragraphs; done += PARAGRAPHS_AN_ARTICLE, number += 1) {
    const { title, paragraph } = articleText();
    yield {
      id: `news-${String(number).padStart(6, '0')}`,
      title: title(),
      publisher: 'The Generated Daily',
      paragraphs: Array.from({ length: Math.min(PARAGRAPHS_AN_ARTICLE, paragraphs - done) }, paragraph),
    };
  }
};
