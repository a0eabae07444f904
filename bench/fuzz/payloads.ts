import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  ApplicationCommandOptionType as Option,
} from 'discord.js';
import fc from 'fast-check';
import { controls, forms } from '../../src/bot/index.ts';
import { UPLOAD_FIELD } from '../../src/presentation/index.ts';
import { attachment, leaves, options, person, snowflake, text } from './values.ts';

/** An interaction as Discord's gateway sends it. */
export type Payload = Readonly<Record<string, unknown>> & { readonly id: string; readonly token: string };

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
      fc.constantFrom(...controls.keys(), ...forms.keys(), 'nothing'),
      fc.oneof(fc.nat(50).map(String), fc.string({ maxLength: 42 })),
      fc.oneof({ weight: 3, arbitrary: person }, snowflake, fc.string({ maxLength: 5 })),
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

/** A message of the bot, with or without a button of that id. */
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

/** Submitted fields: the upload field of the bot's form and unknown ones. */
const fields = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constant(UPLOAD_FIELD), fc.string({ minLength: 1, maxLength: 20 })),
      text,
      fc.boolean(),
    ),
    { maxLength: 3 },
  )
  .map(
    (filled) => (file: string) =>
      filled.map(([custom_id, value, isUpload], at) => ({
        type: ComponentType.Label,
        id: 2 * at + 1,
        component: isUpload
          ? { type: ComponentType.FileUpload, id: 2 * at + 2, custom_id, values: [file] }
          : { type: ComponentType.TextInput, id: 2 * at + 2, custom_id, value },
      })),
  );

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
    fc.tuple(names(commands), attachment, fc.boolean()).map(([name, file, isThere]) => ({
      type: InteractionType.ApplicationCommand,
      data: {
        id: '7',
        name,
        type: ApplicationCommandType.ChatInput,
        options: [
          {
            type: Option.Subcommand,
            name: 'add',
            options: [{ type: Option.Attachment, name: 'file', value: file.id }],
          },
        ],
        resolved: isThere ? { attachments: { [file.id]: file } } : {},
      },
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
    fc.tuple(customId, fields, attachment, fc.boolean()).map(([custom_id, filled, file, isThere]) => ({
      type: InteractionType.ModalSubmit,
      data: {
        custom_id,
        components: filled(file.id),
        resolved: isThere ? { attachments: { [file.id]: file } } : {},
      },
    })),
  );

/** Generates interactions of every kind: these commands and others, options of every type and length, any custom id. */
export const payloads = (commands: readonly string[]): fc.Arbitrary<Payload> =>
  fc
    .record({
      id: snowflake,
      asker: fc.oneof({ weight: 3, arbitrary: person }, snowflake),
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
