import { expect, it } from 'vitest';
import { titleChoices } from '../../../src/presentation/discord/sources.ts';

it('choices use the title if it is whole and unique, and the id otherwise', () => {
  const long = 'A title of many words '.repeat(6).trim();
  const choices = titleChoices([
    { id: 'a', title: 'Harbour deal' },
    { id: 'b', title: 'Talks' },
    { id: 'c', title: 'Talks' },
    { id: 'd', title: long },
  ]);
  expect(choices.map(({ value }) => value)).toEqual(['Harbour deal', 'b', 'c', 'd']);
  expect(titleChoices([{ id: 'e', title: '\u202EPeace \u2067talks\n' }])).toEqual([
    { name: 'Peace talks', value: 'e' },
  ]);
  expect(choices[3]?.name).toMatch(/^A title of many words .*…$/);
});
