import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/language/letters.ts';
import { COUNTRY_WORDS } from '../../../src/core/language/lexicon/countries.ts';
import { SYNONYMS } from '../../../src/core/language/lexicon/synonyms.ts';
import { countryTerms, splitTerms, synonymTerms } from '../../../src/core/language/terms.ts';
import { splitWords } from '../../../src/core/language/words.ts';

const forms = (text: string): string[] => splitWords(text).map(({ form }) => form);
const terms = (text: string): string[] => splitTerms(text).map(({ term }) => term);

describe('splitWords', () => {
  it.each([
    [
      'possessives and curly apostrophes',
      'Putin’s deal, the envoys’ "plan"',
      ['putin', 'deal', 'the', 'envoys', 'plan'],
    ],
    ['contractions', "don't won’t", ["don't", "won't"]],
    ['accents', 'Macron à Élysée, Gdańsk', ['macron', 'a', 'elysee', 'gdansk']],
    ['acronyms', 'U.S. and US and us, F.B.I., a.m.', ['usa', 'and', 'usa', 'and', 'us', 'fbi', 'a', 'm']],
    ['numbers', '1,000.5 30-day 2025 3.5% No.7', ['1000.5', '30', 'day', '2025', '3.5', 'no', '7']],
    ['scripts without spaces', '北京 talks', ['北', '京', 'talks']],
    [
      'other scripts',
      'Путін і Зеленський',
      ['путін'.normalize('NFKD').replace(/\p{M}/gu, ''), 'і', 'зеленськии'],
    ],
    ['characters beyond the basic plane', '𝔸𝔹 😀 c', ['ab', 'c']],
  ])('%s', (_, text, expected) => expect(forms(text)).toEqual(expected));

  it('gives ordered, disjoint words inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0;
        for (const word of splitWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('misses no letter and no digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let rest = text;
        for (const { start, end } of splitWords(text).reverse())
          rest = rest.slice(0, start) + rest.slice(end);
        expect(rest).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});

describe('splitTerms', () => {
  it('stems and drops stop words', () => {
    expect(terms('Which countries offered peacekeeping troops?')).toEqual([
      'countri',
      'offer',
      'peacekeep',
      'troop',
    ]);
  });
  it('ignores accents, case, curly quotes and possessives', () => {
    expect(terms('ÉLYSÉE’s Troops')).toEqual(terms("elysee's troop"));
  });
  it.each([
    ['cease-fires', 'ceasefire'],
    ['an air strike', 'airstrikes'],
    ['Non-Proliferation', 'nonproliferation'],
    ['died', 'die'],
    ['lies', 'lied'],
    ['withheld', 'withholds'],
  ])('gives %s the same terms as %s', (one, other) => expect(terms(one)).toEqual(terms(other)));
  it('keeps the parts of other compounds separate', () => {
    expect(terms('a 30-day truce to fire')).toEqual(['30', 'dai', 'truce', 'fire']);
  });
});

it('fold is idempotent', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
});

describe('countryTerms', () => {
  const sameAs = (word: string): string[] => terms(word).flatMap((term) => [...countryTerms(term)]);

  it.each([
    ['Britain', 'British'],
    ['the Netherlands', 'Dutch'],
    ['Kremlin', 'Russia'],
    ['Spanish', 'Madrid'],
    ['the United States', 'American'],
  ])('%s and %s are one actor', (one, other) => {
    expect(sameAs(one)).toContain(terms(other)[0]);
    expect(sameAs(other)).toContain(terms(one)[0]);
  });

  it('does not join actors that share a capital', () => {
    expect(sameAs('Belgium')).not.toContain(terms('European')[0]);
    expect(sameAs('ferry')).toEqual([]);
  });

  it('lists each country once', () => {
    const names = COUNTRY_WORDS.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(COUNTRY_WORDS.every((words) => words.length > 1 && words.every((word) => word !== ''))).toBe(true);
  });
});

describe('synonymTerms', () => {
  const sameAs = (word: string): string[] => terms(word).flatMap((term) => [...synonymTerms(term)]);

  it.each([
    ['truce', 'cease-fire'],
    ['negotiations', 'talks'],
    ['slammed', 'criticised'],
    ['slammed', 'criticized'],
    ['hostages', 'captive'],
    ['nuclear', 'atomic'],
  ])('%s is another word for %s', (one, other) => {
    expect(sameAs(one)).toContain(terms(other)[0]);
    expect(sameAs(other)).toContain(terms(one)[0]);
  });

  it('does not join two groups through a word of both', () => {
    expect(sameAs('captive')).toEqual(expect.arrayContaining(terms('hostage prisoner')));
    expect(sameAs('hostage')).not.toContain(terms('prisoner')[0]);
  });

  it('gives no synonyms of a country or of a word without a group', () => {
    expect(sameAs('ferry')).toEqual([]);
    expect(sameAs('Dutch')).toEqual([]);
  });

  it('is symmetric, and every word of a group is a single term and its own synonym', () => {
    for (const word of SYNONYMS.flat()) {
      const [term = '', ...more] = terms(word);
      expect([word, more]).toEqual([word, []]);
      expect(synonymTerms(term)).toContain(term);
      for (const other of synonymTerms(term)) expect(synonymTerms(other)).toContain(term);
    }
  });
});
