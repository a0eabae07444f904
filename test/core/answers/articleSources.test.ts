import { describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../../src/core/answers/analyseQuestion.ts';
import { findSources } from '../../../src/core/answers/articleSources.ts';
import { createAnswerer } from '../../../src/core/answers/createAnswerer.ts';
import { passageId } from '../../../src/core/corpus/article.ts';
import { article, indexOf } from './support.ts';

const same = 'The ferry strike ended on Monday.';
const index = indexOf(
  { ...article('a', 'Ferries', same), publisher: 'The Harbour Times' },
  { ...article('b', 'Ferries', same, 'Ships sail again.'), url: 'https://www.theanchor.com.au/ferries' },
  article('2025-03-11-seanews-ferries', 'Ferries', same),
  { ...article('c', 'Ferries', same), url: 'no address' },
);
const sources = (question: string) =>
  [...findSources(index)(analyseQuestion(question))].map(([of, words]) => [
    of,
    [...words].sort((x, y) => x - y),
  ]);

describe('findSources', () => {
  it('finds an article by its publisher, with or without the article', () => {
    expect(sources('What did The Harbour Times report?')).toEqual([[0, [2, 3, 4]]]);
    expect(sources("Which strike do Harbour Times' reporters mean?")).toEqual([[0, [3, 4]]]);
  });

  it('finds it by the host of its address, and by a word of its id', () => {
    expect(sources('Does The Anchor say so?')).toEqual([[1, [1, 2]]]);
    expect(sources('When, according to Sea News, did it end?')).toEqual([[2, [3, 4]]]);
  });

  it('wants capitals, and the whole name', () => {
    expect(sources('Where does the anchor lie?')).toEqual([]);
    expect(sources('What did Harbour say in Sea?')).toEqual([]);
  });

  it('puts the article of the outlet asked about first', () => {
    const first = (question: string) => {
      const passage = createAnswerer(index, 0)(question).passages[0]?.passage;
      return passage && passageId(passage);
    };
    expect(first('When did the ferry strike end according to The Anchor?')).toBe('b#1');
    expect(first('When did the ferry strike end according to Sea News?')).toBe(
      '2025-03-11-seanews-ferries#1',
    );
  });

  it('weighs what an outlet reports in few of the words asked about', () => {
    const others = Array.from({ length: 40 }, (_, at) =>
      article(`other${at}`, 'Ferries', `The ferry strike of pier ${at} ended on Monday.`),
    );
    const report = 'Sailors of the ferry lines went back to work, the union said.';
    const crowded = indexOf(...others, { ...article('r', 'Ships', report), publisher: 'The Harbour Times' });
    const first = (question: string) => createAnswerer(crowded, 0)(question).passages[0]?.passage.text;
    expect(first('What did The Harbour Times report of the ferry strike?')).toBe(report);
    expect(first('What was reported of the ferry strike?')).not.toBe(report);
  });
});
