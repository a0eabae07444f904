import { describe, expect, it } from 'vitest';
import { quoted, speakers, wordsOf } from './support.ts';

describe('extractQuotations', () => {
  it('splits "…," he said, "…" in two', () => {
    expect(speakers('“We will,” John Kerry said, “leave soon.”')).toEqual([
      ['“We will,”', 'John Kerry'],
      ['“leave soon.”', 'John Kerry'],
    ]);
  });

  it.each([
    ['a show', 'John Kerry told CNN’s “State of the Union” so.'],
    ['a book', 'John Kerry wrote the book “Every Day Is Extra” in 2018.'],
    ['a nickname', 'Dwayne “The Rock” Johnson said so.'],
    ['a name', 'John Kerry said that “Kerry” is a name.'],
    ['empty marks', 'John Kerry wrote “…” and left.'],
  ])('leaves out %s', (_, text) => expect(quoted(text)).toEqual([]));

  it('distinguishes whole utterances from phrases', () => {
    const kinds = (text: string): string[] => quoted(text).map(({ kind }) => kind);
    expect(kinds('“We will leave soon,” John Kerry said.')).toEqual(['direct']);
    expect(kinds('John Kerry called it “a disgrace” again.')).toEqual(['partial']);
    expect(kinds('“No,” John Kerry said.')).toEqual(['direct']);
  });

  it('gives an inner quotation to the speaker that the outer words name, as secondhand', () => {
    const [outer, inner, ...more] = quoted('“Donald Trump told me, ‘Go home,’ and I went,” John Kerry said.');
    expect(outer?.speaker?.name).toBe('John Kerry');
    expect(outer?.secondhand).toBe(false);
    expect(inner?.speaker?.name).toBe('Donald Trump');
    expect(inner?.secondhand).toBe(true);
    expect(more).toEqual([]);
  });

  it('marks words as secondhand if another person reports them, but not if their speaker does', () => {
    const told = (text: string): (string | boolean | undefined)[][] =>
      quoted(text).map(({ speaker, secondhand }) => [speaker?.name, secondhand]);
    expect(told('Sergei Orlov writes that Petro Savchuk told him: “You would rather lose.”')).toEqual([
      ['Petro Savchuk', true],
    ]);
    expect(told('Sergei Orlov writes that he told them: “You would rather lose.”')).toEqual([
      ['Sergei Orlov', false],
    ]);
  });

  it('resolves "I" inside a quotation to its speaker', () => {
    expect(speakers('“I told him, ‘Go home,’” John Kerry said.')).toContainEqual([
      '‘Go home,’',
      'John Kerry',
    ]);
  });

  it('takes a Markdown block quote as a quotation', () => {
    expect(speakers('John Kerry said in a statement:', '> We will leave soon.')).toEqual([
      ['We will leave soon.', 'John Kerry'],
    ]);
    expect(speakers('> We will leave soon. — John Kerry')).toEqual([['We will leave soon.', 'John Kerry']]);
    expect(speakers('John Kerry said:', '> “We will leave soon.”')).toEqual([
      ['“We will leave soon.”', 'John Kerry'],
    ]);
  });

  it('limits the effect of an unpaired mark to its paragraph', () => {
    expect(speakers('He said “nothing at all.', '“We will,” John Kerry said.').at(-1)).toEqual([
      '“We will,”',
      'John Kerry',
    ]);
  });

  it('returns quotations in reading order, each with its paragraph', () => {
    const all = quoted('“A plan,” John Kerry said. “B plan.”', '“C plan,” he said.');
    expect(all.map((quotation) => [quotation.passage.paragraph, wordsOf(quotation)])).toEqual([
      [1, '“A plan,”'],
      [1, '“B plan.”'],
      [2, '“C plan,”'],
    ]);
  });

  it('finds nothing in an article without words', () => {
    expect(quoted()).toEqual([]);
    expect(quoted('', ' ')).toEqual([]);
  });
});
