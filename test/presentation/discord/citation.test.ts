import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/corpus/article.ts';
import { type CitationOptions, citation } from '../../../src/presentation/discord/citation.ts';
import { en } from '../../../src/presentation/wording/en.ts';

const cite = (article: Partial<Article>) =>
  citation({ article: { id: 'the-id', paragraphs: [], ...article }, paragraph: 1_234, text: '' }, en);

describe('citation', () => {
  it('links the title only if the article states a valid link', () => {
    expect(cite({ title: 'Talks' })).toBe('-# Talks, paragraph 1,234');
    expect(cite({ title: 'Talks', url: 'https://n.example/a' })).toBe(
      '-# [Talks](<https://n.example/a>), paragraph 1,234',
    );
    expect(cite({ title: 'Talks', url: 'javascript:alert(1)' })).toBe('-# Talks, paragraph 1,234');
  });

  it('uses the id if there is no title', () => {
    expect(cite({})).toBe('-# the-id, paragraph 1,234');
    expect(cite({ title: ' ', url: 'https://n.example/a' })).toBe(
      '-# [the-id](<https://n.example/a>), paragraph 1,234',
    );
  });

  it('links a separate word if no word of the title can be in a link', () => {
    expect(cite({ title: '***', url: 'https://n.example/a' })).toBe(
      '-# \\*\\*\\* [source](<https://n.example/a>), paragraph 1,234',
    );
  });

  it('states the day in the article’s own offset, and no invalid day', () => {
    expect(cite({ title: 'T', publishedAt: '2025-03-14T23:30:00-05:00' })).toMatch(/ · 14 March 2025$/);
    expect(cite({ title: 'T', publishedAt: '2025-13-44' })).toBe('-# T, paragraph 1,234');
    expect(cite({ title: 'T', publishedAt: 'last week' })).toBe('-# T, paragraph 1,234');
  });

  it('says that the date is not stated if the shown words need one', () => {
    const text = 'They met on Thursday. Nobody objected.';
    const of = (head: Partial<Article>, options?: CitationOptions) =>
      citation({ article: { id: 'the-id', ...head }, paragraph: 1, text }, en, options);
    expect(of({})).toBe('-# the-id, paragraph 1 · no date');
    expect(of({ publisher: 'P' })).toBe('-# the-id, paragraph 1 · P · no date');
    expect(of({ publishedAt: '2025-03-14' })).toBe('-# the-id, paragraph 1 · 14 March 2025');
    expect(of({}, { shown: 'Nobody objected.' })).toBe('-# the-id, paragraph 1');
  });

  it('keeps its order, whatever directions a title or a publisher turns', () => {
    const turned = { title: '\u202Egnidnal\u2066 x', publisher: '\u202DGood \u202ENews' };
    expect(cite(turned)).toBe('-# gnidnal x, paragraph 1,234 · Good News');
    expect(cite({ ...turned, url: 'https://n.example/a' })).toBe(
      '-# [gnidnal x](<https://n.example/a>), paragraph 1,234 · Good News',
    );
  });

  it('keeps a headline whole, and shortens only a longer title', () => {
    const headline = 'Über 300 '.repeat(33).trim();
    expect(cite({ title: headline })).toContain(headline);
    const monster = cite({ title: `A${'👨‍👩‍👧‍👦'.repeat(1_000)}`, url: 'https://n.example/a' });
    expect(monster).toMatch(/^-# \[A(?:👨‍👩‍👧‍👦)+…\]\(<https:\/\/n\.example\/a>\), paragraph 1,234$/u);
    expect(Buffer.byteLength(monster)).toBeLessThan(1_300);
  });
});
