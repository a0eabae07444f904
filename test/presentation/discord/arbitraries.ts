import fc from 'fast-check';
import type { Answer, AnswerPart, CitedPassage, Missing } from '../../../src/core/answers/answer.ts';
import type { Article } from '../../../src/core/corpus/article.ts';
import type { Span } from '../../../src/core/language/span.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Returns the offsets at which graphemes begin in a text, and its end. */
export const boundariesOf = (text: string): number[] => [
  ...Array.from(graphemes.segment(text), ({ index }) => index),
  text.length,
];

const markup = fc.constantFrom(
  '# ',
  '> ',
  '>>> ',
  '-# ',
  '- ',
  '* ',
  '1. ',
  '**',
  '__',
  '~~',
  '||',
  '`',
  '```\n',
  '\\',
  '[a](http://b.c)',
  '](<http://x.y>)',
  '<@1234567890123456>',
  '<@&1>',
  '<#1>',
  '<t:1:R>',
  '<:a:1>',
  ':smile:',
  '@everyone',
  'https://evil.example/a_b',
  '\n',
  '…',
  '</ask:1>',
);
const word = fc.constantFrom(
  'ceasefire',
  'талks',
  'переговори',
  '停火协议',
  '平和',
  'وقف',
  'הפסקה',
  'शांति',
  'ข้อตกลง',
  '휴전',
  'naïve',
  '👨‍👩‍👧‍👦',
  '🇺🇦',
  'e\u0301',
  'ﷺ',
  '𝒯',
);

/** Text of several scripts with markup, up to very long, without white space at its ends. */
export const articleText = (length: 'short' | 'long'): fc.Arbitrary<string> => {
  const piece = fc.oneof(
    { weight: 4, arbitrary: word },
    { weight: 2, arbitrary: markup },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    { weight: 2, arbitrary: fc.constantFrom(' ', ' ', '. ', '，', '”') },
  );
  const some = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''));
  const text =
    length === 'short'
      ? some
      : fc.tuple(some, fc.integer({ min: 1, max: 30 }), some).map(([a, times, b]) => a.repeat(times) + b);
  return text.map((raw) => raw.trim()).filter((trimmed) => trimmed !== '');
};

/** Spans of a text on grapheme boundaries, from `least` to three, in any order. */
export const spansOf = (text: string, least: number): fc.Arbitrary<Span[]> => {
  const bounds = boundariesOf(text);
  const span = fc
    .tuple(fc.nat(bounds.length - 2), fc.integer({ min: 1, max: 60 }))
    .map(
      ([from, count]): Span => [
        bounds[from] ?? 0,
        bounds[Math.min(from + count, bounds.length - 1)] ?? text.length,
      ],
    );
  return fc.array(span, { minLength: least, maxLength: 3 });
};

export const arbitraryArticle: fc.Arbitrary<Article> = fc
  .record(
    {
      id: fc.stringMatching(/^[a-z]{1,20}$/),
      title: articleText('short'),
      url: fc.oneof(fc.webUrl(), articleText('short'), fc.constant('https://a.example/(x)?q=<b>&c="d"')),
      publisher: articleText('short'),
      publishedAt: fc.oneof(fc.constantFrom('2025-03-14', '2025-03-14T23:30:00-05:00'), articleText('short')),
      paragraphs: fc.array(articleText('long'), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['id', 'paragraphs'] },
  )
  .map((made) => made);

const citedPassage: fc.Arbitrary<CitedPassage> = arbitraryArticle.chain((made) => {
  const text = made.paragraphs[0] ?? '';
  return fc.tuple(spansOf(text, 0), fc.boolean()).map(([highlights, isFocused]) => ({
    passage: { article: made, paragraph: 1, text },
    highlights,
    focus: isFocused ? highlights.slice(0, 1) : [],
    score: 1,
  }));
});

const someWords = fc.array(articleText('short'), { maxLength: 5 });
const missing: fc.Arbitrary<Missing> = fc
  .record(
    {
      words: someWords,
      unknown: someWords,
      kind: fc.constantFrom('date', 'reason', 'count', 'duration', 'place', 'person'),
    },
    { requiredKeys: ['words', 'unknown'] },
  )
  .map((made) => made);
const part: fc.Arbitrary<AnswerPart> = fc.record({
  kind: fc.constantFrom('answered', 'not-in-corpus'),
  question: articleText('short'),
  passages: fc.array(citedPassage, { maxLength: 2 }),
});

export const arbitraryAnswer: fc.Arbitrary<Answer> = fc
  .record(
    {
      kind: fc.constantFrom('answered', 'not-in-corpus'),
      question: articleText('long'),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      passages: fc.array(citedPassage, { minLength: 0, maxLength: 5 }),
      missing,
      roles: fc.array(fc.record({ role: articleText('short'), name: articleText('short') }), {
        maxLength: 3,
      }),
      overview: fc.record(
        {
          kind: fc.constantFrom('summary', 'news', 'person', 'aims'),
          passages: fc.array(citedPassage, { minLength: 1, maxLength: 5 }),
          speaker: articleText('short'),
        },
        { requiredKeys: ['kind', 'passages'] },
      ),
      parts: fc.array(part, { minLength: 2, maxLength: 3 }),
    },
    { requiredKeys: ['kind', 'question', 'confidence', 'passages'] },
  )
  .map((made) => made);
