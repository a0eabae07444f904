import { ApplicationCommandOptionType } from 'discord.js';
import { expect, test } from 'vitest';
import type { CommandEntry, EntryOption } from '../../../src/console/entry/commandEntry.ts';
import { parseLine } from '../../../src/console/entry/parseLine.ts';
import { NotSendable } from '../../../src/notSendable.ts';

const option = (name: string, required = false, type = ApplicationCommandOptionType.String): EntryOption => ({
  name,
  label: name === 'about' ? 'über' : name,
  description: '',
  type: type as EntryOption['type'],
  required,
  autocomplete: false,
  choices: [],
});
const command = (path: string, ...options: EntryOption[]): CommandEntry => ({
  path,
  label: path,
  description: '',
  options,
});

const entries = [
  command('ask', option('question', true)),
  command('quote', option('speaker'), option('about')),
  command(
    'pick',
    option('count', true, ApplicationCommandOptionType.Integer),
    option('words', true),
    option('first'),
  ),
  command('corpus reload'),
  command('corpus add', option('file', true, ApplicationCommandOptionType.Attachment)),
];

test.each([
  ['/ask Which countries offered troops?', 'ask', { question: 'Which countries offered troops?' }],
  ['/ask question:Which countries?', 'ask', { question: 'Which countries?' }],
  ['/ASK  two  blanks', 'ask', { question: 'two  blanks' }],
  ['/ask What did he say: “yes: no”?', 'ask', { question: 'What did he say: “yes: no”?' }],
  ['/ask why\nthis', 'ask', { question: 'why\nthis' }],
  ['/quote speaker:Witkoff about:call', 'quote', { speaker: 'Witkoff', about: 'call' }],
  [
    '/quote about: the call  speaker: Steve Witkoff ',
    'quote',
    { speaker: 'Steve Witkoff', about: 'the call' },
  ],
  ['/quote über:call', 'quote', { about: 'call' }],
  ['/quote Witkoff about:call', 'quote', { speaker: 'Witkoff', about: 'call' }],
  ['/quote', 'quote', {}],
  ['/quote nobody:here', 'quote', { speaker: 'nobody:here' }],
  ['/pick these words count:3', 'pick', { words: 'these words', count: '3' }],
  ['  /corpus   reload ', 'corpus reload', {}],
])('reads %s', (line, path, options) => {
  const typed = parseLine(line, entries);
  expect(typed.entry.path).toBe(path);
  expect({ ...typed.options }).toEqual(options);
});

test.each([
  ['/nothing here', /no command \/nothing/],
  ['/corpus', /no command \/corpus/],
  ['/asking x', /no command/],
  ['/corpus reload now', /takes no text/],
  ['/corpus add article.md', /takes no text/],
  ['/quote speaker:A speaker:B', /given twice/],
  ['/quote A speaker:B', /given twice/],
])('refuses %s', (line, reason) => {
  expect(() => parseLine(line, entries)).toThrow(NotSendable);
  expect(() => parseLine(line, entries)).toThrow(reason);
});
