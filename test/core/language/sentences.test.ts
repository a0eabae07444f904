import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/language/sentences.ts';
import { cut } from '../../../src/core/language/span.ts';

/** A text is its sentences, joined by one space. */
const passages: readonly (readonly [what: string, ...sentences: string[]])[] = [
  ['plain sentences', 'The talks began on Monday.', 'They ended on Friday.'],
  ['U.S. before a name', 'U.S. President Donald Trump arrived.', 'He left at once.'],
  ['U.S. inside a sentence', 'The U.S. and Russia met in Riyadh.', 'Ukraine did not.'],
  ['U.S. before a capital', 'A U.S. Treasury official declined to comment.', 'So did the Kremlin.'],
  ['U.S. at the end', 'They flew back to the U.S.', 'The plane landed at noon.'],
  ['U.N. with a possessive', 'The U.N.’s envoy spoke first.', 'Nobody answered.'],
  ['St. before a name', 'They met in St. Petersburg.', 'Snow fell.'],
  ['a title', 'Mr. Witkoff spoke to Mrs. Merkel and Dr. Rice.', 'Gen. Kellogg listened.'],
  ['Sen. and Rep.', 'Sen. Lindsey Graham agreed with Rep. Mike Turner.', 'Gov. Kemp did not.'],
  ['Lt. Gov.', 'Lt. Gov. Eric Holcomb waited outside.', 'It rained.'],
  ['one initial', 'George W. Bush signed it.', 'Congress objected.'],
  ['two initials', 'J. D. Vance and A. B. Yehoshua disagreed.', 'The rest were silent.'],
  ['joined initials', 'J.D. Vance flew to Munich.', 'The speech was short.'],
  ['I is no initial', 'So do I.', 'He smiled.'],
  ['Jr. inside a name', 'Martin Luther King Jr. spoke here.', 'The crowd stood.'],
  ['Inc. before a verb', 'Google Inc. said it would appeal.', 'Shares fell.'],
  ['Inc. at the end', 'He sold his stake in Google Inc.', 'The price was not given.'],
  ['Corp. and Co.', 'Lockheed Martin Corp. and Boeing Co. bid for it.', 'Neither won.'],
  ['a.m. inside', 'The call began at 9 a.m. on Sunday.', 'It took two hours.'],
  ['p.m. at the end', 'It ended at 5:30 p.m.', 'The leaders went home.'],
  ['months', 'The attacks of Sept. 11 changed that.', 'So did Jan. 6 in the capital.'],
  ['No. and numbers', 'Point No. 3 is new.', 'Point No. 4 is not.'],
  ['decimals', 'Growth was 3.5 percent.', 'It had been 2.25 the year before.'],
  ['money', 'It cost $1.2 billion.', 'Nobody paid.'],
  ['versions and sections', 'See section 4.2.1 of the deal.', 'It is short.'],
  ['e.g. and i.e.', 'Some, e.g. France, offered troops, i.e. peacekeepers.', 'Others declined.'],
  ['vs.', 'It was Trump vs. Clinton all night.', 'The polls closed at eight.'],
  ['a question', 'Who offered troops?', 'France did.'],
  ['an exclamation', 'What a day!', 'The market closed early.'],
  ['a question that is quoted', '“Will it hold?” Witkoff asked.', 'Nobody knew.'],
  ['a straight quoted question', '"Will it hold?" he asked.', 'Nobody knew.'],
  ['a quoted exclamation', '“Stop!” Zelenskyy said.', 'They stopped.'],
  ['a quoted sentence', '“It was positive.”', '“We will meet again.”'],
  ['a quotation with an attribution', '"It was positive," Witkoff said.', '"It was a discussion."'],
  ['two sentences in marks', '“It was long.', 'It was good,” he said.'],
  ['nested marks', '“He said ‘never.’”', 'She left.'],
  ['a full stop after the mark', 'He called it “a disgrace”.', 'They did not reply.'],
  ['guillemets', '« C’est fini. »', 'Il est parti.'],
  ['an ellipsis inside', 'He paused … and went on.', 'They waited.'],
  ['three dots inside', 'He paused ... and went on.', 'They waited.'],
  ['parentheses around a sentence', 'He left early.', '(Nobody saw him.)', 'She stayed.'],
  ['parentheses inside', 'The plan (see p. 4) is new.', 'It may work.'],
  ['party and state', 'Claire McCaskill (D-Mo.) agreed.', 'Others did not.'],
  ['dotted states', 'They met in Tulsa, Okla., on Friday.', 'It was hot.'],
  ['an address', 'He lives at 10 Downing St. in London.', 'He works there too.'],
  ['a web address', 'It is on example.com today.', 'Read it there.'],
  ['a Ph.D.', 'She has a Ph.D. in physics.', 'He has none.'],
  ['a semicolon and a colon', 'There were two terms: peace; land.', 'Both failed.'],
  ['a dateline', 'WASHINGTON (AP) — The talks began.', 'They went on.'],
  ['German', 'Der Kanzler sprach.', 'Danach schwieg er.'],
  ['French', 'Le président a parlé.', 'Personne n’a répondu.'],
  ['Ukrainian', 'Зеленський прилетів.', 'Переговори почалися.'],
  ['Arabic', 'وصل الوفد.', 'هل بدأت المحادثات؟', 'نعم.'],
  ['Hindi', 'वार्ता शुरू हुई।', 'वे लौट गए।'],
];

describe('splitSentences', () => {
  it.each(passages.map(([what, ...sentences]) => ({ what, sentences })))('$what', ({ sentences }) => {
    const text = sentences.join(' ');
    expect(splitSentences(text).map((span) => cut(text, span))).toEqual(sentences);
  });

  it('splits Japanese and Chinese, which put no space between sentences', () => {
    const text = '会談が始まった。誰も話さなかった。';
    expect(splitSentences(text).map((span) => cut(text, span))).toEqual([
      '会談が始まった。',
      '誰も話さなかった。',
    ]);
  });

  it.each(['Mr. A. e.g. ', 'It was. ', 'no end at all ', '“Yes?” ', '\u0301 ', '. '])(
    'terminates for 300,000 characters of %j',
    (part) => {
      const text = part.repeat(300_000 / part.length);
      expect(splitSentences(text).at(-1)?.[1]).toBe(text.trimEnd().length);
    },
  );

  it('splits a long text as it splits its parts', () => {
    const sentence = 'The U.S. envoy met Mr. Putin on Jan. 5.';
    const text = new Array(1000).fill(sentence).join(' ');
    const found = splitSentences(text).map((span) => cut(text, span));
    expect(found).toHaveLength(1000);
    expect(new Set(found)).toEqual(new Set([sentence]));
  });

  it('finds no sentence in an empty or blank text', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\t ')).toEqual([]);
  });

  const prose = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'Mr.',
          'U.S.',
          'said',
          '“No.”',
          '"Yes?"',
          'e.g.',
          '3.5',
          '…',
          '(',
          ')',
          '\n',
          ' ',
          '.',
          '!',
          "'",
          '؟',
          '。',
        ),
        fc.constantFrom('\u0301', '\u200d', '👩‍👧', '🇺🇦', 'é', 'नी', '한', '\r\n', '\u00a0'),
        fc.string({ unit: 'binary' }),
      ),
    )
    .map((parts) => parts.join(' '));

  it('gives ordered, disjoint spans at grapheme boundaries that cover all but white space', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'grapheme' })), (text) => {
        const boundaries = new Set([text.length]);
        for (const { index } of graphemes.segment(text)) boundaries.add(index);
        let end = 0;
        for (const [start, next] of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(end);
          expect(next).toBeGreaterThan(start);
          expect(text.slice(end, start).trim()).toBe('');
          expect(boundaries.has(start)).toBe(true);
          expect(boundaries.has(next)).toBe(true);
          end = next;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});
