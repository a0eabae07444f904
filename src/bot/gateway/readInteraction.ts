import {
  ApplicationCommandOptionType,
  type Attachment,
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type Interaction,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalData,
  PermissionFlagsBits,
} from 'discord.js';
import type {
  Caller,
  FormInvocation,
  Invocation,
  Options,
  Place,
  PressInvocation,
  SentFile,
} from '../invocation.ts';
import { type MessageParts, messageText } from '../messageText.ts';

const rolesOf = ({ member }: BaseInteraction): readonly string[] =>
  member === null ? [] : Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];

const callerOf = (interaction: Interaction): Caller => ({
  id: interaction.user.id,
  // A getter, because discord.js cannot read roles in a server that it does not know yet. Read it only if roles decide.
  get roles() {
    return rolesOf(interaction);
  },
  inServer: interaction.inGuild(),
  mayManage: interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false,
  locale: interaction.locale,
});

const placeOf = ({
  guildId,
  channelId,
  memberPermissions,
  appPermissions,
}: BaseInteraction): Place | undefined =>
  guildId === null || channelId === null
    ? undefined
    : {
        server: guildId,
        channel: channelId,
        mayManage: memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? false,
        mayPost: appPermissions.has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages]),
      };

const fileOf = ({ id, name, url, size }: Attachment): SentFile => ({ id, name, url, size });

const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;

type Given = readonly CommandInteractionOption[];

/** Options are nested under their subcommand, and a subcommand may be nested under a group. */
const givenIn = (options: Given): { readonly subcommand: string | undefined; readonly given: Given } => {
  const [first] = options;
  if (first?.type === SubcommandGroup) return givenIn(first.options ?? []);
  return first?.type === Subcommand
    ? { subcommand: first.name, given: first.options ?? [] }
    : { subcommand: undefined, given: options };
};

const optionsOf = (given: Given): Options =>
  Object.fromEntries(
    given.flatMap(({ name, value, attachment }) => {
      const read = attachment ? fileOf(attachment) : value;
      return read === undefined || read === null ? [] : [[name, read]];
    }),
  );

const typedIn = (interaction: ChatInputCommandInteraction | AutocompleteInteraction) => {
  const { subcommand, given } = givenIn(interaction.options.data);
  return { name: interaction.commandName, subcommand, options: optionsOf(given), given };
};

const focusedIn = (given: Given) => {
  const { name: option, value: typed } = given.find(({ focused }) => focused) ?? {};
  return option !== undefined && typeof typed === 'string' ? { option, typed } : undefined;
};

const pressIn = (
  interaction: MessageComponentInteraction,
): Omit<PressInvocation, 'id' | 'caller' | 'attachmentSizeLimit'> => {
  const { customId, message } = interaction;
  return {
    kind: 'component',
    customId,
    values: interaction.isStringSelectMenu() ? interaction.values : [],
    components: message.components.map((component) => component.toJSON()),
    visibility: message.flags.has(MessageFlags.Ephemeral) ? 'private' : 'public',
  };
};

const filesIn = (fields: Iterable<ModalData>): FormInvocation['files'] =>
  Object.fromEntries(
    Array.from(fields, (field) => [
      'customId' in field ? field.customId : '',
      'attachments' in field ? [...field.attachments.values()].map(fileOf) : [],
    ]),
  );

const textsIn = (fields: Iterable<ModalData>): FormInvocation['texts'] =>
  Object.fromEntries(
    Array.from(fields).flatMap((field) =>
      'customId' in field && 'value' in field ? [[field.customId, String(field.value)]] : [],
    ),
  );

type Read = Pick<Message, 'content' | 'embeds' | 'components'> & {
  readonly messageSnapshots: ReadonlyMap<string, Read> | null;
};

const partsOf = ({ content, embeds, components, messageSnapshots }: Read): MessageParts => ({
  content,
  embeds: embeds.map(({ data }) => data),
  components: components.map((component) => component.toJSON()),
  forwarded: [...(messageSnapshots?.values() ?? [])].map((one) => partsOf(one)),
});

/** Converts a discord.js interaction to plain data. Throws if a field is missing that Discord always sends. */
export const readInteraction = (interaction: Interaction): Invocation => {
  const { id, attachmentSizeLimit, type } = interaction;
  const base = { id, caller: callerOf(interaction), place: placeOf(interaction), attachmentSizeLimit };
  if (interaction.isAutocomplete()) {
    const { given, ...typed } = typedIn(interaction);
    return { ...base, kind: 'autocomplete', ...typed, focused: focusedIn(given) };
  }
  if (interaction.isChatInputCommand()) {
    const { given: _, ...typed } = typedIn(interaction);
    return { ...base, kind: 'slash', ...typed };
  }
  if (interaction.isMessageContextMenuCommand()) {
    const { commandName: name, targetMessage } = interaction;
    return { ...base, kind: 'menu', name, content: messageText(partsOf(targetMessage)) };
  }
  if (interaction.isMessageComponent()) return { ...base, ...pressIn(interaction) };
  if (interaction.isModalSubmit()) {
    const { customId, fields, message } = interaction;
    const components = message?.components.map((component) => component.toJSON()) ?? [];
    const all = [...fields.fields.values()];
    return { ...base, kind: 'modal', customId, files: filesIn(all), texts: textsIn(all), components };
  }
  return { ...base, kind: 'other', type };
};
