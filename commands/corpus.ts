import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { SlashCommand } from '../src/discord/command.ts';
import type { Engine } from '../src/engine/engine.ts';
import { corpusStatusReply } from '../src/replies/corpusStatusReply.ts';
import { reloadFailedReply } from '../src/replies/reloadFailedReply.ts';
import { reloadReply } from '../src/replies/reloadReply.ts';
import type { Reply } from '../src/replies/reply.ts';
import { UserError } from '../src/userError.ts';
import type { Wording } from '../src/wording/wording.ts';

const reload = async (engine: Engine, wording: Wording): Promise<Reply> => {
  try {
    return reloadReply(await engine.reload(), wording);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return reloadFailedReply(error.message, await engine.status(), wording);
  }
};

export default {
  data: new SlashCommandBuilder()
    .setName('corpus')
    .setDescription('The articles the bot answers from; for those who run it.')
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setDefaultMemberPermissions(0)
    .addSubcommand((subcommand) =>
      subcommand.setName('reload').setDescription('Read the articles anew, and see what changed.'),
    )
    .addSubcommand((subcommand) =>
      subcommand.setName('status').setDescription('How many articles there are, and what was left out.'),
    )
    .toJSON(),
  acknowledgement: 'at-once',
  access: 'admins',
  execute: async (interaction, { engine, viewer: { wording } }) =>
    interaction.options.getSubcommand() === 'reload'
      ? reload(engine, wording)
      : corpusStatusReply(await engine.status(), wording),
} satisfies SlashCommand;
