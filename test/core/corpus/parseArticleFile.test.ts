import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/core/corpus/limits.ts';
import { articleIdOf, parseArticleFile } from '../../../src/core/corpus/parseArticleFile.ts';

describe('parseArticleFile', () => {
  it('takes the first line as the title, and each further line as a paragraph if no line is blank', () => {
    expect(parseArticleFile('talks.txt', 'Talks begin\nOne.\nTwo.\n')).toEqual({
      article: { id: 'talks', title: 'Talks begin', paragraphs: ['One.', 'Two.'] },
      faults: [],
    });
  });

  it('splits paragraphs at blank lines and joins hard-wrapped lines', () => {
    const { article } = parseArticleFile(
      'a.txt',
      '\uFEFFTitle\r\n\r\nFirst line\r\nwrapped.\r\n\r\n\r\nSecond.',
    );
    expect(article?.paragraphs).toEqual(['First line wrapped.', 'Second.']);
  });

  it('reads front matter, and drops a heading if the front matter states the title', () => {
    const file = '---\ntitle: "Talks: day two"\npublishedAt: 2025-03-17\nauthor:\n---\n# A heading\n\nText.';
    expect(parseArticleFile('b.md', file)).toEqual({
      article: {
        id: 'b',
        title: 'Talks: day two',
        publishedAt: '2025-03-17',
        paragraphs: ['Text.'],
      },
      faults: [],
    });
  });

  it.each([
    ['publishedAt', '17 March 2025', '2025-03-17'],
    ['publishedAt', 'March 17, 2025', '2025-03-17'],
    ['date', 'Monday, 17 March 2025', '2025-03-17'],
    ['publishedAt', '17. März 2025', '2025-03-17'],
    ['publishedAt', '17/03/2025', '2025-03-17'],
    ['publishedAt', 'Mon, 17 Mar 2025 09:30:00 +0000', '2025-03-17T09:30:00+00:00'],
    ['publishedAt', '03/04/2025', undefined],
    ['publishedAt', '31 February 2025', undefined],
    ['publishedAt', 'last Thursday', undefined],
    ['date', 'soon', undefined],
  ])('reads the date in “%s: %s”, or loses only the date, with a warning', (field, stated, day) => {
    const { article, faults } = parseArticleFile('d.md', `---\ntitle: T\n${field}: ${stated}\n---\nText.`);
    expect(article).toEqual({
      id: 'd',
      title: 'T',
      ...(day ? { publishedAt: day } : {}),
      paragraphs: ['Text.'],
    });
    expect(faults.map(({ severity, line, field }) => [severity, line, field])).toEqual(
      day ? [] : [['warning', 3, field]],
    );
  });

  it('takes a heading as the title if none is stated', () => {
    const { article } = parseArticleFile('c.md', '---\npublisher: 007\n---\n\n# Talks begin #\n\nText.');
    expect(article).toEqual({ id: 'c', title: 'Talks begin', publisher: '007', paragraphs: ['Text.'] });
  });

  it.each([
    ['a link that is none', '---\nurl: javascript:alert(1)\n---\nT\n\nText', 2, 'url', /http/],
    ['a language that is none', '---\nlanguage: "??"\n---\nT\n\nText', 2, 'language', /such as en/],
    ['a list for a title', '---\ntitle: [a, b]\n---\nText', 2, 'title', /must be text/],
    [
      'a field stated twice',
      '---\ntitle: T\nurl: http://a.b\ntitle: U\n---\nText',
      4,
      'title',
      /stated in line 2 already/,
    ],
    [
      'a field stated twice after a mended value',
      '---\ntitle: Talks: day two\nauthor: A\nurl: http://a.b\ntitle: U\n---\nText',
      5,
      'title',
      /stated in line 2 already/,
    ],
    [
      'a wrong value after a mended one',
      '---\ntitle: Talks: day two\nauthor: A\npublisher: P\nurl: x\n---\nText',
      5,
      'url',
      /http/,
    ],
    [
      'YAML that cannot be mended',
      '---\nauthor: A\nnote: b: c\ntitle: T\n- d\n- e\n---\nText',
      3,
      undefined,
      /not YAML/,
    ],
    ['broken YAML', '---\ntitle: "open\nurl: x\n---\nT\n\nText', undefined, undefined, /not YAML/],
    ['front matter left open', '---\ntitle: T\nText', 1, undefined, /not closed/],
    ['a title alone', 'Title', 1, 'paragraphs', /at least one paragraph/],
    ['an empty file', '', 1, 'title', /empty/],
  ])('reports file, line and field of %s', (_, file, line, field, message) => {
    const { article, faults } = parseArticleFile('x.md', file);
    const fault = faults.find(({ severity }) => severity === 'error');
    expect(article).toBeUndefined();
    expect(fault).toMatchObject({ file: 'x.md', message: expect.stringMatching(message) });
    if (line !== undefined) expect(fault?.line).toBe(line);
    expect(fault?.field).toBe(field);
  });

  it('reads front matter up to its limit', () => {
    const ofLength = (length: number): string =>
      `---\nnote: ${'x'.repeat(length - 'note: \n'.length)}\n---\nTitle\n\nText`;
    const { article } = parseArticleFile('x.md', ofLength(LIMITS.frontMatterCharacters));
    expect(article?.paragraphs).toEqual(['Text']);
    const { faults } = parseArticleFile('x.md', ofLength(LIMITS.frontMatterCharacters + 1));
    expect(faults).toMatchObject([
      { severity: 'error', line: 1, message: expect.stringMatching(/^the front matter has more/) },
    ]);
  });

  it('follows no alias, so a YAML bomb does not expand', () => {
    const nine = (alias: string): string => `[${Array(9).fill(alias).join(',')}]`;
    const bomb = [
      'a: &a x',
      ...[...'bcdefghij'].map((key, at) => `${key}: &${key} ${nine(`*${'abcdefghij'[at]}`)}`),
    ];
    const { article, faults } = parseArticleFile('x.md', `---\n${bomb.join('\n')}\ntitle: *j\n---\nText`);
    expect(faults.filter(({ severity }) => severity === 'error')).toMatchObject([{ field: 'paragraphs' }]);
    expect(article).toBeUndefined();
  });

  it('keeps every visible character of a paragraph, in order', () => {
    const paragraph = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => /\S/.test(text) && !/[\r\n\0\uFEFF]/.test(text));
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1 }), (paragraphs) => {
        const { article } = parseArticleFile('x.txt', `Title\n\n${paragraphs.join('\n\n')}\n\n`);
        expect(article?.paragraphs).toEqual(
          paragraphs.map((text) => text.trim()).filter((text) => text !== ''),
        );
      }),
    );
  });
});

describe('articleIdOf', () => {
  it.each([
    ['hopes-rise-for-ukraine-ceasefire.txt', 'hopes-rise-for-ukraine-ceasefire'],
    ['2025/Hopes Rise, again!.md', 'hopes-rise-again'],
    ['Переговори в Ер-Ріяді.md', 'переговори-в-ер-ріяді'],
    ['…….txt', ''],
  ])('%s becomes %s', (file, id) => expect(articleIdOf(file)).toBe(id));
});
