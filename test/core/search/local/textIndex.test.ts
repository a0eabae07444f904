import { describe, expect, it } from 'vitest';
import { passageId, passagesOf } from '../../../../src/core/corpus/article.ts';
import { splitTerms } from '../../../../src/core/language/terms.ts';
import { buildPassageIndex } from '../../../../src/core/search/local/passageIndex.ts';
import { createTextIndex } from '../../../../src/core/search/local/textIndex.ts';

const articles = [
  {
    id: 'a',
    title: 'Harbour talks',
    paragraphs: ['The harbour opens. Ships wait at the harbour.', 'The United States waits.'],
  },
  { id: 'b', title: 'A bridge', paragraphs: ['Nothing of note.', 'Costa saw the harbour and the bridge.'] },
];
const passages = articles.flatMap(passagesOf);
const texts = createTextIndex(buildPassageIndex(passages));

describe('an index of texts', () => {
  it('counts terms in texts and titles, and takes absent terms as the rarest', async () => {
    const counts = await texts.countTerms(['harbor', 'note', 'zebra']);
    expect([...counts.values()].map((count) => count.passages)).toEqual([2, 1, 0]);
    const [common = 0, single = 0, none = 0] = [...counts.values()].map(({ rarity }) => rarity);
    expect(common).toBeLessThan(single);
    expect(single).toBeLessThan(none);
  });

  it('gives the passages with one term in corpus order, and with any of several best first, each once', async () => {
    expect((await texts.passagesWith('harbor')).map(passageId)).toEqual(['a#1', 'b#2']);
    expect(await texts.passagesWith('zebra')).toEqual([]);
    expect((await texts.passagesWithAny(['harbor', 'zebra', 'harbor'])).map(passageId)).toEqual([
      'b#2',
      'a#1',
    ]);
  });

  it('finds the same terms as splitTerms', () => {
    const terms = ['zebra', 'usa', 'harbor', 'bridg', 'wait'];
    const find = texts.findTerms(terms);
    for (const passage of passages) {
      const found: [number, number][] = [];
      find(passage, (place, start) => found.push([place, start]));
      const split = splitTerms(passage.text)
        .filter(({ term }) => terms.includes(term))
        .map(({ term, start }) => [terms.indexOf(term), start]);
      expect(found).toEqual(split);
    }
  });

  it('finds nothing in a passage of another corpus', () => {
    const [stranger] = passagesOf({ id: 'c', paragraphs: ['The harbour.'] });
    texts.findTerms(['harbor'])(stranger as (typeof passages)[number], () => {
      throw new Error('found a term');
    });
  });
});
