import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/core/answers/createAnswerer.ts';
import { passageId } from '../../../src/core/corpus/article.ts';
import { article, read, sourceOf } from './support.ts';

const same = 'The ferry strike ended on Monday.';
const ferries = sourceOf(
  { ...article('a', 'Ferries', same), publisher: 'The Harbour Times' },
  { ...article('b', 'Ferries', same, 'Ships sail again.'), url: 'https://www.theanchor.com.au/ferries' },
  article('2025-03-11-seanews-ferries', 'Ferries', same),
  { ...article('c', 'Ferries', same), url: 'no address' },
);
/** Returns the sources of the corpus that a question names, each with the places of the words that name it. */
const sources = async (question: string) => {
  const { bound } = await read(question, ferries);
  return [...bound.sources].map(([name, words]) => [name, [...words].sort((x, y) => x - y)]);
};

describe('the sources that a question names', () => {
  it('are publishers, with or without “the”', async () => {
    expect(await sources('What did The Harbour Times report?')).toEqual([
      ['theharbourtimes', [2, 3, 4]],
      ['harbourtimes', [3, 4]],
    ]);
    expect(await sources("Which strike do Harbour Times' reporters mean?")).toEqual([
      ['harbourtimes', [3, 4]],
    ]);
  });

  it('are host names of URLs, and words of article ids', async () => {
    expect(await sources('Does The Anchor say so?')).toEqual([
      ['theanchor', [1, 2]],
      ['anchor', [2]],
    ]);
    expect(await sources('When, according to Sea News, did it end?')).toEqual([['seanews', [3, 4]]]);
  });

  it('need capitals and the whole name', async () => {
    expect(await sources('Where does the anchor lie?')).toEqual([]);
    expect(await sources('What did Harbour say in Sea?')).toEqual([]);
  });

  it('rank their articles first', async () => {
    const ask = createAnswerer(ferries, 0);
    const first = async (question: string) => {
      const passage = (await ask(question)).passages[0]?.passage;
      return passage && passageId(passage);
    };
    expect(await first('When did the ferry strike end according to The Anchor?')).toBe('b#1');
    expect(await first('When did the ferry strike end according to Sea News?')).toBe(
      '2025-03-11-seanews-ferries#1',
    );
  });

  it('rank a report of theirs first that holds few words of the question', async () => {
    const others = Array.from({ length: 40 }, (_, at) =>
      article(`other${at}`, 'Ferries', `The ferry strike of pier ${at} ended on Monday.`),
    );
    const report = 'Sailors of the ferry lines went back to work, the union said.';
    const crowded = sourceOf(...others, { ...article('r', 'Ships', report), publisher: 'The Harbour Times' });
    const ask = createAnswerer(crowded, 0);
    const first = async (question: string) => (await ask(question)).passages[0]?.passage.text;
    expect(await first('What did The Harbour Times report of the ferry strike?')).toBe(report);
    expect(await first('What was reported of the ferry strike?')).not.toBe(report);
  });
});
