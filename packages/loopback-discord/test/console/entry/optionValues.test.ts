import { type APIApplicationCommand, ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { expect, test } from 'vitest';
import { commandEntries } from '../../../src/console/entry/commandEntry.ts';
import { optionValues } from '../../../src/console/entry/optionValues.ts';
import { NotSendable } from '../../../src/notSendable.ts';

const command = (fields: object): APIApplicationCommand =>
  ({ type: ApplicationCommandType.ChatInput, description: 'd', ...fields }) as APIApplicationCommand;

const every = command({
  name: 'every',
  name_localizations: { de: 'alles' },
  options: [
    { type: ApplicationCommandOptionType.Integer, name: 'whole', description: '' },
    { type: ApplicationCommandOptionType.Number, name: 'number', description: '' },
    { type: ApplicationCommandOptionType.Boolean, name: 'truth', description: '' },
    { type: ApplicationCommandOptionType.User, name: 'who', description: '' },
    { type: ApplicationCommandOptionType.Attachment, name: 'file', description: '' },
    {
      type: ApplicationCommandOptionType.Integer,
      name: 'size',
      description: '',
      choices: [{ name: 'Large', value: 3, name_localizations: { de: 'Groß' } }],
    },
  ],
});
const file = { name: 'a.md', data: 'x' };
const world = {
  personId: (typed: string) => (typed === 'Maya' ? '1' : undefined),
  channelId: '7',
  files: new Map([['file', file]]),
};
const values = (typed: Record<string, string>, locale = 'en-US') => {
  const [entry] = commandEntries([every], locale);
  if (!entry) throw new Error('no entry');
  return optionValues(entry, typed, world);
};

test('converts typed text to the option’s type', () => {
  expect(
    values({ whole: ' 4 ', number: '4.5', truth: 'False', who: 'Maya', size: 'Large', other: 'x' }),
  ).toEqual({
    whole: 4,
    number: 4.5,
    truth: false,
    who: '1',
    size: 3,
    file,
  });
  expect(values({ size: 'Groß', whole: '' }, 'de')).toEqual({ size: 3, file });
});

test.each([
  [{ whole: '4.5' }, /whole number/],
  [{ number: 'many' }, /number/],
  [{ truth: 'perhaps' }, /True or False/],
  [{ who: 'Nobody' }, /somebody/],
])('refuses %o', (typed, reason) => {
  expect(() => values(typed)).toThrow(NotSendable);
  expect(() => values(typed)).toThrow(reason);
});

test('does not take inherited names for options', () => {
  const [entry] = commandEntries(
    [command({ name: 'x', options: [{ type: 3, name: 'constructor', description: '' }] })],
    'en-US',
  );
  if (!entry) throw new Error('no entry');
  expect(optionValues(entry, {}, world)).toEqual({});
});

test('lists commands by their names in the member’s language, and each subcommand separately', () => {
  const corpus = command({
    name: 'corpus',
    options: [
      { type: ApplicationCommandOptionType.Subcommand, name: 'reload', description: 'r' },
      {
        type: ApplicationCommandOptionType.SubcommandGroup,
        name: 'articles',
        description: '',
        options: [{ type: ApplicationCommandOptionType.Subcommand, name: 'list', description: 'l' }],
      },
    ],
  });
  const menu = command({ name: 'Check', type: ApplicationCommandType.Message });
  const listed = commandEntries([every, menu, corpus], 'de').map(({ path, label }) => [path, label]);
  expect(listed).toEqual([
    ['every', 'alles'],
    ['corpus articles list', 'corpus articles list'],
    ['corpus reload', 'corpus reload'],
  ]);
});
