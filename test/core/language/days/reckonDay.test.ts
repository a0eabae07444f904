import { describe, expect, it } from 'vitest';
import { reckonDay } from '../../../../src/core/language/days/reckonDay.ts';

/** A Friday. */
const PUBLISHED = '2025-03-14';

describe('reckonDay', () => {
  it.each([
    ['Putin said Thursday that he agreed.', '2025-03-13'],
    ['The envoys met on Friday.', '2025-03-14'],
    ['The envoys arrived yesterday.', '2025-03-13'],
    ['They met two days ago in Torvik.', '2025-03-12'],
    ['The talks will resume on Monday.', '2025-03-17'],
    ['A second round is scheduled for Wednesday.', '2025-03-19'],
    ['They signed it on 3 February.', '2025-02-03'],
    ['It began on December 30.', '2024-12-30'],
  ])('reckons from the day of the article: %s', (sentence, day) => {
    expect(reckonDay(sentence, PUBLISHED)).toEqual({ day, isReckoned: true });
  });

  it.each([
    ['The treaty of 5 June 2019 still holds.', '2019-06-05'],
    ['On March 13, 2025, they met.', '2025-03-13'],
  ])('takes a complete date as it is, with or without a day of the article: %s', (sentence, day) => {
    for (const published of [PUBLISHED, undefined])
      expect(reckonDay(sentence, published)).toEqual({ day, isReckoned: false });
  });

  it.each([
    ['The envoys met.'],
    ['They met in March.'],
    ['He may now agree.'],
    ['They met on Monday and again on Wednesday.'],
    ['The Sun rose over the port.'],
  ])('finds no single day: %s', (sentence) => {
    expect(reckonDay(sentence, PUBLISHED)).toBeUndefined();
  });

  it('returns undefined for a relative day if the article states no day', () => {
    expect(reckonDay('They met on Thursday.', undefined)).toBeUndefined();
  });

  it.each([
    ['de', 'Der Gesandte kam gestern in Oslo an.', '2025-03-13'],
    ['de', 'Morgen reisen sie ab, und morgen kommt er.', '2025-03-15'],
    ['de', 'Heute Morgen reisten sie ab.', '2025-03-14'],
    ['es', 'Mañana por la mañana llega el enviado.', '2025-03-15'],
    ['de', 'Am frühen Morgen begann die Sitzung.', undefined],
    ['es', 'Llegó a las 9 de la mañana y salió por la mañana.', undefined],
    ['es', 'La tregua empezó a medianoche.', undefined],
    ['en', 'The truce held for ten days.', undefined],
  ])('tells tomorrow from a morning, a midnight and a duration: %s, %s', (language, sentence, day) => {
    expect(reckonDay(sentence, PUBLISHED, language)?.day).toBe(day);
  });

  it('reads number and month in other languages', () => {
    expect(reckonDay('Sie trafen sich am 3. Februar 2025.', PUBLISHED, 'de')).toEqual({
      day: '2025-02-03',
      isReckoned: false,
    });
    expect(reckonDay('Що?', PUBLISHED, 'xx')).toBeUndefined();
  });
});
