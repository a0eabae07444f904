import type { Article } from '../../src/core/corpus/index.ts';
import { random } from './random.ts';

/** A question drawn from a paragraph. */
interface DrawnQuestion {
  readonly question: string;
  /** `article#n` of that paragraph. */
  readonly source: string;
}

const WORDS = 8;

/**
 * Draws questions. The rule: draw a paragraph from all with equal chances, then eight different words of its running text
 * with equal chances. So a word comes up by its share of the text, and common words as often as people use them. The words
 * keep the paragraph's order; a question mark ends them.
 */
export const drawQuestions = (articles: readonly Article[], count: number, seed: number): DrawnQuestion[] => {
  const next = random(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const places = articles.flatMap(({ id, paragraphs }) =>
    paragraphs.map((text, at) => ({ source: `${id}#${at + 1}`, text })),
  );
  return Array.from({ length: count }, () => {
    const { source, text } = places[below(places.length)] ?? { source: '', text: '' };
    const running = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const different = [...new Set(running.map((word) => word.toLowerCase()))];
    const drawn = new Set<string>();
    while (drawn.size < Math.min(WORDS, different.length))
      drawn.add(running[below(running.length)]?.toLowerCase() ?? '');
    return { source, question: `${different.filter((word) => drawn.has(word)).join(' ')}?` };
  });
};
