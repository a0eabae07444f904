import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** Where the commands of members work: in servers and direct messages, however the app was installed. */
export const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  installs: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
} as const;
