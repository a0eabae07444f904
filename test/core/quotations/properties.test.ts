import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../../src/core/quotations/extractQuotations.ts';
import { articleOf } from './support.ts';

const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('"', '“', '”', '‘', '’', "'", '«', '»', '„', "''", '``', '「', '」', '> '),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'John Kerry',
      'Mr. Putin',
      'he',
      'She',
      'said',
      'told',
      'that',
      'according to',
      'the envoy',
      ',',
      '.',
      '?',
      ':',
      '—',
      '(',
      ')',
      'and',
      'Путин заявил',
      'زعم ترامب أن',
      '普京表示',
      'ট্রাম্প বলেন',
      'peace',
      'U.S.',
      '…',
      'who',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\u0301',
      '\u200d',
      '👩‍👧',
      '🇺🇦',
      '\ud83d',
      'é',
      'नी',
      '한',
      '\r\n',
      '\u00a0',
      '\u2028',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const paragraph = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));
const article = fc.array(paragraph, { maxLength: 4 }).map((paragraphs) => articleOf(...paragraphs));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const boundariesOf = (text: string): Set<number> => {
  const boundaries = new Set([text.length]);
  for (const { index } of graphemes.segment(text)) boundaries.add(index);
  return boundaries;
};

describe('extractQuotations over any text', () => {
  it('gives spans inside their paragraphs, on grapheme boundaries, in reading order', () => {
    fc.assert(
      fc.property(article, (any) => {
        let last = [0, 0];
        for (const { passage, span } of extractQuotations(any)) {
          const [start, end] = span;
          expect(start).toBeLessThan(end);
          const boundaries = boundariesOf(passage.text);
          expect(boundaries.has(start) && boundaries.has(end)).toBe(true);
          expect(
            passage.paragraph > (last[0] ?? 0) || (passage.paragraph === last[0] && start >= (last[1] ?? 0)),
          ).toBe(true);
          last = [passage.paragraph, start];
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is deterministic', () => {
    fc.assert(
      fc.property(article, (any) => {
        expect(extractQuotations(any)).toEqual(extractQuotations(any));
      }),
      { numRuns: 200 },
    );
  });

  it('names a speaker if and only if a sieve decides', () => {
    fc.assert(
      fc.property(article, (any) => {
        for (const { speaker, sieve, kind } of extractQuotations(any)) {
          expect(sieve === null).toBe(speaker === null);
          if (kind === 'indirect') expect(speaker).not.toBeNull();
          if (speaker) expect(speaker.name.trim() !== '' && speaker.person !== '').toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('extractQuotations on an adversarial paragraph', () => {
  const parts = [
    '"',
    '“',
    "'",
    '‘',
    '’',
    '" ',
    ' "',
    "' ",
    " '",
    '“a ',
    '”',
    '"a" he said ',
    '“Ab,” said Cd. ',
    'Aa Ab ',
    'A. ',
    'Mr. A said ',
    'said that ',
    'saying ',
    ', a ',
    ', who ',
    '(',
    'of ',
    '— ',
    '- ',
    '> ',
    'Ab, a b, ',
    'he said she said that ',
    '. ',
    ': ',
    'Ab Cd said he was ',
    'according to ',
    "''",
    '`',
    ' ',
    'the ',
    'he said and ',
    ', Ab who said ',
    'Ab said that a letter, and said ',
    'a of ',
    'Ab and ',
    '(Ab ',
    'one Ab, ',
    'Gen. ',
    'was said by ',
    'that ',
    'A-',
    "a'",
    'a.',
    '1/',
    '\u0301',
    '👩‍',
    '“‘',
    '"He said “Ab” to ',
  ];
  const extract = (text: string): number => {
    const found = extractQuotations(articleOf(text));
    for (const { span } of found) expect(span[1]).toBeLessThanOrEqual(text.length);
    return found.length;
  };

  it.each(parts)('terminates: %j', (part) => {
    extract(part.repeat(Math.ceil(60_000 / part.length)));
  });

  it('terminates for 600,000 characters of quotes, spaces and capitals', () => {
    const all = parts.join('');
    extract(all.repeat(Math.ceil(300_000 / all.length)));
    extract('"A “B \' C ’ '.repeat(20_000));
  });

  it('terminates for 5,000 different names', () => {
    const names = Array.from({ length: 5_000 }, (_, i) => `Ann${i} Lee${i} said “so.”`).join(' ');
    expect(extract(names)).toBeGreaterThan(4_500);
    const surnames = Array.from({ length: 5_000 }, (_, i) => `Ann${i} Lee said “so.”`).join(' ');
    expect(extract(surnames)).toBeGreaterThan(4_500);
  });
});
