import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWords } from '../../../../src/core/quotations/verification/alignWords.ts';
import { differencesOf } from '../../../../src/core/quotations/verification/foundWords.ts';
import { type QuoteWord, quoteWords } from '../../../../src/core/quotations/verification/quoteWords.ts';

const weigh = ({ term }: QuoteWord): number => (term === '' ? 0.1 : 1);

const align = (given: string, said: string) => {
  const alignment = alignWords(quoteWords(given), quoteWords(said), weigh);
  return {
    ...alignment,
    changes: differencesOf(alignment.pairs).map(
      ({ said: there, given: here }) =>
        `${there ? said.slice(...there) : ''} > ${here ? given.slice(...here) : ''}`,
    ),
  };
};

describe('alignWords', () => {
  it.each([
    ['the same', 'It was positive.', 'It was positive', []],
    ['a stretch of a longer text', 'bridge was old', 'He said the bridge was old and closed.', []],
    ['case, accents, quotes and dashes', 'DON’T — Erdogan', "don't - Erdoğan", []],
    ['acronyms and separators', 'US aid of 1,000', 'U.S. aid of 1000', []],
    ['a changed word', 'It was a long talk', 'It was a long discussion', ['discussion > talk']],
    ['neighbouring changes as one', 'a red old house', 'a tall new house', ['tall new > red old']],
    ['a word left out', 'we want peace', 'we want lasting peace', ['lasting > ']],
    ['a word put in', 'we never want war', 'we want war', [' > never']],
    ['another form of a word', 'a solution today', 'a solutions today', ['solutions > solution']],
    ['a possessive', "Putin's army fights", 'Putin army fights', ["Putin > Putin's"]],
    ['another currency', 'it costs €5', 'it costs $5', ['$ > €']],
    ['an ellipsis for left-out words', 'we want … peace', 'we want a just and lasting peace', []],
    ['no ellipsis where none is written', 'we want peace', 'we want a just peace', ['a just > ']],
  ])('finds %s', (_, given, said, changes) => {
    const alignment = align(given, said);
    expect(alignment.changes).toEqual(changes);
    expect(alignment.isExact).toBe(changes.length === 0);
    expect(alignment.similarity === 1).toBe(changes.length === 0);
  });

  it('weighs rare words more, and words in another order less', () => {
    const rare = align('the pipeline burned', 'the pipeline exploded').similarity;
    expect(align('a pipeline exploded', 'the pipeline exploded').similarity).toBeGreaterThan(rare);
    expect(align('exploded pipeline the', 'the pipeline exploded').similarity).toBeLessThan(0.7);
    expect(align('green cheese', 'the pipeline exploded').similarity).toBe(0);
  });

  it('finds any run of words in any text, and gives any two texts a similarity from 0 to 1', () => {
    const word = fc.constantFrom('we', 'will', 'talk', 'peace', 'deal', 'not', 'troops', 'border');
    const text = fc.array(word, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, (before, middle, after) => {
        const said = [...before, ...middle, ...after].join(' ');
        expect(align(middle.join(' '), said).isExact).toBe(true);
        const { similarity, pairs } = align(before.join(' '), after.join(' '));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(pairs.flatMap(({ given }) => given ?? [])).toHaveLength(before.length);
      }),
    );
  });
});
