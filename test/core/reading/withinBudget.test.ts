import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READ_BUDGET, withinBudget } from '../../../src/core/reading/withinBudget.ts';
import { candidate } from './support.ts';

const sentence = (length: number): string => `A${'b'.repeat(length - 2)}.`;

describe('withinBudget', () => {
  it('includes all sentences of a few short passages', () => {
    const few = [candidate('The ferry left. It was full.'), candidate('The envoy stayed.')];
    expect(withinBudget(few, READ_BUDGET)).toEqual([
      { passage: 0, sentences: [0, 1] },
      { passage: 1, sentences: [0] },
    ]);
  });

  it('includes the best twelve passages', () => {
    const many = Array.from({ length: 30 }, (_, n) => candidate(`Part ${n} is short.`, { paragraph: n + 1 }));
    expect(withinBudget(many, READ_BUDGET).map(({ passage }) => passage)).toEqual([...Array(12).keys()]);
  });

  it('keeps the sentences around the best one of a long passage, and room for a short passage', () => {
    const long = { ...candidate(Array(20).fill(sentence(100)).join(' ')), best: 10 };
    const short = candidate(sentence(50));
    expect(withinBudget([long, short], { passages: 12, characters: 450 })).toEqual([
      { passage: 0, sentences: [9, 10, 11, 12].slice(0, 4).map((place) => place - 1) },
      { passage: 1, sentences: [0] },
    ]);
  });

  it('leaves out a passage if its best sentence does not fit', () => {
    const [large, small] = [candidate(sentence(900)), candidate(sentence(40))];
    expect(withinBudget([large, small], { passages: 12, characters: 500 })).toEqual([
      { passage: 1, sentences: [0] },
    ]);
  });

  it('stays within any budget, with consecutive whole sentences that include the best one', () => {
    const passages = fc.array(
      fc.tuple(fc.array(fc.integer({ min: 3, max: 400 }), { minLength: 1, maxLength: 12 }), fc.nat(11)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(
        passages,
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 1, max: 20 }),
        (made, characters, most) => {
          const candidates = made.map(([lengths, best]) => {
            const one = candidate(lengths.map(sentence).join(' '));
            return { ...one, best: Math.min(best, one.sentences.length - 1) };
          });
          const given = withinBudget(candidates, { passages: most, characters });
          let sum = 0;
          for (const { passage, sentences } of given) {
            const { best, sentences: all } = candidates[passage] ?? { best: -1, sentences: [] };
            expect(sentences).toContain(best);
            const [first = 0] = sentences;
            expect(sentences).toEqual(sentences.map((_, n) => first + n));
            for (const place of sentences) sum += (all[place]?.[1] ?? Number.NaN) - (all[place]?.[0] ?? 0);
          }
          expect(sum).toBeLessThanOrEqual(characters);
          expect(given.length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
