import { describe, expect, it } from 'vitest';
import { NEWS, read, sourceOf } from './support.ts';

const source = sourceOf(...NEWS);
const bind = async (question: string) => (await read(question, source)).bound;
const markOf = async (question: string, term: string) => (await bind(question)).marks.get(term);

describe('bindQuestion', () => {
  it('searches for the rarest term first', async () => {
    const { searchTerms } = await bind('harbour warehouse');
    expect(searchTerms.map(({ term }) => term)).toEqual(['warehous', 'harbor']);
  });

  it('takes a misspelled word as the word itself, but a name one letter off as only similar', async () => {
    expect(await markOf('the warehuse', 'warehous')).toEqual({ place: 0, isItself: true });
    expect(await markOf('the mayor Kowalski', 'kowalska')).toEqual({ place: 1, isItself: false });
  });

  it('takes words that the corpus capitalises, and numbers, as names', async () => {
    expect((await bind('did kowalska bring 14 ships')).isName).toEqual([true, false, true, false]);
    expect((await bind('the Harbour of Atlantis')).isName).toEqual([false, true]);
    expect((await bind('the Harbour of Atlantis')).isKnown).toEqual([true, false]);
  });

  it('weighs a general word less than an equally rare one', async () => {
    const { idf } = await bind('described unheard');
    expect(idf[0]).toBeLessThan(idf[1] ?? 0);
  });
});
