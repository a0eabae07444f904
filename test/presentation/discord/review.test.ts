import { describe, expect, it } from 'vitest';
import { reviewReply } from '../../../src/presentation/discord/library/corpusChanges.ts';
import { payloadFaults, textsOf } from './payloadFaults.ts';
import { someViewer } from './someViewer.ts';

type Review = Parameters<typeof reviewReply>[0]['review'];

const shown = (over: Partial<Review>): string => {
  const review: Review = {
    file: 'talks.md',
    article: { id: 'talks', title: 'Talks in *Riyadh*' },
    opening: 'The envoys met.',
    paragraphs: 2,
    quotations: 1,
    alike: [],
    ...over,
  };
  const { visibility, message } = reviewReply({ key: 'k', review }, someViewer, { version: '0123456789ab' });
  expect(visibility).toBe('private');
  expect(payloadFaults(message)).toEqual([]);
  return textsOf(message).join('\n');
};

describe('the review of an article', () => {
  it('shows its title, first paragraph, file, date, publisher and link', () => {
    const article = {
      id: 'talks',
      title: 'Talks in *Riyadh*',
      publishedAt: '2025-03-14',
      publisher: 'The Daily *Example*',
      url: 'https://post.example/talks',
    };
    expect(shown({ article })).toBe(
      '### 📥 Add this article?\nTalks in \\*Riyadh\\*\nThe envoys met.\n**File:** talks.md\n' +
        '**Date:** 14 March 2025\n**Paragraphs:** 2\n**Quotations:** 1\n' +
        '-# The Daily \\*Example\\* · <https://post.example/talks>',
    );
  });

  it('shows only what the article states', () => {
    const text = shown({});
    expect(text).toContain('**Date:** none\n');
    expect(text).not.toContain('-#');
    const url = 'https://post.example/talks';
    expect(shown({ article: { id: 'talks', url } })).toMatch(/\n-# <https:\/\/post\.example\/talks>$/);
    expect(shown({ article: { id: 'talks', publisher: 'The Post' } })).toMatch(/\n-# The Post$/);
  });

  it('shortens a long first paragraph, and lets it ping nobody', () => {
    const text = shown({ opening: `<@1> ${'The envoys met again. '.repeat(2_000)}` });
    expect(text).toContain('\\<\\@1> The envoys met again.');
    expect(text).toMatch(/…\n\*\*File:\*\*/);
    expect(text.length).toBeLessThan(600);
  });
});
