import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/core/answers/createAnswerer.ts';
import { passageId } from '../../../src/core/corpus/article.ts';
import { article, indexOf, NEWS } from './support.ts';

describe('an answer from some of the passages', () => {
  it('is of them alone, whatever else would fit better', () => {
    const index = indexOf(...NEWS);
    const ask = createAnswerer(index, 0.3);
    const words = 'harbour fire minister school library Sweden cost opened Monday'.split(' ');
    const places = index.passages.map((_, at) => at);
    fc.assert(
      fc.property(fc.subarray(words, { minLength: 1 }), fc.subarray(places), (asked, among) => {
        const allowed = new Set(among.map((at) => index.passages[at]));
        const { passages, kind } = ask(`Which ${asked.join(' ')}?`, among);
        expect(passages.every(({ passage }) => allowed.has(passage))).toBe(true);
        if (among.length === 0) expect(kind).toBe('not-in-corpus');
      }),
    );
  });

  it('is the same as of the whole corpus where all are among them', () => {
    const index = indexOf(...NEWS);
    const ask = createAnswerer(index, 0.3);
    const all = index.passages.map((_, at) => at);
    for (const question of [
      'When did the harbour reopen?',
      'What did the mayor say?',
      'Ships from Swedden?',
    ]) {
      const [first] = ask(question).passages;
      expect(ask(question, all).passages[0]?.passage).toBe(first?.passage);
      expect(first).toBeDefined();
    }
  });

  it('is found however many others hold the words', () => {
    const others = Array.from({ length: 2_000 }, (_, n) =>
      article(`other${n}`, 'Harbour', 'Harbour fire cost.'),
    );
    const wanted = article(
      'wanted',
      'Report',
      'Nothing here.',
      'After the long night many people of the town said the harbour fire had a cost of 3 million euros in all.',
    );
    const index = indexOf(...others, wanted);
    const ask = createAnswerer(index, 0.3);
    const among = [2_000, 2_001];
    const found = ask('What did the harbour fire cost?').passages.map(({ passage }) => passage.article.id);
    expect(found).not.toContain('wanted');
    const [first] = ask('What did the harbour fire cost?', among).passages;
    expect(first && passageId(first.passage)).toBe('wanted#2');
  });
});
