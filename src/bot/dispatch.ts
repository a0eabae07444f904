import type { Interaction } from 'discord.js';
import { actionOf, wordingFor } from '../presentation/index.ts';
import { authoriseAdmin } from './authoriseAdmin.ts';
import { type CommandContext, isMessageMenu } from './command.ts';
import { respondToPress } from './controls/respondToPress.ts';
import { runPress } from './controls/runPress.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { Ending } from './ending.ts';
import { runForm } from './forms/runForm.ts';
import { openForm } from './openForm.ts';
import { permit } from './permit.ts';
import { respond } from './respond.ts';
import { runAutocomplete } from './runAutocomplete.ts';
import { runCommand } from './runCommand.ts';
import { sendReply } from './sendReply.ts';

const contextOf = (interaction: Interaction, dispatcher: Dispatcher): CommandContext => {
  const { engine, library, answering, download, announce } = dispatcher;
  return {
    engine,
    library,
    answering,
    download,
    announce,
    viewer: { wording: wordingFor(interaction.locale), asker: interaction.user.id },
    progress: async (reply) => {
      if (!interaction.isRepliable() || !interaction.deferred) return;
      await sendReply(interaction, reply).catch(() => undefined);
    },
  };
};

/** Brings every interaction to its handler and answers it once. Never rejects. Returns how it ended. */
export const dispatch = async (interaction: Interaction, dispatcher: Dispatcher): Promise<Ending> => {
  const { commands, settings, logger, deferAfter } = dispatcher;
  const context = contextOf(interaction, dispatcher);
  const { viewer } = context;
  const options = { logger, wording: viewer.wording, deferAfter };
  const command = 'commandName' in interaction ? commands.get(interaction.commandName) : undefined;
  if (interaction.isAutocomplete()) {
    const allowed =
      command?.access !== 'admins' ||
      (await authoriseAdmin(interaction, settings, viewer.wording).then(
        () => true,
        () => false,
      ));
    return runAutocomplete(interaction, allowed ? command : undefined, context, logger);
  }
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    const about = { ...options, command: interaction.commandName };
    const isSlash = interaction.isChatInputCommand() && command && !isMessageMenu(command);
    const form = isSlash ? command.form?.(interaction, viewer) : undefined;
    if (form)
      return openForm(
        interaction,
        form,
        () => permit(interaction, command?.access, dispatcher, viewer),
        about,
      );
    const { acknowledgement = 'when-ready' } = command ?? {};
    const work = () => runCommand(interaction, dispatcher, context);
    return respond(interaction, work, { ...about, acknowledgement });
  }
  const action = 'customId' in interaction ? actionOf(interaction.customId) : '';
  if (interaction.isMessageComponent())
    return respondToPress(interaction, action, () => runPress(interaction, dispatcher, context), options);
  if (interaction.isModalSubmit()) {
    const work = () => runForm(interaction, dispatcher, context);
    return respond(interaction, work, { ...options, command: action, acknowledgement: 'at-once' });
  }
  logger.warn({ interaction: interaction.id, type: interaction.type }, 'an interaction nobody handles');
  return 'unhandled';
};
