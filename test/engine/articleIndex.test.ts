import { describe, expect, it } from 'vitest';
import { buildArticleIndex } from '../../src/engine/articleIndex.ts';
import { articleChoices } from '../../src/replies/articleChoices.ts';

const long = `Talks ${'and more talks '.repeat(10)}`.trim();
const articles = buildArticleIndex([
  { id: 'harbour', title: 'Łódź harbour deal', paragraphs: [] },
  { id: 'bridge', title: 'Bridge deal', paragraphs: [] },
  { id: 'untitled', paragraphs: [] },
  { id: 'long', title: long, paragraphs: [] },
]);
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe('the article index', () => {
  it.each([
    ['bridge', ['bridge']],
    ['BRIDGE DEAL', ['bridge']],
    ['deal', ['harbour', 'bridge']],
    ['untitled', ['untitled']],
    ['dea', []],
    ['', []],
  ])('%j names %j', (typed, expected) => {
    expect(ids(articles.named(typed)).sort()).toEqual([...expected].sort());
  });

  it.each([
    ['brid', ['bridge']],
    ['hrbour', ['harbour']],
    ['zzz', []],
  ])('%j is near %j', (typed, expected) => {
    expect(ids(articles.near(typed))).toEqual(expected);
  });

  it('knows an article by the choice that was offered for it, name or value', () => {
    for (const { name, value } of articleChoices(articles.all)) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(ids(articles.named(name))).toEqual([value]);
      expect(ids(articles.named(value))).toEqual([value]);
    }
  });
});
