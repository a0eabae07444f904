import { describe, expect, it } from 'vitest';
import { CONSTRUCTIONS } from './constructions/constructions.ts';
import { quoted, wordsOf } from './support.ts';

describe.each(Object.entries(CONSTRUCTIONS))('%s', (_, cases) => {
  it.each(cases)('%j: %s', (paragraphs, words, speaker) => {
    const found = quoted(...paragraphs).filter((one) => wordsOf(one).includes(words));
    const shortest = found.toSorted((a, b) => wordsOf(a).length - wordsOf(b).length)[0];
    expect(shortest && (shortest.speaker?.name ?? null)).toBe(speaker);
  });
});
