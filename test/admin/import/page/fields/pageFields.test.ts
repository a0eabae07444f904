import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../../src/admin/import/page/readPage.ts';
import { newsPage } from '../../newsPage.ts';

const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const linked = (json: string): string => `<script type="application/ld+json">${json}</script>`;

/** Reads a page with this head, and with `beside` between its headline and its text. */
const read = (head: string, beside = '', address?: string) =>
  readPage(newsPage(`<title>Talks</title>${head}`).replace('</h1>', `</h1>${beside}`), address);

describe('the publication date of a page', () => {
  const MOMENT = '2024-05-06T09:30:00+02:00';
  const UPDATE = '2024-05-08T11:00:00+02:00';

  it.each([
    [
      'a time element',
      '',
      `<time class="published" datetime="${MOMENT}">6 May</time><time class="updated" datetime="${UPDATE}">8 May</time>`,
    ],
    [
      'a time element behind the one of the update',
      '',
      `<p>Updated <time datetime="${UPDATE}">8 May</time></p><p><time datetime="${MOMENT}">6 May</time></p>`,
    ],
    [
      'microdata',
      '',
      `<meta itemprop="dateModified" content="${UPDATE}"><meta itemprop="datePublished" content="${MOMENT}">`,
    ],
    [
      'a WebPage in a graph',
      linked(
        `{"@graph":[{"@type":"Organization","name":"P"},{"@type":"WebPage","datePublished":"${MOMENT}","dateModified":"${UPDATE}"}]}`,
      ),
      '',
    ],
    [
      'a list of nodes',
      linked(`[{"@type":"BreadcrumbList"},{"@type":["Article"],"datePublished":"${MOMENT}"}]`),
      '',
    ],
    [
      'the page that an article is the main entity of',
      linked(`{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","datePublished":"${MOMENT}"}}`),
      '',
    ],
    [
      'JSON with commas too many',
      linked(`{"@type":"NewsArticle","datePublished":"${MOMENT}","keywords":["a","b",],}`),
      '',
    ],
    [
      'JSON with a raw line break',
      linked(`{"@type":"NewsArticle","description":"One\nand two","datePublished":"${MOMENT}"}`),
      '',
    ],
    ['JSON in a comment', linked(`<!--\n{"@type":"NewsArticle","datePublished":"${MOMENT}"}\n-->`), ''],
    ['sailthru before a date of change', meta('last-modified', UPDATE) + meta('sailthru.date', MOMENT), ''],
    ['parsely in capitals', meta('Parsely-Pub-Date', MOMENT), ''],
    [
      'the earlier of two',
      linked(`{"@type":"NewsArticle","datePublished":"${UPDATE}"}`) + meta('article:published_time', MOMENT),
      '',
    ],
  ])('is read from %s', (_, head, beside) => {
    expect(read(head, beside).publishedAt).toBe(MOMENT);
  });

  it.each([
    ['DC', meta('DC.date.issued', '2024-05-06') + meta('last-modified', '2024-05-09'), ''],
    ['compact ISO', meta('pubdate', '20240506'), ''],
    ['a day in words', meta('date', 'May 6, 2024'), ''],
    ['a line beside the headline', '', '<p>Updated May 8, 2024 11:00 AM; Posted May 6, 2024 9:30 AM</p>'],
    [
      'a line of its own language',
      '<meta property="og:locale" content="uk_UA">',
      '<div class="x">6 травня 2024, 09:30</div>',
    ],
  ])('is the day that %s states', (_, head, beside) => {
    expect(read(head, beside).publishedAt).toBe('2024-05-06');
  });

  it('is the day in its address if the page states none', () => {
    expect(read('', '', 'https://e.example/2024/05/06/talks').publishedAt).toBe('2024-05-06');
    expect(read('', '', 'https://e.example/news/20240506/talks').publishedAt).toBe('2024-05-06');
    expect(read('', '', 'https://e.example/2024/05/talks').publishedAt).toBeUndefined();
  });

  it('is the day shown to readers if the stated UTC time falls on the next day', () => {
    const head = meta('article:published_time', '2024-05-07T02:54:29Z');
    expect(read(head, '<p>May 6, 2024</p>').publishedAt).toBe('2024-05-06');
    expect(read(head, '<p>May 7, 2024</p>').publishedAt).toBe('2024-05-07T02:54:29Z');
    expect(read(head, '<p>May 1, 2024</p>').publishedAt).toBe('2024-05-07T02:54:29Z');
  });

  it('is not the day of an update, of another article, or of an event in the text', () => {
    const teaser = '<aside><time datetime="2024-05-01">1 May</time> Another story</aside>';
    const long = `<p>${'They talked on, as they had before. '.repeat(30)}</p>`;
    expect(
      read(meta('article:modified_time', UPDATE), '<p>Last updated: 8 May 2024</p>').publishedAt,
    ).toBeUndefined();
    expect(read('', long + teaser).publishedAt).toBeUndefined();
    expect(read('', `${long}<p>They met on 6 May 2024.</p>`).publishedAt).toBeUndefined();
  });
});

describe('the author of a page', () => {
  it.each([
    ['a meta tag', meta('byl', 'By Oren Halvik'), ''],
    ['a tag with the site behind the name', meta('author', 'Oren Halvik | The Torvik Post'), ''],
    ['a tag with a handle and an address', meta('author', 'Oren Halvik (@orenh)'), ''],
    [
      'a tag that was escaped twice',
      meta('author', '&amp;Oslash;ren Halvik').replace('&amp;Oslash;', 'O'),
      '',
    ],
    [
      'a person among organizations',
      linked(
        '{"@type":"NewsArticle","author":[{"@type":"Organization","name":"Torvik Wire"},{"@type":"Person","name":"Oren Halvik"}]}',
      ),
      '',
    ],
    ['a label for previews', meta('twitter:label1', 'Written by') + meta('twitter:data1', 'Oren Halvik'), ''],
    ['a link', '', '<p>by <a rel="author" href="/oh">Oren Halvik</a> in Talks</p>'],
    ['microdata', '', '<span itemprop="author"><span itemprop="name">Oren Halvik</span>, staff</span>'],
    ['a class', '', '<div class="article__byline">Oren Halvik, Torvik correspondent</div>'],
    ['a byline', '', '<p>Von Oren Halvik</p>'],
    ['a byline in capitals', '', '<p>BY Oren Halvik</p>'],
    [
      'a byline where the tag has a login',
      meta('author', 'oren.halvik'),
      '<p class="byline">By Oren Halvik</p>',
    ],
    [
      'a byline where the tag has a given name',
      meta('author', 'Oren'),
      '<p class="byline">By Oren Halvik</p>',
    ],
  ])('is read from %s', (_, head, beside) => {
    expect(read(`<meta property="og:site_name" content="The Torvik Post">${head}`, beside).author).toBe(
      'Oren Halvik',
    );
  });

  it('can be several people, each named once', () => {
    expect(read(meta('author', 'By Oren Halvik, Tessa Wrenfield and Oren Halvik')).author).toBe(
      'Oren Halvik, Tessa Wrenfield',
    );
    expect(read('', '<p>Par Oren Halvik et Tessa Wrenfield</p>').author).toBe('Oren Halvik, Tessa Wrenfield');
  });

  it.each([
    'The Torvik Post',
    'torvikpost.example',
    'Torvik Post',
    'Redaktion',
    'Admin',
    'Staff Reporter',
    'Reuters',
    'Редакція',
    'https://social.example/oh',
    'news@torvikpost.example',
    '6 May 2024',
    'Die Redaktion der Torvik Post',
  ])('cannot be %s', (author) => {
    const head = `<meta property="og:site_name" content="The Torvik Post">${meta('author', author)}`;
    expect(read(head, '', 'https://torvikpost.example/talks').author).toBeUndefined();
  });

  it('is not read from a comment, a teaser or a sidebar, whatever the classes of the body', () => {
    const beside =
      '<div class="comment"><p class="author">Mara Lindqvist</p></div><aside class="related"><a rel="author">Mara Lindqvist</a></aside>';
    expect(read('', beside).author).toBeUndefined();
    const page = newsPage('<title>T</title>').replace('<body>', '<body class="has-sidebar comments-open">');
    expect(readPage(page.replace('</h1>', '</h1><p class="author">Oren Halvik</p>')).author).toBe(
      'Oren Halvik',
    );
  });
});

describe('the title and the publisher of a page', () => {
  const titled = (title: string, head = '', address?: string) => {
    const { title: read, publisher } = readPage(newsPage(`<title>${title}</title>${head}`), address);
    return [read, publisher];
  };
  const HEADING = 'Talks resume in Riyadh';

  it('are separated if the title contains the site name', () => {
    const site = '<meta property="og:site_name" content="The Torvik Post">';
    expect(titled('Envoys meet | The Torvik Post', site)).toEqual(['Envoys meet', 'The Torvik Post']);
    expect(titled('Envoys meet - Torvik Post', site)).toEqual(['Envoys meet', 'The Torvik Post']);
    expect(titled('The Torvik Post: Envoys meet', site)).toEqual([
      'The Torvik Post: Envoys meet',
      'The Torvik Post',
    ]);
    expect(titled('The Torvik Post — Envoys meet', site)).toEqual(['Envoys meet', 'The Torvik Post']);
    expect(titled('x', `${site}<meta property="og:title" content="Envoys meet – The Torvik Post">`)).toEqual([
      'Envoys meet',
      'The Torvik Post',
    ]);
  });

  it('are split if the title ends with the publisher', () => {
    expect(titled(`${HEADING} | The Torvik Post`)).toEqual([HEADING, 'The Torvik Post']);
    expect(titled(`${HEADING} - World - The Torvik Post`)).toEqual([HEADING, 'The Torvik Post']);
    expect(titled('Envoys meet | Torvik Post', '', 'https://www.torvikpost.example/1')).toEqual([
      'Envoys meet',
      'Torvik Post',
    ]);
    expect(titled('x', `<meta property="og:title" content="${HEADING}">`)).toEqual([HEADING, undefined]);
  });

  it('are not split at a dash that belongs to the title', () => {
    expect(titled('Torvik – a history')).toEqual(['Torvik – a history', undefined]);
    expect(titled('Prisoners, envoys - and a port')).toEqual(['Prisoners, envoys - and a port', undefined]);
  });

  it('leave out a publisher that is a link or the title of the page', () => {
    expect(titled('T', '<meta property="og:site_name" content="https://e.example/">')).toEqual([
      'T',
      undefined,
    ]);
    expect(titled('Envoys', '<meta property="og:site_name" content="Envoys">')).toEqual([
      'Envoys',
      undefined,
    ]);
  });
});
