import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../../../src/core/quotations/extractQuotations.ts';
import { linkPersons } from '../../../../src/core/quotations/people/linkPersons.ts';

const corpus = (...texts: string[]): (string | undefined)[] =>
  linkPersons(texts.map((text, i) => extractQuotations({ id: `a${i}`, paragraphs: [text] }))).map(
    ([quotation]) => quotation?.speaker?.person,
  );

describe('linkPersons', () => {
  it('gives one key to one person, however an article names them', () => {
    expect(
      corpus(
        '“Yes,” said Steve Witkoff.',
        '“Yes,” Steven Witkoff said.',
        '“Yes,” Witkoff said.',
        '“Yes,” said S. Witkoff.',
      ),
    ).toEqual(new Array(4).fill('steven-witkoff'));
  });

  it('keeps two people of one surname two, and their bare surname a third', () => {
    expect(
      corpus('“Yes,” said Bill Clinton.', '“Yes,” said Hillary Clinton.', '“Yes,” Clinton said.'),
    ).toEqual(['bill-clinton', 'hillary-clinton', 'clinton']);
  });

  it('tells people apart by their middle names', () => {
    expect(corpus('“Yes,” said George W. Bush.', '“Yes,” said George H. Bush.')).toEqual([
      'george-w-bush',
      'george-h-bush',
    ]);
  });

  it('folds accents and case', () => {
    expect(corpus('“Yes,” said Emmanuel Macrón.', '“Yes,” said Emmanuel Macron.')[0]).toBe(
      corpus('“Yes,” said Emmanuel Macrón.', '“Yes,” said Emmanuel Macron.')[1],
    );
  });

  it('keeps roles of different articles apart and organisations together', () => {
    const [a, b] = corpus('“Yes,” a spokesman said.', '“No,” a spokesman said.');
    expect(a).not.toBe(b);
    const [c, d] = corpus('“Yes,” the Foreign Ministry said.', '“No,” the Foreign Ministry said.');
    expect(c).toBe(d);
  });

  it('does not depend on the order of the articles', () => {
    const texts = [
      '“Yes,” said Bob Dole.',
      '“Yes,” said Robert Dole.',
      '“Yes,” Dole said.',
      '“Yes,” said Elizabeth Dole.',
    ];
    expect(corpus(...texts.toReversed())).toEqual(corpus(...texts).toReversed());
  });
});
