import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/core/answers/answer.ts';
import type { Span } from '../../src/core/language/span.ts';
import { shortAnswer } from '../../src/presentation/shortAnswer.ts';

const TEXT = 'Talks went on. France and the United Kingdom offered troops, Canada money.';
const OFFERED: Span = [15, 74];
const NAMES: Span = [15, 44];
const CANADA: Span = [61, 67];

const short = (
  focus: readonly Span[],
  {
    text = TEXT,
    highlights = [OFFERED],
    ...over
  }: { text?: string; highlights?: Span[] } & Partial<Answer> = {},
) => {
  const passage = { article: { id: 'talks' }, paragraph: 1, text };
  const passages = [{ passage, highlights, focus, score: 1 }];
  return shortAnswer({ kind: 'answered', question: 'Who?', confidence: 0.8, passages, ...over });
};

describe('shortAnswer', () => {
  it('returns the answering words cut out of the passage, each once', () => {
    expect(short([NAMES])).toEqual(['France and the United Kingdom']);
    expect(short([NAMES, CANADA])).toEqual(['France and the United Kingdom', 'Canada']);
    expect(
      short(
        [
          [0, 4],
          [9, 13],
        ],
        { text: 'Oslo and Oslo.', highlights: [[0, 14]] },
      ),
    ).toEqual(['Oslo']);
  });

  it('is empty if the answer is not certain, or if nothing is marked', () => {
    expect(short([NAMES], { confidence: 0.69 })).toEqual([]);
    expect(short([NAMES], { kind: 'not-in-corpus' })).toEqual([]);
    expect(short([NAMES], { passages: [] })).toEqual([]);
    expect(short([])).toEqual([]);
  });

  it('is empty if a part of it is outside the highlights', () => {
    expect(short([[10, 21]])).toEqual([]);
    expect(short([CANADA, [0, 5]])).toEqual([]);
  });

  it('is empty if it is too long', () => {
    const text = 'x'.repeat(101);
    expect(short([[0, 100]], { text, highlights: [[0, 101]] })).toEqual(['x'.repeat(100)]);
    expect(short([[0, 101]], { text, highlights: [[0, 101]] })).toEqual([]);
  });

  it('is empty for several questions in one', () => {
    expect(short([NAMES], { parts: [] })).toEqual([]);
  });
});
