import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { quotationsReply } from '../src/replies/quotationsReply.ts';
import { wording } from '../src/replies/wording.ts';
import { UserError } from '../src/userError.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('quote')
    .setDescription('What somebody said, or what was said about something, word for word.')
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .addStringOption((option) =>
      option
        .setName('speaker')
        .setDescription('Whose words; a surname will do.')
        .setMaxLength(100)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option.setName('about').setDescription('What the words should be about.').setMaxLength(200),
    )
    .toJSON(),
  acknowledgement: 'when-ready',
  access: 'everyone',
  execute: async (interaction, { engine }) => {
    const speaker = interaction.options.getString('speaker')?.trim();
    const about = interaction.options.getString('about')?.trim();
    if (!speaker && !about) throw new UserError(wording.noQuotationQuery);
    return quotationsReply(
      await engine.quote({ ...(speaker ? { speaker } : {}), ...(about ? { about } : {}) }),
    );
  },
  // Name and value are one: Discord may send the name in place of the value.
  autocomplete: async (interaction, { engine }) =>
    (await engine.speakers(interaction.options.getFocused())).map(({ name }) => ({ name, value: name })),
} satisfies Command;
