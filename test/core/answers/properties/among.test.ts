import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../../src/core/answers/createAnswerer.ts';
import { passageId } from '../../../../src/core/corpus/article.ts';
import { article, NEWS, sourceOf } from '../support.ts';

describe('an answer restricted to some articles', () => {
  it('cites only these articles, even if others fit better', () => {
    const ask = createAnswerer(sourceOf(...NEWS), 0.3);
    const words = 'harbour fire minister school library Sweden cost opened Monday'.split(' ');
    const ids = NEWS.map(({ id }) => id);
    return fc.assert(
      fc.asyncProperty(fc.subarray(words, { minLength: 1 }), fc.subarray(ids), async (asked, among) => {
        const allowed = new Set(among);
        const { passages, kind } = await ask(`Which ${asked.join(' ')}?`, { among: allowed });
        expect(passages.every(({ passage }) => allowed.has(passage.article.id))).toBe(true);
        if (among.length === 0) expect(kind).toBe('not-in-corpus');
      }),
    );
  });

  it('cites the same first passage as an unrestricted answer if all articles are allowed', async () => {
    const ask = createAnswerer(sourceOf(...NEWS), 0.3);
    const all = new Set(NEWS.map(({ id }) => id));
    for (const question of [
      'When did the harbour reopen?',
      'What did the mayor say?',
      'Ships from Swedden?',
    ]) {
      const [first] = (await ask(question)).passages;
      expect((await ask(question, { among: all })).passages[0]?.passage).toBe(first?.passage);
      expect(first).toBeDefined();
    }
  });

  it('finds its passage even if 2,000 other articles hold the words', async () => {
    const others = Array.from({ length: 2_000 }, (_, n) =>
      article(`other${n}`, 'Harbour', 'Harbour fire cost.'),
    );
    const wanted = article(
      'wanted',
      'Report',
      'Nothing here.',
      'After the long night many people of the town said the harbour fire had a cost of 3 million euros in all.',
    );
    const ask = createAnswerer(sourceOf(...others, wanted), 0.3);
    const { passages } = await ask('What did the harbour fire cost?');
    const found = passages.map(({ passage }) => passage.article.id);
    expect(found).not.toContain('wanted');
    const [first] = (await ask('What did the harbour fire cost?', { among: new Set(['wanted']) })).passages;
    expect(first && passageId(first.passage)).toBe('wanted#2');
  });
});
