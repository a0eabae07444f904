import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saturation } from '../../../../src/core/search/bm25.ts';
import { createKin, groupFamilies } from '../../../../src/core/search/local/lexicon.ts';
import { article, indexOf, NEWS } from '../../answers/support.ts';

const index = indexOf(...NEWS);
const term = (name: string) => ({
  term: name,
  frequency: index.forward.frequencies[index.forward.vocabulary.get(name) ?? -1] ?? 0,
});
const idOf = (name: string): number => index.forward.vocabulary.get(name) ?? -1;

describe('buildPassageIndex', () => {
  it('weighs a rare term more, and an unknown one most', () => {
    expect(index.idf(idOf('warehous'))).toBeGreaterThan(index.idf(idOf('harbor')));
    expect(index.idf(undefined)).toBeGreaterThan(index.idf(idOf('warehous')));
  });

  it('finds the passages that hold most terms, best first', () => {
    expect(index.search([term('harbor'), term('sweden')], 10)[0]).toBe(2);
    expect(index.search([term('school')], 10)).toEqual([3]);
    expect(index.search([term('radom'), term('school')], 1)).toEqual([3]);
    expect(index.search([], 10)).toEqual([]);
  });

  it('finds the first paragraph by its title', () => {
    expect(index.search([term('reopen')], 10)).toEqual([0]);
  });

  it('finds terms one letter apart, but not for short words', () => {
    expect(index.spelledLike('warehus')).toEqual([idOf('warehous')]);
    expect(index.spelledLike('pai')).toEqual([]);
  });
});

describe('the search for candidates', () => {
  const paragraphs = Array.from(
    { length: 400 },
    (_, at) => `common ${at % 2 ? 'frequent ' : ''}word${at} filler`,
  );
  const large = indexOf(article('a', '', ...paragraphs));
  const asked = (name: string) => ({
    term: name,
    frequency: large.forward.frequencies[large.forward.vocabulary.get(name) ?? -1] ?? 0,
  });

  it('adds the best favoured passages that the search leaves out, each once', () => {
    const terms = [asked('frequent')];
    const best = large.search(terms, 30);
    const favoured = new Set([best[3] ?? -1, 301, 303, 305, 302]);
    const found = large.search(terms, 30, { has: (passage) => favoured.has(passage), limit: 2 });
    expect(found).toEqual([...best, 301, 303]);
  });

  it('leaves out common terms beyond its budget', () => {
    expect(large.search([asked('word7'), asked('frequent'), asked('common')], 500)).toEqual([7]);
  });

  it('searches for the rarest term even if it is common', () => {
    const found = large.search([asked('frequent'), asked('common')], 30);
    expect(found).toHaveLength(30);
    expect(found.every((passage) => passage % 2 === 1)).toBe(true);
  });

  it('prefers passages with the rarest term that hold the other terms too', () => {
    const many = Array.from(
      { length: 2_400 },
      (_, at) => `common ${at % 6 ? '' : 'frequent'} word${at} ${at % 18 ? 'garden' : 'market'}`,
    );
    const mixed = indexOf(article('a', '', ...many));
    const found = mixed.search(
      [
        { term: 'frequent', frequency: 400 },
        { term: 'market', frequency: 134 },
      ],
      20,
    );
    expect(found.filter((passage) => passage % 18 === 0)).toHaveLength(20);
  });

  it('gives the same candidates every time, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('word1', 'word2', 'frequent', 'common', 'absent')), (names) => {
        const found = large.search(names.map(asked), 40);
        expect(new Set(found).size).toBe(found.length);
        expect(large.search(names.map(asked), 40)).toEqual(found);
      }),
    );
  });
});

describe('createKin', () => {
  const terms = ['teacher', 'teach', 'teacup', 'tea', 'constitut', 'construct'];
  const familyOf = groupFamilies(terms);
  it('finds terms that differ only in their endings', () => {
    const kinOf = createKin(familyOf, { terms, frequencies: new Uint32Array(6).fill(1) });
    expect(kinOf('teach')).toEqual([0]);
    expect(kinOf('constitution')).toEqual([4]);
    expect(kinOf('tea')).toEqual([]);
    expect(kinOf('teach')).toEqual([0]);
  });

  it('finds terms that were added later, and leaves out terms that the corpus does not have', () => {
    terms.push('teaching');
    const kinOf = createKin(familyOf, { terms, frequencies: Uint32Array.of(0, 1, 1, 1, 1, 1, 1) });
    expect(kinOf('teach')).toEqual([6]);
  });
});

describe('saturation', () => {
  it('grows with length and survives an empty corpus', () => {
    expect(saturation(20, 10)).toBeGreaterThan(saturation(10, 10));
    expect(Number.isFinite(saturation(0, 0))).toBe(true);
  });
});
