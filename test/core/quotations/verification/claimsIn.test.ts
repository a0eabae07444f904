import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../../src/core/quotations/verification/claimsIn.ts';

const claims = (text: string) => claimsIn(text).claims.map(({ words, speaker }) => [words, speaker]);

describe('claimsIn', () => {
  it.each([
    ['a text without marks as a whole', 'It was a good talk', [['It was a good talk', null]]],
    ['the quoted part alone', 'Look: "It was a good talk" lol', [['It was a good talk', null]]],
    ['who signs it', '“It was a good talk” — Steve Witkoff', [['It was a good talk', 'Steve Witkoff']]],
    ['who signs it on the next line', '“It was a good talk”\n— Witkoff', [['It was a good talk', 'Witkoff']]],
    ['who says it', 'Putin said: "It was a good talk."', [['It was a good talk.', 'Putin']]],
    ['lines quoted by >', '> It was a\n> good talk\n- Witkoff', [['It was a good talk', 'Witkoff']]],
    [
      'who signs below lines quoted by >',
      '> We met today\n> — Ola Brand, 2025',
      [['We met today', 'Ola Brand']],
    ],
    [
      'who signs with account and date',
      'We met today.\n\n— Ada Lind (@alind) March 9, 2026',
      [['We met today.', 'Ada Lind']],
    ],
    ['who is named before a colon', 'Brand: We met today', [['We met today', 'Brand']]],
    ['who is named before marks', 'Ola Brand: “We met today”', [['We met today', 'Ola Brand']]],
    [
      'marks inside lines quoted by >',
      '> he said "It was a good talk" twice',
      [['It was a good talk', null]],
    ],
    [
      'no scare quotes beside utterances',
      'The "deal": "It was a very good talk"',
      [['It was a very good talk', null]],
    ],
    ['a short part where there is nothing else', 'He wants a "deal" now', [['deal', null]]],
    [
      'several parts',
      '“It was a long talk,” Witkoff said. “We agreed on everything.”',
      [
        ['It was a long talk', 'Witkoff'],
        ['We agreed on everything.', 'Witkoff'],
      ],
    ],
  ])('takes %s', (_, text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it('takes three parts and counts the rest', () => {
    const text = ['one long talk', 'two long talks', 'three long talks', 'four long talks', 'five long talks']
      .map((words) => `"${words} today"`)
      .join('\n');
    const found = claimsIn(text);
    expect(found.claims).toHaveLength(3);
    expect(found.leftOut).toBe(2);
  });

  it('cuts a long text without marks after a sentence, or between words if it has one sentence', () => {
    const [sentence, word] = ['We met and talked today.', 'word'];
    // 600 characters hold 24 sentences of 25, and 120 words of 5.
    for (const [part, most] of [
      [sentence, 24],
      [word, 120],
    ] as const)
      expect(claimsIn(`${part} `.repeat(400))).toEqual({
        claims: [{ words: Array(most).fill(part).join(' '), speaker: null }],
        leftOut: 0,
        isCut: true,
      });
    const fitting = `${sentence} `.repeat(24).trim();
    expect(claimsIn(fitting)).toMatchObject({ claims: [{ words: fitting }], isCut: false });
  });

  it('gives one to three claims for any text with a letter', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      '>',
      '> ',
      '\n',
      '— ',
      ' ',
      'Putin',
      'said',
      'we',
      'talk.',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        fc.pre(/\p{L}/u.test(text));
        const found = claimsIn(text);
        expect(found.claims.length).toBeGreaterThan(0);
        expect(found.claims.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
