import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../../src/core/answers/createAnswerer.ts';
import { sourceOf } from '../support.ts';
import { corpus, question } from './arbitraries.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const boundaries = (paragraph: string): Set<number> =>
  new Set([...[...graphemes.segment(paragraph)].map(({ index }) => index), paragraph.length]);

describe('answers are faithful to the corpus', () => {
  it('shows stored paragraphs, with ordered, disjoint spans at grapheme boundaries', () =>
    fc.assert(
      fc.asyncProperty(corpus, question, async (articles, asked) => {
        const answer = await createAnswerer(sourceOf(...articles), 0.5)(asked);
        expect(answer.confidence).toBeGreaterThanOrEqual(0);
        expect(answer.confidence).toBeLessThanOrEqual(1);
        for (const { passage, highlights, focus } of answer.passages) {
          const stored = articles.find(({ id }) => id === passage.article.id);
          expect(passage.text).toBe(stored?.paragraphs[passage.paragraph - 1]);
          const whole = boundaries(passage.text);
          for (const spans of [highlights, focus]) {
            let end = 0;
            for (const span of spans) {
              expect(span[0]).toBeGreaterThanOrEqual(end);
              expect(span[1]).toBeGreaterThan(span[0]);
              expect(whole.has(span[0]) && whole.has(span[1])).toBe(true);
              end = span[1];
            }
          }
          for (const [start, end] of focus)
            expect(highlights.some(([from, to]) => from <= start && end <= to)).toBe(true);
        }
        expect(new Set(answer.passages.map(({ passage }) => passage)).size).toBe(answer.passages.length);
      }),
      { numRuns: 300 },
    ));

  it('gives the same answer to the same question, whatever is asked meanwhile', () =>
    fc.assert(
      fc.asyncProperty(corpus, question, question, async (articles, asked, other) => {
        const answer = createAnswerer(sourceOf(...articles), 0.5);
        const first = await answer(asked);
        const [, again] = await Promise.all([answer(other), answer(asked), answer(other)]);
        expect(again).toEqual(first);
        expect(await createAnswerer(sourceOf(...articles), 0.5)(asked)).toEqual(first);
      }),
      { numRuns: 100 },
    ));
});
