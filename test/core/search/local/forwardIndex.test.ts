import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../../src/core/corpus/article.ts';
import { KIND } from '../../../../src/core/language/answerTypes.ts';
import { buildForwardIndex } from '../../../../src/core/search/local/forwardIndex.ts';
import { buildPassageIndex } from '../../../../src/core/search/local/passageIndex.ts';
import { article } from '../../answers/support.ts';

const build = (...articles: ReturnType<typeof article>[]) => {
  const passages = articles.flatMap(passagesOf);
  const index = buildForwardIndex(passages);
  const { search } = buildPassageIndex(passages, index);
  const termsIn = (passage: number): string[] =>
    index.terms.filter((term) => search([{ term, frequency: 1 }], passages.length).includes(passage));
  return { index, termsIn };
};

describe('buildForwardIndex', () => {
  const one = article(
    'one',
    'Ferry news',
    'The ferry left. Anna Nowak said 14 days went by.',
    'A ferry came.',
  );
  const { index, termsIn } = build(one, article('two', '', 'Nothing.'));

  it('finds the terms of each passage, and the title in the first', () => {
    expect([0, 1, 2].map(termsIn)).toEqual([
      ['ferri', 'new', 'leav', 'anna', 'nowak', 'sai', '14', 'dai', 'go'],
      ['ferri', 'come'],
      ['noth'],
    ]);
    expect(index.frequencies[index.vocabulary.get('ferri') ?? -1]).toBe(2);
  });

  it('keeps sentences and occurrences in order, with their offsets in the text', () => {
    expect([...index.firstSentence]).toEqual([0, 2, 3, 4]);
    const text = one.paragraphs[0] ?? '';
    const words = [...index.occurrenceStart.slice(0, index.firstOccurrence[2])].map((start, at) =>
      text.slice(start, index.occurrenceEnd[at]),
    );
    expect(words).toEqual(['ferry', 'left', 'Anna', 'Nowak', 'said', '14', 'days', 'went']);
    expect([...index.occurrencePosition.slice(0, 4)]).toEqual([1, 2, 3, 4]);
  });

  it('marks names, numbers and measures', () => {
    const kinds = (at: number): number => index.occurrenceKinds[at] as number;
    expect(kinds(2) & KIND.name).toBe(0);
    expect(kinds(3) & KIND.name).toBe(KIND.name);
    expect(kinds(5) & (KIND.number | KIND.measure)).toBe(KIND.number | KIND.measure);
    expect(index.termIsName[index.vocabulary.get('nowak') ?? -1]).toBe(1);
    expect(index.termIsName[index.vocabulary.get('ferri') ?? -1]).toBe(0);
  });

  it('is empty for no passages', () => {
    const { index: empty } = build();
    expect(empty.averageLength).toBe(0);
    expect([...empty.firstSentence]).toEqual([0]);
  });
});
