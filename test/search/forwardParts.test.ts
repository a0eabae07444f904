import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { passagesOf } from '../../src/corpus/passage.ts';
import { splitTerms } from '../../src/language/terms.ts';
import { buildForwardIndex } from '../../src/search/forwardIndex.ts';
import { buildForwardPart } from '../../src/search/forwardPart.ts';
import { joinForwardParts } from '../../src/search/joinForwardParts.ts';
import { numbering } from '../../src/search/numbering.ts';
import { packForwardParts, unpackForwardParts } from '../../src/search/packForwardParts.ts';
import { buildPassageIndex } from '../../src/search/passageIndex.ts';

const word = fc.constantFrom(
  'Harbour',
  'harbour',
  'talks',
  'Witkoff',
  'the',
  '40',
  'percent',
  'opened',
  'Kyiv',
  '',
);
const sentence = fc.array(word, { maxLength: 7 }).map((words) => `${words.join(' ')}.`);
const paragraph = fc.array(sentence, { maxLength: 3 }).map((sentences) => sentences.join(' '));
const corpus = fc
  .array(fc.record({ title: sentence, paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }) }), {
    maxLength: 5,
  })
  .map((articles): Article[] => articles.map((article, at) => ({ id: `a${at}`, ...article })));

it('makes of the indexes of articles the index of them all, packed meanwhile or not', () => {
  fc.assert(
    fc.property(corpus, (articles) => {
      const passages = articles.map(passagesOf);
      const { numbers, numberOf } = numbering();
      const parts = passages.map((some) => buildForwardPart(some, numberOf));
      const whole = buildForwardIndex(passages.flat());
      expect(joinForwardParts(parts, [...numbers.keys()])).toEqual(whole);
      const kept = unpackForwardParts(structuredClone(packForwardParts(parts)));
      expect(joinForwardParts(kept, [...numbers.keys()])).toEqual(whole);
    }),
  );
});

it('lists for every term the passages that hold it, a title with the first of its article', () => {
  fc.assert(
    fc.property(corpus, (articles) => {
      const passages = articles.flatMap(passagesOf);
      const index = buildForwardIndex(passages);
      const { search } = buildPassageIndex(passages, index);
      const textOf = passages.map(({ article, paragraph: number, text }) =>
        number === 1 ? `${article.title}\n${text}` : text,
      );
      const held = textOf.map(
        (text) =>
          new Set(
            text
              .split('\n')
              .flatMap(splitTerms)
              .map(({ term }) => term),
          ),
      );
      index.terms.forEach((term, id) => {
        const holding = held.flatMap((terms, at) => (terms.has(term) ? [at] : []));
        expect(search([{ term, frequency: holding.length }], passages.length).sort((a, b) => a - b)).toEqual(
          holding,
        );
        expect(index.frequencies[id]).toBe(holding.length);
      });
    }),
  );
});
