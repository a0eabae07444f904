import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageQuestion, plainContent } from '../../src/bot/messageQuestion.ts';
import { slowText } from '../expressions/timing.ts';

describe('plainContent', () => {
  it.each([
    ['**It** was __so__ ~~very~~ ||good||', 'It was so very good'],
    ['# Title\n-# small `code`', 'Title\nsmall code'],
    ['<@123> said in <#45> at <t:1700000000:R> <a:wave:9>: yes', 'said in at : yes'],
    ['[It was good](https://a.example/b) https://c.example', 'It was good'],
    ['[It was good](<https://a.example/b>)', 'It was good'],
    ['> “It was good”\n— Witkoff', '> “It was good”\n— Witkoff'],
    ['3 < 5, 2 * 3', '3 < 5, 2 * 3'],
    ['[a [It was good](https://a.example/b[1]) [c](https://a.example/)', '[a It was good c'],
    ['5 <6 <@123>', '5 <6'],
    ['🙂 https://a.example', '🙂'],
  ])('reads %j as %j', (content, plain) => {
    expect(plainContent(content)).toBe(plain);
  });
});

it('reads a message in linear time, whatever it repeats', () => {
  const piece = fc.constantFrom(
    ...[
      '[',
      ']',
      '[a](http://x',
      '<',
      '<@',
      '<a:',
      '</',
      '<t:',
      'http://',
      'a ',
      'a. ',
      'who? ',
      '*',
      '|',
      '`',
      '\n',
      '> ',
      '“',
      '停',
    ],
  );
  const text = fc.record({
    before: fc.oneof(fc.constant(''), piece),
    again: fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')),
    after: fc.oneof(fc.constant(''), piece),
  });
  expect(slowText(messageQuestion, fc.sample(text, 60))).toBeUndefined();
});
