import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../src/core/corpus/faults.ts';
import { parseArticleFile } from '../../../src/core/corpus/parseArticleFile.ts';

const article = (name: string, ...lines: readonly string[]) =>
  parseArticleFile(name, `${lines.join('\n')}\n`).article;

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
});
