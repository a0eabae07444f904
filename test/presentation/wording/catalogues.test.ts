import { describe, expect, it } from 'vitest';
import { en, type Wording } from '../../../src/presentation/wording/en.ts';
import { CATALOGUES, wordingFor } from '../../../src/presentation/wording/wordingFor.ts';
import { said } from './said.ts';

type Key = keyof Wording;
const keys = Object.keys(en) as Key[];

/** Sentences without words, and so the same in every language. */
const SIGNS: readonly Key[] = ['checking', 'userError'];
/** Sentences that are the same word as in English. */
const ALIKE: Readonly<Record<string, readonly Key[]>> = { fr: ['source'] };

/** Returns the emoji that a sentence begins with. */
const signOf = (text: string): string => /^\p{Extended_Pictographic}\uFE0F?/u.exec(text)?.[0] ?? '';
const marks = (text: string): string => text.match(/\*\*|`|\n|<t:0:f>|Ada|Олена/gu)?.join('') ?? '';

describe.each([...CATALOGUES])('the catalogue %s', (language, catalogue) => {
  it('has every sentence, and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
  });

  it('has a complete text for every sample', () => {
    for (const text of keys.flatMap((key) => said(catalogue, key))) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/^$|\[object|NaN|null|undefined| {2}|,$/);
    }
  });

  it('has the signs, the names and the Markdown of the English sentence', () => {
    for (const key of keys) {
      const own = said(catalogue, key);
      expect(own.map(signOf), key).toEqual(said(en, key).map(signOf));
      expect(own.map(marks), key).toEqual(said(en, key).map(marks));
    }
  });

  it('keeps each word and its mark on one line', () => {
    for (const text of keys.flatMap((key) => said(catalogue, key))) expect(text).not.toMatch(/ [:;!?»%]|« /);
  });

  it.skipIf(language === 'en')('is a translation', () => {
    const alike = keys.filter((key) => said(catalogue, key).every((text, n) => text === said(en, key)[n]));
    expect(alike.sort()).toEqual([...SIGNS, ...(ALIKE[language] ?? [])].sort());
  });
});

describe('wordingFor', () => {
  it.each([
    ['uk', 'uk'],
    ['fr', 'fr'],
    ['de', 'de'],
    ['es-ES', 'es'],
    ['es-419', 'es'],
    ['en-GB', 'en-GB'],
    ['pt-BR', 'en-GB'],
    ['', 'en-GB'],
  ])('maps %s to %s', (locale, expected) => {
    expect(wordingFor(locale).locale).toBe(expected);
  });
});

describe('plural forms', () => {
  it.each([
    ['uk', 1, 'Ще 1 уривок'],
    ['uk', 3, 'Ще 3 уривки'],
    ['uk', 11, 'Ще 11 уривків'],
    ['uk', 21, 'Ще 21 уривок'],
    ['fr', 1, '1 passage de plus'],
    ['de', 2, '2 weitere Stellen'],
    ['es', 1, '1 pasaje más'],
    ['en', 1, '1 more passage'],
  ])('of %s for %i', (language, n, expected) => {
    expect(wordingFor(language).morePassages(n)).toBe(expected);
  });

  it('of Ukrainian follow the case of the noun', () => {
    expect(wordingFor('uk').quotationsShown(1, 5, 21)).toBe('1–5 із 21 цитати');
    expect(wordingFor('uk').mentioned('Ada', 2)).toBe('Ada згадується в 2 абзацах:');
  });
});
