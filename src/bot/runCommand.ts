import type { Reply } from '../presentation/index.ts';
import { UserError } from '../shared/index.ts';
import { type CommandContext, type CommandInteraction, isMessageMenu } from './command.ts';
import type { Dispatcher } from './dispatcher.ts';
import { permit } from './permit.ts';

/** A reply as its asker wants it shown, or as the configuration has it: private ones stay so. */
const asWanted = (reply: Reply, interaction: CommandInteraction, { settings }: Dispatcher): Reply => {
  const wanted = interaction.isChatInputCommand() ? interaction.options.getBoolean('private') : null;
  return (wanted ?? settings.privateReplies ?? false) ? { ...reply, visibility: 'private' } : reply;
};

/** What a command answers. Throws `UserError` for what the user can mend. */
export const runCommand = async (
  interaction: CommandInteraction,
  dispatcher: Dispatcher,
  context: CommandContext,
): Promise<Reply> => {
  const command = dispatcher.commands.get(interaction.commandName);
  await permit(interaction, command?.access, dispatcher, context.viewer);
  if (command && isMessageMenu(command)) {
    if (interaction.isMessageContextMenuCommand())
      return asWanted(await command.execute(interaction, context), interaction, dispatcher);
  } else if (command && interaction.isChatInputCommand()) {
    return asWanted(await command.execute(interaction, context), interaction, dispatcher);
  }
  throw new UserError(context.viewer.wording.unknownCommand);
};
