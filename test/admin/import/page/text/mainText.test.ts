import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../../src/admin/import/page/readPage.ts';
import { newsPage, PROSE } from '../../newsPage.ts';

/** Returns the paragraphs that `html` adds to a page when it follows the prose. */
const behind = (html: string, head = ''): string[] => {
  const page = newsPage(`<title>Talks</title>${head}`).replace('</article>', `${html}</article>`);
  const { paragraphs } = readPage(page, 'https://post.example/talks');
  expect(paragraphs.slice(0, PROSE.length)).toEqual(PROSE);
  return paragraphs.slice(PROSE.length);
};

describe('captions and credits', () => {
  it.each([
    [
      'figcaption',
      '<figure><img src="x"><figcaption><p>The envoys shake hands in Torvik. Photo: Torvik Press</p></figcaption></figure>',
    ],
    ['a class', '<div class="InlineImage-imageCaption">The envoys shake hands in Torvik.</div>'],
    [
      'a gallery',
      '<div class="gallery"><p>Image 1 of / 13</p><p>Caption</p><p>Close</p><p>Photo: Oren Halvik, TP</p></div>',
    ],
    ['a credit at the end', '<p>The envoys in Torvik (Credit: Torvik Images)</p>'],
    ['an agency at the end', '<p>Envoys Mara Lindqvist (left) and Oren Halvik in Torvik on Monday AP</p>'],
  ])('are left out: %s', (_, html) => expect(behind(html)).toEqual([]));

  it('do not include prose that a site puts into a caption below a heading', () => {
    const figure = `<figure><figcaption><h2>1. The port</h2><p>The port of Halm stays closed, both sides said.</p><span class="credit">Photo: TP</span></figcaption></figure>`;
    expect(behind(figure)).toEqual(['The port of Halm stays closed, both sides said.']);
  });
});

describe('invisible text', () => {
  it('is left out: hidden elements, elements hidden by a style sheet, texts for screen readers and hover cards', () => {
    const styles =
      '<style>.card{display:none} .x:hover .card{display:block} @media print{p{display:none}}</style>';
    const html = `<p hidden>One.</p><p style="display: none">Two.</p><p class="sr-only">Three.</p>
      <p>He met <span class="x"><a href="/p">Lena Wexford</a><span class="card"><a href="/a">Senate delays vote</a></span></span> in April.</p>
      <p>She met <a href="/q">Oren Halvik</a><span class="about"><img src="x"><a href="/1">Oren Halvik</a> <a href="/2">Port vote delayed again by the senate</a></span> in May.</p>`;
    expect(behind(html, styles)).toEqual(['He met Lena Wexford in April.', 'She met Oren Halvik in May.']);
  });

  it('is kept if it is the whole article, which a script shows later', () => {
    const page = newsPage('<title>Talks</title><style>article{visibility:hidden}</style>');
    expect(readPage(page).paragraphs).toEqual(PROSE);
  });
});

describe('line breaks', () => {
  it.each([
    ['sentences', 'One came.<br>Another left.', ['One came.', 'Another left.']],
    [
      'a list',
      'June 9 – Halm<br>June 10 – Torvik<br>June 12 – Elm',
      ['June 9 – Halm', 'June 10 – Torvik', 'June 12 – Elm'],
    ],
    [
      'a label',
      'The port<br>It stays closed until the two sides agree on it.',
      ['The port', 'It stays closed until the two sides agree on it.'],
    ],
    [
      'a text broken to a width',
      'The earlier the better when it comes to<br>building a port. They will want<br>Torvik to pay.',
      ['The earlier the better when it comes to building a port. They will want Torvik to pay.'],
    ],
    [
      'one in a sentence',
      'They met in the town of<br>Torvik on Monday',
      ['They met in the town of Torvik on Monday'],
    ],
  ])('split or join lines: %s', (_, html, paragraphs) =>
    expect(behind(`<p>${html}</p>`)).toEqual(paragraphs),
  );
});

it('keeps headings and links that are prose', () => {
  const html = `<h2>Short heading</h2><h3>The two sides agreed on nothing, and said so before they left.</h3><h3>What did the two sides agree on before they left Torvik?</h3>
    <ul><li><a href="/b">Prisoners wait in Halm</a></li><li><a href="https://gov.example/text">The whole text of the plan that both sides signed</a></li></ul>`;
  expect(behind(html)).toEqual([
    'The two sides agreed on nothing, and said so before they left.',
    'The whole text of the plan that both sides signed',
  ]);
});
