import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
} from 'discord.js';
import type { MessageMenuCommand } from './command.ts';

/** Member commands work in servers and direct messages, however the app was installed. */
export const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  installs: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
} as const;

/** Returns the definition of an entry in a message's context menu, available everywhere. */
export const messageMenuData = (name: string): MessageMenuCommand['data'] => ({
  ...new ContextMenuCommandBuilder()
    .setName(name)
    .setType(ApplicationCommandType.Message)
    .setContexts(...EVERYWHERE.contexts)
    .setIntegrationTypes(...EVERYWHERE.installs)
    .toJSON(),
  type: ApplicationCommandType.Message,
});
