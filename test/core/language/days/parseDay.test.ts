import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../../src/core/language/days/parseDay.ts';

/** A Sunday. */
const TODAY = '2026-11-22';

describe('parseDay', () => {
  it.each([
    ['2025-03-14', 'en', '2025-03-14'],
    ['2025-3-4', 'en', '2025-03-04'],
    ['14 March 2025', 'en', '2025-03-14'],
    ['March 14th, 2025', 'en', '2025-03-14'],
    ['the 14th of March', 'en', '2026-03-14'],
    ['on March 14', 'en', '2026-03-14'],
    ['Dec 20', 'en', '2025-12-20'],
    ['14.03.2025', 'en', '2025-03-14'],
    ['14/3/25', 'en-GB', '2025-03-14'],
    ['3/4/2025', 'en-GB', '2025-04-03'],
    ['3/4/2025', 'en-US', '2025-03-04'],
    ['3.4.2025', 'en-US', '2025-04-03'],
    ['03/14/2025', 'en-GB', '2025-03-14'],
    ['14.3.', 'de', '2026-03-14'],
    ['24.12.', 'de', '2025-12-24'],
    ['today', 'en', '2026-11-22'],
    ['Yesterday', 'en', '2026-11-21'],
    ['last Friday', 'en', '2026-11-20'],
    ['Monday', 'en', '2026-11-16'],
    ['2 weeks ago', 'en', '2026-11-08'],
    ['14. März 2025', 'de', '2025-03-14'],
    ['letzten Freitag', 'de', '2026-11-20'],
    ['vorgestern', 'de', '2026-11-20'],
    ['14 mars 2025', 'fr', '2025-03-14'],
    ['le 1er mars 2025', 'fr', '2025-03-01'],
    ['hier', 'fr', '2026-11-21'],
    ['vendredi dernier', 'fr', '2026-11-20'],
    ['14 de marzo de 2025', 'es-ES', '2025-03-14'],
    ['el viernes pasado', 'es-ES', '2026-11-20'],
    ['ayer', 'es-419', '2026-11-21'],
    ['14 березня 2025 року', 'uk', '2025-03-14'],
    ['14 березня', 'uk', '2026-03-14'],
    ['вчора', 'uk', '2026-11-21'],
    ['минулої п’ятниці', 'uk', '2026-11-20'],
    ['14 березня 2025', 'en-US', '2025-03-14'],
    ['yesterday', 'uk', '2026-11-21'],
    ['14 mars 2025', 'zh-CN', '2025-03-14'],
  ])('%s (%s) is %s', (typed, locale, day) => expect(parseDay(typed, locale, TODAY)).toBe(day));

  it.each([
    ['March 2025', '2025-03-01', '2025-03-31'],
    ['February 2024', '2024-02-01', '2024-02-29'],
    ['December', '2025-12-01', '2025-12-31'],
    ['last month', '2026-10-01', '2026-10-31'],
    ['2025', '2025-01-01', '2025-12-31'],
  ])('%s goes from %s to %s', (typed, first, last) => {
    expect(parseDay(typed, 'en', TODAY, 'first')).toBe(first);
    expect(parseDay(typed, 'en', TODAY, 'last')).toBe(last);
  });

  it.each([
    '',
    '   ',
    'soon',
    'noon',
    '2025-02-30',
    '30.02.2025',
    '31 February 2025',
    '14.14.2025',
    'March 14 or March 16',
    'from March 14 to March 16',
    'Trump on March 14',
    'avant-hier matin peut-être',
    '1234567',
    `14 March 2025${' '.repeat(80)}.`,
  ])('finds no day in %j', (typed) => expect(parseDay(typed, 'en', TODAY)).toBeUndefined());

  it('gives a real day or none for any text', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .tuple(fc.nat(40), fc.constantFrom('.', '/', '-', ' March '), fc.nat(40), fc.nat(3000))
        .map((p) => p.join('')),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom('en-US', 'de', 'uk', 'x'), (words, locale) => {
        const day = parseDay(words, locale, TODAY);
        if (day !== undefined) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });
});
