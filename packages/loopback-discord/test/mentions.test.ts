import { AllowedMentionsTypes } from 'discord.js';
import { expect, test } from 'vitest';
import { mentionsOf } from '../src/mentions.ts';

const USER = '123456789012345678';
const ROLE = '223456789012345678';
const ALL = `<@${USER}> <@!${USER}> <@&${ROLE}> @everyone`;
const pinged = (...args: Parameters<typeof mentionsOf>) => {
  const { mentions, mention_roles, mention_everyone } = mentionsOf(...args);
  return [mentions.map(({ id }) => id), mention_roles, mention_everyone];
};

test.each([
  ['nothing said: all of them', undefined, [[USER], [ROLE], true]],
  ['nobody', { parse: [] }, [[], [], false]],
  ['users only', { parse: [AllowedMentionsTypes.User] }, [[USER], [], false]],
  ['one role by name', { roles: [ROLE] }, [[], [ROLE], false]],
])('%s', (_, allowed, expected) => {
  expect(pinged(ALL, [], allowed)).toEqual(expected);
});

test('Text Displays ping at any depth; code does not', () => {
  const text = (content: string) => ({ type: 10, content });
  expect(pinged('', [{ type: 17, components: [text('@here')] }], undefined)).toEqual([[], [], true]);
  expect(pinged('', [text('`@here` ```\n@everyone```')], undefined)).toEqual([[], [], false]);
});
