import { describe, expect, it } from 'vitest';
import { wholeQuotation } from '../../../src/core/answers/evidence.ts';
import { splitSentences } from '../../../src/core/language/sentences.ts';

const shown = (text: string, chosen: number): string => {
  const sentences = splitSentences(text);
  const [first, last] = wholeQuotation(text, sentences, chosen);
  return text.slice(sentences[first]?.[0], sentences[last]?.[1]);
};

describe('wholeQuotation', () => {
  it.each([
    ['"We left. We came back," he said. It rained.', '"We left. We came back," he said.'],
    [
      'He said: “We left. We came back. We stayed.” It rained.',
      'He said: “We left. We came back. We stayed.”',
    ],
  ])('includes the rest of a quotation: %s', (text, whole) => {
    expect(shown(text, 0)).toBe(whole);
    expect(shown(text, 1)).toBe(whole);
  });

  it('keeps a sentence that cuts no quotation', () => {
    expect(shown('"We left." It rained. "We stayed."', 1)).toBe('It rained.');
    expect(shown('It rained. It snowed.', 1)).toBe('It snowed.');
  });

  it('does not extend to a long or unclosed quotation', () => {
    const long = `"We left. ${'We went on and on and on. '.repeat(20)}We came back," he said.`;
    expect(shown(long, 0)).toBe('"We left.');
    expect(shown('"We left. We came back.', 0)).toBe('"We left.');
  });
});
