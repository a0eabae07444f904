import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { cut } from '../../../src/core/language/span.ts';
import { wrapLines } from '../../../src/presentation/terminal/wrapLines.ts';

const wrap = (text: string, columns: number): string[] =>
  wrapLines(text, columns).map((line) => cut(text, line));

it.each([
  [
    'breaks between words, and keeps marks with their words',
    'He said, “no deal”.',
    9,
    ['He said,', '“no', 'deal”.'],
  ],
  ['counts full-width characters twice', '停戦交渉を再開', 6, ['停戦', '交渉を', '再開']],
  ['starts no line with a closing mark', '「停戦」。再開', 8, ['「停戦」', '。再開']],
  [
    'counts combining marks not at all',
    'e\u0301te\u0301 e\u0301te\u0301',
    7,
    ['e\u0301te\u0301 e\u0301te\u0301'],
  ],
  [
    'cuts what is too wide for any line',
    'see https://a.example/b',
    8,
    ['see', 'https://', 'a.exampl', 'e/b'],
  ],
  ['keeps several blanks inside a line', 'a  b', 10, ['a  b']],
  ['has no line for no text', '', 10, []],
])('%s', (_, text, columns, lines) => {
  expect(wrap(text, columns)).toEqual(lines);
});

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'word',
        'Zelenskyy',
        ' ',
        '  ',
        '“',
        '”',
        ', ',
        '停戦',
        '交渉',
        '。',
        '「',
        'e\u0301',
        '👩‍👩‍👧',
        'สวัสดี',
        'https://x.example/',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

it('omits only white space between lines, and makes no line too wide', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 40 }), (text, columns) => {
      const lines = wrapLines(text, columns);
      let at = 0;
      for (const [start, end] of lines) {
        expect(text.slice(at, start).trim()).toBe('');
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
      for (const line of lines) expect(stringWidth(cut(text, line))).toBeLessThanOrEqual(columns);
    }),
  );
});
