import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../../../src/core/quotations/verification/parseClaim.ts';

describe('signatureOf', () => {
  it.each([
    ['“It was good” — Steve Witkoff', '“It was good”', 'Steve Witkoff'],
    ['"It was good." -- Witkoff', '"It was good."', 'Witkoff'],
    ['It was good\n- Ursula von der Leyen', 'It was good', 'Ursula von der Leyen'],
    ['It was good.—J. D. Vance.', 'It was good.', 'J. D. Vance'],
    ['It was good – President Trump', 'It was good', 'President Trump'],
  ])('takes %j apart', (text, words, name) => {
    expect(signatureOf(text)).toEqual({ words, name });
  });

  it.each([
    'It was good',
    'a solutions-Based talk',
    'We met — and it was good',
    'We met — He said it was a good long talk',
    '“We met one man — Putin”',
    '— Putin',
    '',
  ])('leaves %j alone', (text) => {
    expect(signatureOf(text)).toBeNull();
  });

  it('is quick with whatever is typed', () => {
    for (const text of [
      '— A '.repeat(500),
      `a ${'\n '.repeat(900)}`,
      `x ${'- '.repeat(1000)}`,
      'A'.repeat(2000),
    ])
      expect(() => signatureOf(text)).not.toThrow();
  });
});
