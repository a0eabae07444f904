import { SlashCommandBuilder } from 'discord.js';
import type { SlashCommand } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { QUESTION_CHARACTERS } from '../src/discord/questionLimit.ts';
import { hasWords } from '../src/language/hasWords.ts';
import { answerReply } from '../src/replies/answerReply.ts';
import { UserError } from '../src/userError.ts';

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
    .addBooleanOption((option) => option.setName('private').setDescription('Only you see the answer.'))
    .toJSON(),
  acknowledgement: 'when-ready',
  access: 'everyone',
  execute: async (interaction, { engine, viewer }) => {
    const question = interaction.options.getString('question', true).trim();
    if (!hasWords(question)) throw new UserError(viewer.wording.noQuestion);
    return answerReply(await engine.ask(question), viewer);
  },
} satisfies SlashCommand;
