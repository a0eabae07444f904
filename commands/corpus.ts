import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { type SlashCommand, type Subcommand, subcommands } from '../src/bot/index.ts';
import { UserError } from '../src/shared/index.ts';

const data = new SlashCommandBuilder()
  .setName('corpus')
  .setDescription('Manage the articles the bot answers from; for the people who run it.')
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .setDefaultMemberPermissions(0);
for (const { define } of subcommands.values()) data.addSubcommand(define);

/** Returns the subcommand; undefined if it no longer exists or none is given. */
const chosen = (invocation: { readonly subcommand: string | undefined }): Subcommand | undefined =>
  subcommands.get(invocation.subcommand ?? '');

export default {
  data: data.toJSON(),
  acknowledgement: 'at-once',
  access: 'admins',
  form: (invocation, viewer) => chosen(invocation)?.form?.(invocation, viewer),
  run: async (invocation, context) => {
    const subcommand = chosen(invocation);
    if (!subcommand) throw new UserError({ kind: 'unknown-command' });
    return subcommand.run(invocation, context);
  },
  autocomplete: async ({ typed }, context, invocation) =>
    (await chosen(invocation)?.autocomplete?.(typed, context)) ?? [],
} satisfies SlashCommand;
