import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributionStart, datelineEnd, isFurniture } from '../../../src/core/language/furniture.ts';

describe('datelineEnd', () => {
  it.each([
    'RADOM, May 26 (GNA) – ',
    'GDYNIA, May 21. /TASS/. ',
    'GDYNIA (Reuters) - ',
    'NOWA HUTA -- ',
    'GDYNIA, March 3, 2025 (AP) — ',
    'May 5, 2024 GDYNIA (AP) ',
  ])('is after %s', (dateline) => {
    expect(datelineEnd(`${dateline}The harbour reopened.`)).toBe(dateline.length);
  });

  it.each([
    'The harbour reopened.',
    'Gdynia — and Radom too — reopened.',
    'U.S. envoys — two of them — came.',
    'GDYNIA reopened (Reuters) - the harbour.',
    '',
  ])('is 0 without a dateline: %s', (sentence) => expect(datelineEnd(sentence)).toBe(0));

  it('is within the sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(datelineEnd(text)).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('isFurniture', () => {
  it.each([
    'READ MORE: The harbour reopens',
    'Also read: what the mayor said',
    'Watch: the harbour burns',
    'Photo: Anna Nowak',
    'By Anna Nowak',
    'By Anna Nowak and Jan Kowal ',
    'Related: the strike',
    'Subscribe to our letter.',
    'https://example.org/harbour',
    '/TASS/.',
    'GDYNIA, May 21.',
    'THE HARBOUR REOPENS TODAY',
  ])('is: %s', (sentence) => expect(isFurniture(sentence)).toBe(true));

  it.each([
    'The harbour reopened.',
    'They read more books.',
    'Watch the harbour closely.',
    'By Monday Gdynia will reopen.',
    'By Anna Nowak’s account, it burned.',
    'Related stories are told in Radom.',
    'NATO MET',
    'GDYNIA, May 21. The harbour reopened.',
    'Signs of a fire were seen.',
  ])('is not: %s', (sentence) => expect(isFurniture(sentence)).toBe(false));
});

describe('attributionStart', () => {
  const said = (sentence: string): string => sentence.slice(0, attributionStart(sentence));
  it('is the start of the clause that names the speaker', () => {
    expect(said('The port opens, Lund told reporters on Monday.')).toBe('The port opens,');
  });

  it.each([
    'The port is open, which the ministry said was false.',
    'The port is open, Lund said wrongly.',
    'The port opens, Lund said if it rains.',
    'The port is open, Lund never said.',
    'The port is open.',
  ])(
    'is the end of the sentence if the clause doubts, denies or adds a condition, or is missing: %s',
    (sentence) => {
      expect(said(sentence)).toBe(sentence);
    },
  );
});

it.each(['Share this burden with us, Lund said.', 'See more clearly, Lund said.', 'By next week they sign'])(
  'isFurniture is false if a sentence only begins like furniture: %s',
  (sentence) => {
    expect(isFurniture(sentence)).toBe(false);
  },
);
