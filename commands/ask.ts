import { SlashCommandBuilder } from 'discord.js';
import {
  EVERYWHERE,
  QUESTION_CHARACTERS,
  readFilter,
  type SlashCommand,
  withFilters,
} from '../src/bot/index.ts';
import { hasWords } from '../src/core/index.ts';
import { answerReply, titleChoices } from '../src/presentation/index.ts';
import { UserError } from '../src/shared/index.ts';

export default {
  data: withFilters(
    new SlashCommandBuilder()
      .setName('ask')
      .setDescription('Ask about the talks and get the passages that answer, with their source.')
      .setContexts(...EVERYWHERE.contexts)
      .setIntegrationTypes(...EVERYWHERE.installs)
      .addStringOption((option) =>
        option
          .setName('question')
          .setDescription('Your question.')
          .setRequired(true)
          .setMaxLength(QUESTION_CHARACTERS),
      ),
  )
    .addBooleanOption((option) => option.setName('private').setDescription('Only you see the answer.'))
    .toJSON(),
  acknowledgement: 'when-ready',
  access: 'everyone',
  execute: async (interaction, { engine, viewer }) => {
    const question = interaction.options.getString('question', true).trim();
    if (!hasWords(question)) throw new UserError(viewer.wording.noQuestion);
    const filter = readFilter(interaction);
    return answerReply(await engine.ask(question, filter), viewer, { filter });
  },
  autocomplete: async ({ options }, { engine }) => titleChoices(await engine.articles(options.getFocused())),
} satisfies SlashCommand;
