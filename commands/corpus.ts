import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { SlashCommand } from '../src/discord/command.ts';
import { subcommands } from '../src/discord/corpus/subcommands.ts';
import { UserError } from '../src/userError.ts';

const data = new SlashCommandBuilder()
  .setName('corpus')
  .setDescription('The articles the bot answers from; for those who run it.')
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .setDefaultMemberPermissions(0);
for (const { define } of subcommands.values()) data.addSubcommand(define);

export default {
  data: data.toJSON(),
  acknowledgement: 'at-once',
  access: 'admins',
  form: (interaction, viewer) =>
    subcommands.get(interaction.options.getSubcommand())?.form?.(interaction, viewer),
  execute: async (interaction, context) => {
    const subcommand = subcommands.get(interaction.options.getSubcommand());
    if (!subcommand) throw new UserError(context.viewer.wording.unknownCommand);
    return subcommand.execute(interaction, context);
  },
  autocomplete: async ({ options }, context) =>
    (await subcommands.get(options.getSubcommand())?.autocomplete?.(options.getFocused(), context)) ?? [],
} satisfies SlashCommand;
