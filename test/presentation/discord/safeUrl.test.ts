import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../../src/presentation/discord/safeUrl.ts';

describe('safeUrl', () => {
  it.each([
    ['https://news.example/a?b=c#d', 'https://news.example/a?b=c#d'],
    ['https://news.example/a_(b)', 'https://news.example/a_%28b%29'],
    ['https://news.example/?q=<x>|"y"', 'https://news.example/?q=%3Cx%3E%7C%22y%22'],
    ['https://news.example/новини', 'https://news.example/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['file:///etc/passwd', undefined],
    ['https://bank.example@evil.example/', undefined],
    ['news.example/a', undefined],
    [`https://news.example/${'a'.repeat(1_000)}`, undefined],
  ])('%s becomes %s', (stated, target) => {
    expect(safeUrl(stated)).toBe(target);
  });

  it('never lets out a character that could end the target', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (url, tail) => {
        expect(safeUrl(url + tail) ?? '').toMatch(/^[^\s<>()\\*|`"']*$/);
      }),
    );
  });
});
