import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../../../src/core/corpus/markdown/writeMarkdown.ts';
import { splitMarkdown } from '../../../../src/core/corpus/paragraphs.ts';

/** Pieces with a meaning in Markdown, in HTML or to a site generator. */
const PIECES = [
  ...'*_`~[]()<>{}#+-.!|&:;=%^\\"\'/1@$,?',
  ...[
    '**',
    '](',
    '[[',
    ']]',
    '![',
    '<b>',
    '</p>',
    '<!--',
    '-->',
    '&amp;',
    '&nbsp;',
    '{{',
    '}}',
    '{%',
    '%}',
    '%%',
  ],
  ...[
    '[^1]',
    '[^1]:',
    '[a]:',
    '> ',
    '# ',
    '- ',
    '1. ',
    '1986. ',
    '::: ',
    '```',
    '==',
    '[!note]',
    '{: .a}',
    '[TOC]',
    '#tag',
  ],
  ...['word', ' ', 'Ünïcode', '  ', ' ^id', '\u00a0', '\u2028', '🕊️', 'http://a.example/_x_'],
];
const paragraph = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');

describe('writeMarkdown', () => {
  it('round-trips any paragraphs through splitMarkdown', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        expect(splitMarkdown(writeMarkdown(paragraphs), true).paragraphs).toEqual(paragraphs);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves prose as it is', () => {
    const prose = [
      '“We are nearer,” she said: 5 * 4 is 20, and 3 < 4.',
      'A [sic] and an under_score, e.g. #1.',
    ];
    expect(writeMarkdown(prose)).toBe(prose.join('\n\n'));
  });
});
