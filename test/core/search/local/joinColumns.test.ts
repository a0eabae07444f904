import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Article, passagesOf } from '../../../../src/core/corpus/article.ts';
import { splitTerms } from '../../../../src/core/language/terms.ts';
import { buildForwardColumns } from '../../../../src/core/search/local/buildColumns.ts';
import { columnsOf } from '../../../../src/core/search/local/columns.ts';
import {
  buildForwardIndex,
  type ForwardIndex,
  forwardIndexSteps,
} from '../../../../src/core/search/local/forwardIndex.ts';
import { allOf, type ForwardSlice } from '../../../../src/core/search/local/joinColumns.ts';
import { createLexicon, type Lexicon } from '../../../../src/core/search/local/lexicon.ts';
import { buildPassageIndex } from '../../../../src/core/search/local/passageIndex.ts';
import { atOnce } from '../../../../src/shared/inTurns.ts';

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

/** Returns an index with words in place of term ids, so that indexes with different ids compare. */
const told = (index: ForwardIndex) => {
  const wordOf = (id: number): string | undefined => index.terms[id];
  const known = [...index.frequencies.keys()].filter((id) => index.vocabulary.has(wordOf(id) ?? ''));
  return {
    ...columnsOf(index),
    occurrenceTerm: Array.from(index.occurrenceTerm, wordOf),
    occurrenceForm: Array.from(index.occurrenceForm, wordOf),
    titleTerms: Array.from(index.titleTerms, wordOf),
    articleOf: index.articleOf,
    averageLength: index.averageLength,
    counts: new Map(
      known.map((id) => [wordOf(id), [index.frequencies[id], index.capitals[id], index.termIsName[id]]]),
    ),
  };
};

const sliceOf = (article: Article, lexicon: Lexicon): ForwardSlice =>
  allOf(buildForwardColumns(passagesOf(article), lexicon));

it('joins the indexes of single articles to the index of all', () => {
  fc.assert(
    fc.property(corpus, (articles) => {
      const lexicon = createLexicon();
      const slices = articles.map((article) => sliceOf(article, lexicon));
      const joined = atOnce(forwardIndexSteps(slices, lexicon));
      expect(told(joined)).toEqual(told(buildForwardIndex(articles.flatMap(passagesOf))));
    }),
  );
});

it('builds an index from some articles of an earlier one and from new articles, in any order', () => {
  fc.assert(
    fc.property(corpus, corpus, fc.infiniteStream(fc.nat(9)), (before, fresh, chance) => {
      const lexicon = createLexicon();
      const previous = buildForwardIndex(before.flatMap(passagesOf), lexicon);
      const all = [
        ...before.map((article, at) => ({ article, slice: { columns: previous, from: at, to: at + 1 } })),
        ...fresh.map((article) => ({ article, slice: sliceOf(article, lexicon) })),
      ].map((one) => ({ ...one, rank: chance.next().value ?? 0 }));
      const kept = all.filter(({ rank }) => rank > 2).sort((a, b) => a.rank - b.rank);
      const gone = all.slice(0, before.length).filter(({ rank }) => rank <= 2);
      const slices = kept.map(({ slice }) => slice);
      const left = gone.map(({ slice }) => slice);
      const index = atOnce(forwardIndexSteps(slices, lexicon, previous, left));
      const articles = kept.map(({ article }) => ({ ...article }));
      expect(told(index)).toEqual(told(buildForwardIndex(articles.flatMap(passagesOf))));
    }),
  );
});

it('lists the passages of every term, and counts a title to the first passage of its article', () => {
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
              .flatMap((text) => splitTerms(text))
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
