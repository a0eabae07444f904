import fc from 'fast-check';
import type { Article } from '../../../../src/core/corpus/article.ts';

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
/** Articles in many scripts, with markup and broken characters. */
export const corpus = fc
  .array(fc.record({ title: text, paragraphs: fc.array(text, { minLength: 1, maxLength: 5 }) }), {
    maxLength: 4,
  })
  .map((articles) => articles.map((article, at): Article => ({ id: `a${at}`, ...article })));
export const question = fc
  .tuple(
    fc.constantFrom('Who', 'Where', 'When', 'How long', 'How many', 'What did', 'Which', ''),
    fc.array(word, { maxLength: 6 }),
  )
  .map(([asks, words]) => `${asks} ${words.join(' ')}?`);
