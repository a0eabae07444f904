import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  FileUploadBuilder,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { LoopbackOptions } from '../../src/loopbackDiscord.ts';
import { container, deploy, startBot } from '../support.ts';
import { openConsole } from './openConsole.ts';

const V2 = MessageFlags.IsComponentsV2;
const SECRET = MessageFlags.Ephemeral;

const question = {
  type: 3,
  name: 'question',
  name_localizations: { uk: 'запитання' },
  description: 'What to ask',
  required: true,
} as const;
const speaker = { type: 3, name: 'speaker', description: 'Who', autocomplete: true } as const;
const COMMANDS = [
  {
    name: 'ask',
    name_localizations: { uk: 'запитати' },
    description: 'Ask',
    description_localizations: { uk: 'Запитати щось' },
    options: [question],
  },
  { name: 'quote', description: 'Quote', options: [speaker] },
  { name: 'secret', description: 'Only for you' },
  { name: 'silent', description: 'Says nothing' },
  { name: 'form', description: 'Opens a form' },
  {
    name: 'file',
    description: 'Takes a file',
    options: [{ type: 11, name: 'article', description: 'File', required: true }],
  },
  {
    name: 'corpus',
    description: 'Admins',
    default_member_permissions: '0',
    options: [{ type: 1, name: 'reload', description: 'Anew' }],
  },
  { type: 3, name: 'Check quote', name_localizations: { uk: 'Перевірити' } },
];

const form = () =>
  new ModalBuilder()
    .setCustomId('form')
    .setTitle('A <form>')
    .addLabelComponents(
      new LabelBuilder()
        .setLabel('Words')
        .setTextInputComponent(
          new TextInputBuilder().setCustomId('words').setStyle(TextInputStyle.Paragraph),
        ),
      new LabelBuilder()
        .setLabel('File')
        .setFileUploadComponent(new FileUploadBuilder().setCustomId('upload').setRequired(false)),
    );

const controls = [
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('share').setLabel('Share').setStyle(ButtonStyle.Primary),
  ),
  new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder().setCustomId('pick').addOptions({ label: 'One', value: '1' }),
  ),
];

const answer = async (interaction: Interaction): Promise<unknown> => {
  if (interaction.isAutocomplete())
    return interaction.respond([{ name: `${interaction.options.getFocused()}koff`, value: 'w' }]);
  if (interaction.isButton())
    return interaction.update({ content: `shared by ${interaction.user.displayName}`, components: [] });
  if (interaction.isStringSelectMenu()) return interaction.reply(`picked ${interaction.values.join()}`);
  if (interaction.isMessageContextMenuCommand())
    return interaction.reply(`checked “${interaction.targetMessage.content}”`);
  if (interaction.isModalSubmit()) {
    const files = interaction.fields.getUploadedFiles('upload')?.map(({ name }) => name) ?? [];
    return interaction.reply(`read ${interaction.fields.getTextInputValue('words')} ${files.join()}`);
  }
  if (!interaction.isChatInputCommand()) return undefined;
  switch (interaction.commandName) {
    case 'ask':
      return interaction.reply({
        flags: V2,
        components: [container(`### Answer\n${interaction.options.getString('question')}`)],
      });
    case 'quote':
      return interaction.reply({
        content: `by ${interaction.options.getString('speaker')}`,
        components: controls,
      });
    case 'secret':
      await interaction.deferReply({ flags: SECRET });
      return interaction.editReply('for one');
    case 'form':
      return interaction.showModal(form());
    case 'file':
      return interaction.reply(`got ${interaction.options.getAttachment('article', true).name}`);
    case 'corpus':
      return interaction.reply('reloaded');
    default:
      return undefined;
  }
};

/** Starts a loopback, a bot with a command for everything that a member can do, and the console on it. */
export const startTalking = async (options?: LoopbackOptions) => {
  const bot = await startBot(answer, options);
  await deploy(bot.client, COMMANDS);
  return { ...bot, page: await openConsole(bot.loopback) };
};
