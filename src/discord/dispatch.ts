import type { Interaction } from 'discord.js';
import type { Reply } from '../replies/reply.ts';
import { wording } from '../replies/wording.ts';
import { UserError } from '../userError.ts';
import { authoriseAdmin } from './authoriseAdmin.ts';
import type { AdminSettings } from './botSettings.ts';
import { type CommandContext, type CommandInteraction, isMessageMenu, type Registry } from './command.ts';
import type { Logger } from './logger.ts';
import { respond } from './respond.ts';
import { runAutocomplete } from './runAutocomplete.ts';

export interface Dispatcher {
  readonly commands: Registry;
  readonly context: CommandContext;
  readonly settings: AdminSettings;
  readonly logger: Logger;
  /** Milliseconds after which an answer that is not ready is deferred. */
  readonly deferAfter?: number | undefined;
}

const runCommand = async (
  interaction: CommandInteraction,
  { commands, settings, context }: Dispatcher,
): Promise<Reply> => {
  const command = commands.get(interaction.commandName);
  if (command?.access === 'admins') await authoriseAdmin(interaction, settings);
  if (command && isMessageMenu(command)) {
    if (interaction.isMessageContextMenuCommand()) return command.execute(interaction, context);
  } else if (command && interaction.isChatInputCommand()) return command.execute(interaction, context);
  throw new UserError(wording.unknownCommand);
};

/** Brings every interaction to its handler and answers it once. Never rejects. */
export const dispatch = async (interaction: Interaction, dispatcher: Dispatcher): Promise<void> => {
  const { commands, context, logger, deferAfter } = dispatcher;
  if (interaction.isAutocomplete()) {
    await runAutocomplete(interaction, commands.get(interaction.commandName), context, logger);
  } else if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    const acknowledgement = commands.get(interaction.commandName)?.acknowledgement ?? 'when-ready';
    await respond(interaction, () => runCommand(interaction, dispatcher), {
      acknowledgement,
      logger,
      deferAfter,
    });
  } else {
    logger.warn({ interaction: interaction.id, type: interaction.type }, 'an interaction nobody handles');
  }
};
