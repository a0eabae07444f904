import { ApplicationCommandOptionType as Option } from 'discord.js';
import fc from 'fast-check';
import { subcommands } from '../../src/bot/index.ts';

/** One of the bot's admins. */
export const ADMIN = '100000000000000009';

/** Users who come again: an admin and one other. */
export const person = fc.constantFrom(ADMIN, '100000000000000008');

export const snowflake = fc.bigInt({ min: 10n ** 17n, max: 10n ** 18n }).map(String);

/** Text of any script, up to the 6,000 characters that a command option takes, and strings that break parsers. */
export const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 120 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          'Who',
          'said',
          'ceasefire',
          'Witkoff',
          '“',
          '”',
          '"',
          '’',
          '\n',
          '-#',
          '❓',
          '@everyone',
          '2025-03-17',
          '[a](b)',
          '<@1>',
          '||',
          '```',
          '…',
          '?',
        ),
        { maxLength: 60 },
      )
      .map((words) => words.join(' ')),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 6_000 }).map((length) => 'long '.repeat(length).slice(0, length)),
  },
);

const OPTIONS = [
  'question',
  'speaker',
  'about',
  'article',
  'indirect',
  'private',
  'after',
  'before',
  'file',
  'elsewhere',
];
const value = fc.oneof(
  text.map((of) => ({ type: Option.String, value: of })),
  fc.integer().map((of) => ({ type: Option.Integer, value: of })),
  fc.double({ noNaN: true }).map((of) => ({ type: Option.Number, value: of })),
  fc.boolean().map((of) => ({ type: Option.Boolean, value: of })),
  fc
    .tuple(
      fc.constantFrom(Option.User, Option.Channel, Option.Role, Option.Mentionable, Option.Attachment),
      snowflake,
    )
    .map(([type, of]) => ({ type, value: of })),
);
const leaf = fc
  .tuple(fc.constantFrom(...OPTIONS), value, fc.boolean())
  .map(([name, rest, focused]) => ({ name, ...rest, ...(focused ? { focused } : {}) }));
export const leaves = fc.uniqueArray(leaf, { maxLength: 6, selector: ({ name }) => name });
export const options = fc.oneof(
  { weight: 3, arbitrary: leaves },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...subcommands.keys(), 'unknown'), leaves)
      .map(([name, inner]) => [{ type: Option.Subcommand, name, options: inner }]),
  },
);

/** An uploaded file as Discord describes it. */
export const attachment = fc
  .record({
    id: snowflake,
    filename: fc.oneof(fc.constantFrom('talks.md', 'talks.txt', 'talks.html', 'talks.pdf'), fc.string()),
    size: fc.nat(20_000_000),
  })
  .map((file) => ({ ...file, url: 'https://cdn.discordapp.com/file', proxy_url: 'https://example.org/' }));
