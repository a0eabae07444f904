import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/core/answers/createAnswerer.ts';
import { type Article, passagesOf } from '../../../src/core/corpus/article.ts';
import { buildPassageIndex } from '../../../src/core/search/local/passageIndex.ts';

const word = fc.constantFrom(
  ...'ceasefire talks Putin Moscow Łódź Zürich naïve “deal” *bold* _under_ [link](http://x.y) `code` <@1> #5 30-day 14 % U.S. Dr. 2024'.split(
    ' ',
  ),
  ...'переговоры Путин 停火 谈判协议 ข้อตกลง السلام عليكم מלחמה ושלום नमस्ते'.split(' '),
  ...[
    '👩‍👩‍👧‍👦',
    '🇺🇦',
    '❤️',
    'e\u0301te\u0301',
    'Zoe\u0308',
    'a\u0336b\u0336',
    '\u202Eabc\u202C',
    '\uD83D',
    '1️⃣',
  ],
);
const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '? ', '!" ', '。', '… ', '\u00A0', ' "', '؟ ');
const text = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.flat().join('').trim())
  .filter((paragraph) => paragraph !== '');
const corpus = fc
  .array(fc.record({ title: text, paragraphs: fc.array(text, { minLength: 1, maxLength: 5 }) }), {
    maxLength: 4,
  })
  .map((articles) => articles.map((article, at): Article => ({ id: `a${at}`, ...article })));
const question = fc
  .tuple(
    fc.constantFrom('Who', 'Where', 'When', 'How long', 'How many', 'What did', 'Which', ''),
    fc.array(word, { maxLength: 6 }),
  )
  .map(([asks, words]) => `${asks} ${words.join(' ')}?`);

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const boundaries = (paragraph: string): Set<number> =>
  new Set([...[...graphemes.segment(paragraph)].map(({ index }) => index), paragraph.length]);

describe('answers are faithful to the corpus', () => {
  it('shows stored paragraphs, with spans in order, apart, inside and between graphemes', () => {
    fc.assert(
      fc.property(corpus, question, (articles, asked) => {
        const answer = createAnswerer(buildPassageIndex(articles.flatMap(passagesOf)), 0.5)(asked);
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
    );
  });

  it('gives the same answer to the same question, whatever was asked between', () => {
    fc.assert(
      fc.property(corpus, question, question, (articles, asked, other) => {
        const passages = articles.flatMap(passagesOf);
        const answer = createAnswerer(buildPassageIndex(passages), 0.5);
        const first = answer(asked);
        answer(other);
        expect(answer(asked)).toEqual(first);
        expect(createAnswerer(buildPassageIndex(passages), 0.5)(asked)).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });
});
