import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  ApplicationCommandOptionType as Option,
} from 'discord.js';
import fc from 'fast-check';

/** An interaction as Discord's gateway sends it. */
export type Payload = Readonly<Record<string, unknown>> & { readonly id: string; readonly token: string };

const snowflake = fc.bigInt({ min: 10n ** 17n, max: 10n ** 18n }).map(String);

/** Text of any script and length up to what Discord lets people write in a message, and what breaks parsers. */
const text = fc.oneof(
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
const leaves = fc.uniqueArray(leaf, { maxLength: 6, selector: ({ name }) => name });
const options = fc.oneof(
  { weight: 5, arbitrary: leaves },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('reload', 'status', 'add', 'unknown'), leaves)
      .map(([name, inner]) => [{ type: Option.Subcommand, name, options: inner }]),
  },
);

const user = (id: string) => ({
  id,
  username: 'someone',
  discriminator: '0',
  global_name: null,
  avatar: null,
});

const customId = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }),
  fc
    .tuple(
      fc.constantFrom('more', 'read', 'open', 'turn', 'share', 'dismiss', 'sources', 'nothing'),
      fc.oneof(fc.nat(50).map(String), fc.string({ maxLength: 42 })),
      fc.oneof(snowflake, fc.string({ maxLength: 5 })),
      fc.oneof(fc.constant('0123456789ab'), fc.string({ maxLength: 14 })),
    )
    .map((parts) => ['v1', ...parts].join('|').slice(0, 100)),
);

const message = fc.record({
  id: snowflake,
  channel_id: fc.constant('100000000000000002'),
  author: snowflake.map(user),
  content: text,
  timestamp: fc.constant('2026-11-22T00:00:00.000Z'),
  edited_timestamp: fc.constant(null),
  tts: fc.boolean(),
  mention_everyone: fc.boolean(),
  mentions: fc.constant([]),
  mention_roles: fc.constant([]),
  attachments: fc.constant([]),
  embeds: fc.constant([]),
  pinned: fc.boolean(),
  type: fc.constantFrom(0, 19, 20, 23),
  flags: fc.constantFrom(0, MessageFlags.Ephemeral, MessageFlags.IsComponentsV2),
});

/** One of the bot's messages, with a button of that id, or without it. */
const pressed = fc.tuple(message, text, customId, fc.boolean()).map(([shown, words, id, isThere]) => ({
  message: {
    ...shown,
    components: [
      { type: ComponentType.TextDisplay, id: 1, content: words.slice(0, 4_000) || '-' },
      {
        type: ComponentType.ActionRow,
        id: 2,
        components: [
          { type: ComponentType.Button, id: 3, style: 2, label: 'x', custom_id: isThere ? id : 'other' },
        ],
      },
    ],
  },
  id,
}));

const names = (known: readonly string[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 32 }) },
  );

const content = (commands: readonly string[]) =>
  fc.oneof(
    fc.tuple(names(commands), options).map(([name, given]) => ({
      type: InteractionType.ApplicationCommand,
      data: { id: '7', name, type: ApplicationCommandType.ChatInput, options: given },
    })),
    fc.tuple(names(commands), leaves).map(([name, given]) => ({
      type: InteractionType.ApplicationCommandAutocomplete,
      data: { id: '7', name, type: ApplicationCommandType.ChatInput, options: given },
    })),
    fc.tuple(names(commands), message).map(([name, target]) => ({
      type: InteractionType.ApplicationCommand,
      data: {
        id: '7',
        name,
        type: ApplicationCommandType.Message,
        target_id: target.id,
        resolved: { messages: { [target.id]: target } },
      },
    })),
    fc
      .tuple(pressed, fc.array(text, { maxLength: 3 }), fc.boolean())
      .map(([{ message: shown, id }, values, isMenu]) => ({
        type: InteractionType.MessageComponent,
        message: shown,
        data: isMenu
          ? { custom_id: id, component_type: ComponentType.StringSelect, values }
          : { custom_id: id, component_type: ComponentType.Button },
      })),
    customId.map((custom_id) => ({
      type: InteractionType.ModalSubmit,
      data: { custom_id, components: [], resolved: {} },
    })),
  );

/** Interactions of every kind: commands by these names and others, options of every type and length, any custom id. */
export const payloads = (commands: readonly string[]): fc.Arbitrary<Payload> =>
  fc
    .record({
      id: snowflake,
      asker: snowflake,
      isInServer: fc.boolean(),
      permissions: fc.bigInt({ min: 0n, max: 2n ** 53n }).map(String),
      locale: fc.oneof(fc.constantFrom('en-US', 'de', 'uk', 'ar', 'zh-CN'), fc.string({ maxLength: 10 })),
      content: content(commands),
    })
    .map(({ id, asker, isInServer, permissions, locale, content: of }) => ({
      id,
      application_id: '100000000000000001',
      token: `token-${id}`,
      version: 1,
      channel_id: '100000000000000002',
      channel: { id: '100000000000000002', type: isInServer ? 0 : 1, recipients: [user(asker)] },
      ...(isInServer
        ? {
            guild_id: '100000000000000003',
            member: {
              user: user(asker),
              roles: [],
              joined_at: null,
              deaf: false,
              mute: false,
              flags: 0,
              permissions,
            },
          }
        : { user: user(asker) }),
      app_permissions: permissions,
      locale,
      entitlements: [],
      authorizing_integration_owners: {},
      context: isInServer ? 0 : 1,
      attachment_size_limit: 10_485_760,
      ...of,
    }));
