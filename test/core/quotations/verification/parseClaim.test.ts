import { describe, expect, it } from 'vitest';
import { labelOf, parseClaim, signatureOf } from '../../../../src/core/quotations/verification/parseClaim.ts';

describe('signatureOf', () => {
  it.each([
    ['“It was good” — Steve Witkoff', '“It was good”', 'Steve Witkoff'],
    ['"It was good." -- Witkoff', '"It was good."', 'Witkoff'],
    ['It was good\n- Ursula von der Leyen', 'It was good', 'Ursula von der Leyen'],
    ['It was good.—J. D. Vance.', 'It was good.', 'J. D. Vance'],
    ['It was good – President Trump', 'It was good', 'President Trump'],
    ['It was good.\n\n— Ada Lind (@alind) March 9, 2026', 'It was good.', 'Ada Lind'],
    ['It was good — Ada Lind (@alind) 3:15 PM · Mar 9, 2026', 'It was good', 'Ada Lind'],
    ['It was good.\n— Ola Brand, 2025', 'It was good.', 'Ola Brand'],
    ['It was good.\n— Ola Brand, 9 March', 'It was good.', 'Ola Brand'],
    ['It was good. — Ada Lind, Transport Minister', 'It was good.', 'Ada Lind'],
    ['It was good. — Ada Lind, minister of transport, on Monday', 'It was good.', 'Ada Lind'],
    ['It was good. — Dan Brandel, Jr.', 'It was good.', 'Dan Brandel Jr.'],
    ['It was good\n~ Ada Lind', 'It was good', 'Ada Lind'],
    ['It was good\n— @alind', 'It was good', null],
  ])('splits %j', (text, words, name) => {
    expect(signatureOf(text)).toEqual({ words, name });
  });

  it.each([
    'It was good',
    'a solutions-Based talk',
    'We met — and it was good',
    'We met — He said it was a good long talk',
    '“We met one man — Putin”',
    '— Putin',
    'It was good — Lind, who left in March',
    'The talks began — March 9, 2026',
    '',
  ])('returns null for %j', (text) => {
    expect(signatureOf(text)).toBeNull();
  });

  it.each([
    ['A', 2_000, null],
    ['a \n ', 900, null],
    ['x - ', 1_000, null],
    ['— A ', 500, { words: '— A '.repeat(499).trim(), name: 'A' }],
  ])('takes at most the last part of a text that repeats %j', (part, times, signed) => {
    expect(signatureOf(part.repeat(times))).toEqual(signed);
  });
});

describe('labelOf', () => {
  it.each([
    ['Brand: We will not open the gates', 'We will not open the gates', 'Brand'],
    ['Ursula von der Leyen: It was good', 'It was good', 'Ursula von der Leyen'],
  ])('splits %j', (text, words, name) => {
    expect(labelOf(text)).toEqual({ words, name });
  });

  it.each(['Breaking: the gates are open', 'Our answer is simple: no', 'At 3:15 we left', 'Brand:', ''])(
    'returns null for %j',
    (text) => {
      expect(labelOf(text)).toBeNull();
    },
  );
});

describe('parseClaim', () => {
  it.each([
    ['> We met.\n> — Ola Brand, 2025', 'We met.', 'Ola Brand'],
    ['**Brand**: We met.', 'We met.', 'Brand'],
    ['**Brand:** “We met.”', 'We met.', 'Brand'],
    ['“We met.” — Brand', 'We met.', 'Brand'],
    ['> We met\n> and left.', 'We met\nand left.', null],
    ['We met.', 'We met.', null],
  ])('reads %j', (text, words, speaker) => {
    expect(parseClaim(text, null)[0]).toEqual({ words, speaker });
  });

  it('keeps the claimed speaker despite a signature', () => {
    expect(parseClaim('We met. — Brand', 'Lind')[0]).toEqual({ words: 'We met.', speaker: 'Lind' });
  });
});
