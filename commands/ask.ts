import { SlashCommandBuilder } from 'discord.js';
import type { SlashCommand } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/everywhere.ts';
import { filterOptions, readFilter } from '../src/bot/filterOptions.ts';
import { QUESTION_CHARACTERS } from '../src/bot/questionLimit.ts';
import { hasWords } from '../src/core/language/hasWords.ts';
import { answerReply } from '../src/presentation/discord/answerReply.ts';
import { titleChoices } from '../src/presentation/discord/titleChoices.ts';
import { UserError } from '../src/shared/userError.ts';

export default {
  data: new SlashCommandBuilder()
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
    )
    .addStringOption(filterOptions.article)
    .addStringOption(filterOptions.after)
    .addStringOption(filterOptions.before)
    .addBooleanOption((option) => option.setName('private').setDescription('Only you see the answer.'))
    .toJSON(),
  acknowledgement: 'when-ready',
  access: 'everyone',
  execute: async (interaction, { engine, viewer }) => {
    const question = interaction.options.getString('question', true).trim();
    if (!hasWords(question)) throw new UserError(viewer.wording.noQuestion);
    const filter = readFilter(interaction, viewer.wording);
    return answerReply(await engine.ask(question, filter), viewer, { filter });
  },
  autocomplete: async ({ options }, { engine }) => titleChoices(await engine.articles(options.getFocused())),
} satisfies SlashCommand;
