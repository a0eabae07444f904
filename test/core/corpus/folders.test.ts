import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../src/core/corpus/faults.ts';
import { parseArticleFile } from '../../../src/core/corpus/parseArticleFile.ts';
import { readCorpus } from '../../../src/core/corpus/readCorpus.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const cases = join(PACKAGE_ROOT, '../shared/eval/cases/import');
const article = (name: string, ...lines: readonly string[]) =>
  parseArticleFile(name, `${lines.join('\n')}\n`).article;

describe.skipIf(!existsSync(cases))('the open cases', () => {
  const read = (name: string) => parseArticleFile(name, readFileSync(join(cases, name), 'utf8')).article;
  it('m01, an Obsidian clipping', () => {
    expect(read('m01-web-clipper.md')).toMatchObject({
      title: 'Envoys meet in Torvik',
      url: 'https://post.example.org/envoys',
      author: 'Oren Halvik',
      publishedAt: '2024-05-06',
      paragraphs: [
        'The two envoys met on Monday in Torvik, officials of both sides said.',
        '“We are nearer than we were in spring,” said Mara Lindqvist.',
        'Forty prisoners go home on Friday.',
        'The port reopens in June.',
        'Side Prisoners',
        'North 18',
        'South 22',
        'The communiqué followed on Tuesday.',
      ],
    });
  });
  it('m03, a Jekyll post', () => {
    expect(read('m03-jekyll.md')).toMatchObject({
      title: 'Envoys meet in Torvik',
      publishedAt: '2024-05-06T09:30:00+02:00',
      paragraphs: [
        'The two envoys met on Monday in Torvik.',
        '“We are nearer,” said Mara Lindqvist — then she left. Nobody else spoke.',
        'Read the full text or the summary.',
        'Talks in Halm',
        'A summit in June',
      ],
    });
  });
  it('j01, JSON lines with other field names', async () => {
    const { articles, faults } = await readCorpus(join(cases, 'j01-text-field.jsonl'));
    expect(faults).toEqual([]);
    expect(articles.map((one) => one.article)).toMatchObject([
      { id: 'envoys-meet-in-torvik', title: 'Envoys meet in Torvik', publishedAt: '2024-05-06' },
      { id: 'text', url: 'https://post.example.org/text', publishedAt: '2024-05-07' },
    ]);
    expect(articles[0]?.article.paragraphs).toHaveLength(3);
  });
});

describe('files of common tools', () => {
  it('Hugo: TOML, a page in its own folder, shortcodes', () => {
    const page = article(
      'content/posts/port-of-halm/index.md',
      '+++',
      'title = "The port of Halm"',
      'date = 2024-05-06T09:30:00+02:00',
      'lastmod = 2024-06-01',
      'authors = ["Oren Halvik", "Lena Wexford"]',
      'url = "/2024/port/"',
      '[params]',
      'publisher = "The Torvik Post"',
      '+++',
      '{{< figure src="a.jpg" caption="Ships" >}}',
      'The port opens {{% em %}}on Friday{{% /em %}}, [the minister]({{< ref "b.md" >}}) said.',
      '',
      '{{< highlight go >}}',
      'fmt.Println("no news")',
      '{{< /highlight >}}',
      '<!--more-->',
      'Ships wait outside.',
    );
    expect(page).toEqual({
      id: 'port-of-halm',
      title: 'The port of Halm',
      publisher: 'The Torvik Post',
      author: 'Oren Halvik, Lena Wexford',
      publishedAt: '2024-05-06T09:30:00+02:00',
      paragraphs: ['The port opens on Friday, the minister said.', 'Ships wait outside.'],
    });
  });

  it('Zola: TOML dates without a zone, names in taxonomies, shortcodes with a body', () => {
    const page = article(
      'ferry.md',
      '+++',
      'title = "Ferry sails"',
      'date = 2024-05-06 09:30:00',
      '[taxonomies]',
      'authors = ["Mara Lind"]',
      '[extra]',
      'lang = "en_GB"',
      '+++',
      '{{ youtube(id="abc") }}',
      '{% quote(author="Brek") %}',
      'The ferry sails again.',
      '{% end %}',
    );
    expect(page).toEqual({
      id: 'ferry',
      title: 'Ferry sails',
      author: 'Mara Lind',
      publishedAt: '2024-05-06',
      language: 'en-GB',
      paragraphs: ['The ferry sails again.'],
    });
  });

  it('Jekyll: the day in the name, Liquid comments, attributes, a title with a colon', () => {
    const page = article(
      '_posts/2024-05-06-talks-resume.markdown',
      '---',
      'title: Talks: day two',
      "author: 'It's Brek'",
      'published: true',
      '---',
      '{% comment %}',
      'not for readers',
      '{% endcomment %}',
      'They talk again.{: .lead}',
      '',
      '* TOC',
      '{:toc}',
      '',
      '*[EU]: European Union',
      '',
      '1986. The year it began.',
    );
    expect(page).toEqual({
      id: '2024-05-06-talks-resume',
      title: 'Talks: day two',
      author: "'It's Brek'",
      publishedAt: '2024-05-06',
      paragraphs: ['They talk again.', '1986. The year it began.'],
    });
  });

  it('Obsidian: links, callouts, comments, embeds, block names, marked words, tasks', () => {
    const note = article(
      'Note.md',
      '---',
      'author: [[People/Oren Halvik|Oren Halvik]], [[Lena Wexford]]',
      'source: "[The Post](https://post.example.org/a)"',
      'date: 17 March 2025',
      '---',
      '# Talks in Torvik',
      '',
      'The ==two envoys== met [[Torvik#Port|in Torvik]] with [[Mara Lindqvist]]. ^abc123',
      '',
      '![[map.png]]',
      '',
      '#talks #news/torvik',
      '',
      '%% hidden',
      '',
      'still hidden %%',
      '',
      '> [!quote]- From the hall',
      '> “We are nearer,” she said.',
      '',
      '- [x] The port opens.',
      '- [ ] The road opens.',
      '',
      '```dataview',
      'TABLE date',
      '```',
    );
    expect(note).toEqual({
      id: 'note',
      title: 'Talks in Torvik',
      url: 'https://post.example.org/a',
      publisher: 'The Post',
      author: 'Oren Halvik, Lena Wexford',
      publishedAt: '2025-03-17',
      paragraphs: [
        'The two envoys met in Torvik with Mara Lindqvist.',
        '“We are nearer,” she said.',
        'The port opens.',
        'The road opens.',
      ],
    });
  });

  it('JSON front matter, and a text that begins with a brace', () => {
    expect(article('a.md', '{', '"title": "T", "date": "2024-05-06"', '}', '', 'Text.')).toMatchObject({
      title: 'T',
      publishedAt: '2024-05-06',
      paragraphs: ['Text.'],
    });
    expect(article('a.md', '{', 'as it is', '}', '', 'Text.')).toMatchObject({ title: '{' });
  });

  it('HTML in Markdown: hidden elements go, blocks are paragraphs, two breaks split a paragraph', () => {
    const page = article(
      'a.md',
      '# T',
      '',
      '<style>p { color: red }</style>',
      '<div><p>One &amp; <b>two</b>.</p><p hidden>Never.</p><p>Three<br>four.</p></div>',
      '',
      'Five.<br><br>Six <span style="display:none">no</span>and <!-- never --> seven.',
      '',
      '<figure><img alt="no"><figcaption>A ship</figcaption></figure>',
      '<table><tr><td>North</td><td>18</td></tr></table>',
    );
    expect(page?.paragraphs).toEqual(['One & two.', 'Three four.', 'Five.', 'Six and seven.', 'North 18']);
  });

  it('headings are not paragraphs, except a heading of prose; indented lines are not code', () => {
    const page = article(
      'a.md',
      'Title',
      '=====',
      '',
      '## What next?',
      '',
      '### The two envoys met on Monday, officials of both sides said.',
      '',
      '    Indented text.',
    );
    expect(page).toMatchObject({
      title: 'Title',
      paragraphs: ['The two envoys met on Monday, officials of both sides said.', 'Indented text.'],
    });
  });

  it('a bad date, or a bad value under an alias, costs only its field', () => {
    const { article: read, faults } = parseArticleFile(
      'a.md',
      '---\ntitle: T\npublishedAt: sometime\nlang: "??"\npermalink: /:year/:title/\nauthor: Brek\n---\nText.',
    );
    expect(read).toEqual({ id: 'a', title: 'T', author: 'Brek', paragraphs: ['Text.'] });
    expect(faults.map(describeFault)).toEqual([
      expect.stringMatching(
        /^warning a\.md:3 publishedAt: must be a day such as 2025-03-17.*; the field was ignored$/,
      ),
      expect.stringMatching(/^warning a\.md:4 lang: must be a language tag/),
    ]);
  });

  it('a first line too long for a title is a paragraph, and the file name becomes the title', () => {
    const long = 'The envoys met. '.repeat(40).trim();
    expect(article('two-envoys.md', long, '', 'More.')).toMatchObject({
      title: 'two envoys',
      paragraphs: [long, 'More.'],
    });
  });

  it('reports unknown fields once per folder', async () => {
    const file = (date: string) => `---\ntitle: T\ntags: [a]\nlayout: post\ndate: ${date}\n---\nText.`;
    const folder = await temporaryFolder({ 'a.md': file('2024-05-06'), 'b.md': file('2024-05-07') });
    const { articles, faults } = await readCorpus(folder);
    expect(faults.map(describeFault)).toEqual([
      'warning a.md: fields of this kind are not known and were ignored: 2 × tags, 2 × layout; known are title, url, publisher, author, publishedAt, language',
    ]);
    const known = new Map(articles.map((sourced) => [sourced.hash ?? '', sourced]));
    const again = await readCorpus(folder, known);
    expect(again.faults).toEqual(faults);
    expect(again.articles[0]?.article).toBe(articles[0]?.article);
  });

  it('lists the file types of a folder without an article', async () => {
    const folder = await temporaryFolder({ 'a.html': 'x', 'sub/b.html': 'x', 'c.jsonl': '{}', LICENSE: 'x' });
    const { faults } = await readCorpus(folder);
    expect(faults.map(describeFault)).toEqual([
      expect.stringMatching(
        /^error talks-bot-test-\w+: has no article file \(\.md or \.txt\), but 2 × \.html, 1 × files without an ending, 1 × \.jsonl: /,
      ),
    ]);
    expect((await readCorpus(await temporaryFolder())).faults).toMatchObject([{ severity: 'error' }]);
  });
});

describe('JSON lines with other field names', () => {
  const read = async (...lines: readonly unknown[]) => {
    const folder = await temporaryFolder({ 'c.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
    const { articles, faults } = await readCorpus(join(folder, 'c.jsonl'));
    return { articles: articles.map((one) => one.article), faults: faults.map(describeFault) };
  };

  it('reads them, and makes distinct ids', async () => {
    const { articles, faults } = await read(
      { headline: 'Talks', content: 'One.\n\nTwo.', timestamp: 1_714_980_600, byline: 'By Oren Halvik' },
      { headline: 'Talks', body: '<p>Three.</p><p>Four &amp; five.</p>', source: { name: 'The Post' } },
      { id: 7, text: 'Six.' },
      { text: 'Neither side has spoken.' },
    );
    expect(faults).toEqual([]);
    expect(articles).toEqual([
      {
        id: 'talks',
        title: 'Talks',
        author: 'Oren Halvik',
        publishedAt: '2024-05-06T07:30:00Z',
        paragraphs: ['One.', 'Two.'],
      },
      {
        id: expect.stringMatching(/^talks-[\da-f]{8}$/),
        title: 'Talks',
        publisher: 'The Post',
        paragraphs: ['Three.', 'Four & five.'],
      },
      { id: '7', paragraphs: ['Six.'] },
      { id: 'neither-side-has-spoken', paragraphs: ['Neither side has spoken.'] },
    ]);
  });

  it('lists the fields of a file in one fault if no field is a text', async () => {
    const { articles, faults } = await read(
      { a: 1, b: 'x' },
      { a: 2, b: 'y' },
      { id: 'z', paragraphs: ['P.'] },
    );
    expect(articles).toHaveLength(1);
    expect(faults).toEqual([
      'error c.jsonl:1: 2 lines have no text: the fields are a, b; name the text "paragraphs" or "text", and the rest title, url, date, author, publisher, language',
    ]);
  });
});
