import { SlashCommandBuilder } from 'discord.js';
import { EVERYWHERE, type SlashCommand } from '../src/bot/index.ts';
import { helpReply } from '../src/presentation/index.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('help')
    .setDescription('What this bot does and doesn’t do, and what it answers from.')
    .setContexts(...EVERYWHERE.contexts)
    .setIntegrationTypes(...EVERYWHERE.installs)
    .toJSON(),
  acknowledgement: 'when-ready',
  access: 'everyone',
  run: async (_, { corpus, gaps, viewer }) =>
    helpReply(await corpus.status(), await corpus.sources(0, 1), viewer, gaps !== undefined),
} satisfies SlashCommand;
