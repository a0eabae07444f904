import { SlashCommandBuilder } from 'discord.js';
import type { SlashCommand } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/everywhere.ts';
import { helpReply } from '../src/presentation/discord/helpReply.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('help')
    .setDescription('What this bot does and does not do, and what it answers from.')
    .setContexts(...EVERYWHERE.contexts)
    .setIntegrationTypes(...EVERYWHERE.installs)
    .toJSON(),
  acknowledgement: 'when-ready',
  access: 'everyone',
  execute: async (_, { engine, viewer }) =>
    helpReply(await engine.status(), await engine.sources(0, 1), viewer),
} satisfies SlashCommand;
