import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/presentation/discord/escapeMarkdown.ts';
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

  it('shows every text to the letter and does nothing else', () => {
    fc.assert(
      fc.property(articleText('short'), (text) => {
        expect(visibleText(escapeMarkdown(text))).toEqual({ text, bold: [], links: [], effects: [] });
      }),
      { numRuns: 500 },
    );
  });
});
