import { describe, expect, it } from 'vitest';
import { article, indexOf } from '../../answers/support.ts';

const PASSAGES = 2_600;
const LIMIT = 24;
/** Number of passages with the rare word. The last is longer, so that more than `LIMIT` others outrank it by that word. */
const RARE = 60;
/** One in this many other passages has the common words. */
const EVERY = 4;
const paragraphs = Array.from({ length: PASSAGES }, (_, at) => {
  if (at === RARE - 1) return `quorum delegation minister harbour signed word${at}`;
  if (at < RARE) return `quorum word${at}`;
  return at % EVERY === 0 ? `delegation minister word${at}` : `garden market word${at}`;
});
const index = indexOf(article('a', '', ...paragraphs));
const asked = (term: string) => ({
  term,
  frequency: index.forward.frequencies[index.forward.vocabulary.get(term) ?? -1] ?? 0,
});

describe('the search for candidates of a large corpus', () => {
  it('reads more passages than it returns: the common terms decide among passages with the rarest', () => {
    const terms = [asked('quorum'), asked('deleg'), asked('minist')];
    const common = (PASSAGES - RARE) / EVERY + 1;
    expect(terms.map(({ frequency }) => frequency)).toEqual([RARE, common, common]);
    expect(index.search(terms.slice(0, 1), LIMIT)).not.toContain(RARE - 1);
    const found = index.search(terms, LIMIT);
    expect(found).toHaveLength(LIMIT);
    expect(found[0]).toBe(RARE - 1);
  });
});
