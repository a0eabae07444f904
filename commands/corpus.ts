import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { type SlashCommand, type Subcommand, subcommands } from '../src/bot/index.ts';
import { UserError } from '../src/shared/index.ts';

const data = new SlashCommandBuilder()
  .setName('corpus')
  .setDescription('The articles the bot answers from; for those who run it.')
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .setDefaultMemberPermissions(0);
for (const { define } of subcommands.values()) data.addSubcommand(define);

/** Undefined for one that is not there any more, or none at all. */
const chosen = (options: { getSubcommand(required: false): string | null }): Subcommand | undefined =>
  subcommands.get(options.getSubcommand(false) ?? '');

export default {
  data: data.toJSON(),
  acknowledgement: 'at-once',
  access: 'admins',
  form: (interaction, viewer) => chosen(interaction.options)?.form?.(interaction, viewer),
  execute: async (interaction, context) => {
    const subcommand = chosen(interaction.options);
    if (!subcommand) throw new UserError(context.viewer.wording.unknownCommand);
    return subcommand.execute(interaction, context);
  },
  autocomplete: async ({ options }, context) =>
    (await chosen(options)?.autocomplete?.(options.getFocused(), context)) ?? [],
} satisfies SlashCommand;
