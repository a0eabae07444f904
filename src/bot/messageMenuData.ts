import { ApplicationCommandType, ContextMenuCommandBuilder } from 'discord.js';
import type { MessageMenuCommand } from './command.ts';
import { EVERYWHERE } from './everywhere.ts';

/** The definition of an entry in the menu of a message, wherever members are. */
export const messageMenuData = (name: string): MessageMenuCommand['data'] => ({
  ...new ContextMenuCommandBuilder()
    .setName(name)
    .setType(ApplicationCommandType.Message)
    .setContexts(...EVERYWHERE.contexts)
    .setIntegrationTypes(...EVERYWHERE.installs)
    .toJSON(),
  type: ApplicationCommandType.Message,
});
