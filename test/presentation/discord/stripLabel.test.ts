import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripLabel } from '../../../src/presentation/discord/stripLabel.ts';
import { articleText } from './arbitraries.ts';

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

  it('never leaves what could end the label or make markup', () => {
    fc.assert(
      fc.property(articleText('short'), (title) => {
        expect(stripLabel(title)).not.toMatch(/[\\*_~`|<>[\]@\n]|:\/\//);
      }),
    );
  });
});
