import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citation } from '../../../src/presentation/discord/citation.ts';
import { escapeLine, escapeMarkdown, safeUrl, stripLabel } from '../../../src/presentation/discord/escape.ts';
import { en } from '../../../src/presentation/wording/en.ts';
import { articleText } from './arbitraries.ts';
import { visibleText } from './visibleText.ts';

describe('escapeMarkdown', () => {
  it.each([
    ['# Heading', '\\# Heading'],
    ['### Heading', '\\### Heading'],
    ['- item', '\\- item'],
    ['  * item', '  \\* item'],
    ['+ item', '\\+ item'],
    ['12. item', '12\\. item'],
    ['12) item', '12\\) item'],
    ['> quote', '\\> quote'],
    ['>>> quote', '\\>>> quote'],
    ['-# small', '\\-# small'],
    ['one\n# two\n> three', 'one\n\\# two\n\\> three'],
    ['[label](https://evil.example)', '\\[label\\](https\\://evil.example)'],
    ['<https://evil.example>', '\\<https\\://evil.example>'],
    ['see https://evil.example/a_b', 'see https\\://evil.example/a\\_b'],
    ['<@123> <@!123> <@&123> <#123>', '\\<\\@123> \\<\\@!123> \\<\\@&123> \\<#123>'],
    ['<t:1700000000:R>', '\\<t\\:1700000000:R>'],
    ['</ask:123>', '\\</ask:123>'],
    [':smile:', '\\:smile:'],
    ['Ana:smile', 'Ana\\:smile'],
    ['@everyone and @here', '\\@everyone and \\@here'],
    ['a \\ b', 'a \\\\ b'],
    ['`code` ```block```', '\\`code\\` \\`\\`\\`block\\`\\`\\`'],
    ['||spoiler||', '\\|\\|spoiler\\|\\|'],
    ['__under__ ~~strike~~ **bold**', '\\_\\_under\\_\\_ \\~\\~strike\\~\\~ \\*\\*bold\\*\\*'],
  ])('takes the markup out of %j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
    expect(visibleText(markdown)).toEqual({ text, bold: [], links: [], effects: [] });
  });

  it('escapes custom emoji, animated ones too', () => {
    for (const text of ['<:flag:123>', '<a:flag:123>', '::a::']) {
      expect(visibleText(escapeMarkdown(text))).toMatchObject({ text, effects: [] });
    }
  });

  it('leaves plain prose as it is', () => {
    const prose =
      'At 10:30 the U.S. envoy’s 30-day proposal (a “first step”) was 5 > 3; #1 in 2025. 1.5 million – so?';
    expect(escapeMarkdown(prose)).toBe(prose);
  });

  it('shows every text verbatim and without effects', () => {
    fc.assert(
      fc.property(articleText('short'), (text) => {
        expect(visibleText(escapeMarkdown(text))).toEqual({ text, bold: [], links: [], effects: [] });
      }),
      { numRuns: 500 },
    );
  });
});

/** The signs that begin and end a direction isolate (UAX #9). */
const [FSI, PDI] = ['\u2068', '\u2069'];
const arabic = 'استئناف المحادثات 2025';
const hebrew = 'השיחות נמשכות!\u200F';

describe.each([
  ['escapeLine', escapeLine],
  ['stripLabel', stripLabel],
])('%s', (_, render) => {
  it.each([arabic, hebrew, `Talks (${arabic})`])(
    'isolates the direction of %j, and keeps it verbatim',
    (text) => {
      expect(render(text)).toBe(`${FSI}${text}${PDI}`);
    },
  );

  it.each(['Hopes Rise', 'Мирні переговори', '停火协议', ''])('leaves %j as it is', (text) => {
    expect(render(text)).toBe(text);
  });

  it.each(['\u202E', '\u2067', '\u202Dx\u202C', `${PDI}${PDI}`])('removes the direction sign %j', (sign) => {
    expect(render(`Talks ${sign} resume`)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(render(`${sign}${arabic}`)).toMatch(new RegExp(`^${FSI}[^\u202A-\u202E\u2066-\u2069]*${PDI}$`));
  });
});

it('a citation keeps title, paragraph, publisher and date in their order', () => {
  const article = { id: 'a', title: arabic, publisher: 'الجزيرة', publishedAt: '2025-03-17' };
  expect(citation({ article, paragraph: 3, text: 'x' }, en)).toBe(
    `-# ${FSI}${arabic}${PDI}, paragraph 3 · ${FSI}الجزيرة${PDI} · 17 March 2025`,
  );
});

describe('stripLabel', () => {
  it.each([
    ['Talks [updated]: **deal** near', 'Talks updated: deal near'],
    ['https://bank.example: a story', 'bank.example: a story'],
    ['a\nb\t c', 'a b c'],
    ['\\[x\\](y) :smile: <@1>', 'x(y) smile: 1'],
    ['***', ''],
    ['http:*//bank.example', 'bank.example'],
    ['http:x:////bank.example', 'http//bank.example'],
    ['http:\u202E//bank.example', 'bank.example'],
    ['a:@@//b :sm*ile:', 'b smile:'],
    ['Hopes Rise – “10:30”', 'Hopes Rise – “10:30”'],
  ])('makes a label of %j', (title, label) => {
    expect(stripLabel(title)).toBe(label);
  });

  it('never leaves a character that could end the label or make markup', () => {
    fc.assert(
      fc.property(articleText('short'), (title) => {
        expect(stripLabel(title)).not.toMatch(/[\\*_~`|<>[\]@\n]|:\/\//);
      }),
    );
  });
});

describe('safeUrl', () => {
  it.each([
    ['https://news.example/a?b=c#d', 'https://news.example/a?b=c#d'],
    ['https://news.example/a_(b)', 'https://news.example/a_%28b%29'],
    ['https://news.example/?q=<x>|"y"', 'https://news.example/?q=%3Cx%3E%7C%22y%22'],
    ['https://news.example/новини', 'https://news.example/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['file:///etc/passwd', undefined],
    ['https://bank.example@evil.example/', undefined],
    ['news.example/a', undefined],
    [`https://news.example/${'a'.repeat(1_000)}`, undefined],
  ])('%s becomes %s', (stated, target) => {
    expect(safeUrl(stated)).toBe(target);
  });

  it('never returns a character that could end the target', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (url, tail) => {
        expect(safeUrl(url + tail) ?? '').toMatch(/^[^\s<>()\\*|`"']*$/);
      }),
    );
  });
});
