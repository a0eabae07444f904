import type { Interaction, MessageComponentInteraction } from 'discord.js';
import type { Engine } from '../engine/engine.ts';
import type { Reply } from '../replies/reply.ts';
import type { Viewer } from '../replies/viewer.ts';
import { UserError } from '../userError.ts';
import { wordingFor } from '../wording/wordingFor.ts';
import { authoriseAdmin } from './authoriseAdmin.ts';
import type { BotSettings } from './botSettings.ts';
import { type CommandContext, type CommandInteraction, isMessageMenu, type Registry } from './command.ts';
import type { Outcome } from './controls/control.ts';
import { controls } from './controls/controls.ts';
import { readPress } from './controls/readPress.ts';
import { respondToPress } from './controls/respondToPress.ts';
import type { Cooldown } from './cooldown.ts';
import type { Ending } from './ending.ts';
import type { Logger } from './logger.ts';
import { respond } from './respond.ts';
import { runAutocomplete } from './runAutocomplete.ts';
import { TooFast } from './tooFast.ts';

export interface Dispatcher {
  readonly commands: Registry;
  readonly engine: Engine;
  readonly settings: Omit<BotSettings, 'token'>;
  readonly cooldown: Cooldown;
  readonly answering: CommandContext['answering'];
  readonly logger: Logger;
  /** Milliseconds after which an answer that is not ready is deferred. */
  readonly deferAfter?: number | undefined;
}

const keepPace = async ({ asker, wording }: Viewer, cooldown: Cooldown): Promise<void> => {
  const wait = await cooldown(asker);
  if (wait > 0) throw new TooFast(wording.tooFast(wait));
};

const runCommand = async (
  interaction: CommandInteraction,
  { commands, settings, cooldown }: Dispatcher,
  context: CommandContext,
): Promise<Reply> => {
  await keepPace(context.viewer, cooldown);
  const command = commands.get(interaction.commandName);
  if (command?.access === 'admins') await authoriseAdmin(interaction, settings, context.viewer.wording);
  if (command && isMessageMenu(command)) {
    if (interaction.isMessageContextMenuCommand()) return command.execute(interaction, context);
  } else if (command && interaction.isChatInputCommand()) return command.execute(interaction, context);
  throw new UserError(context.viewer.wording.unknownCommand);
};

/** A reply as its asker wants it shown, or as the configuration has it: private ones stay so. */
const asWanted = (reply: Reply, interaction: CommandInteraction, { settings }: Dispatcher): Reply => {
  const wanted = interaction.isChatInputCommand() ? interaction.options.getBoolean('private') : null;
  return (wanted ?? settings.privateReplies ?? false) ? { ...reply, visibility: 'private' } : reply;
};

const press = async (
  interaction: MessageComponentInteraction,
  { settings, cooldown }: Dispatcher,
  context: CommandContext,
): Promise<Outcome> => {
  await keepPace(context.viewer, cooldown);
  const { wording } = context.viewer;
  const pressed = readPress(interaction, wording);
  const control = controls.get(pressed.id.action);
  if (!control) throw new UserError(wording.unknownControl);
  if (control.access === 'admins') await authoriseAdmin(interaction, settings, wording);
  return control.press(pressed, context);
};

/** Brings every interaction to its handler and answers it once. Never rejects. Returns how it ended. */
export const dispatch = async (interaction: Interaction, dispatcher: Dispatcher): Promise<Ending> => {
  const { commands, engine, answering, logger, deferAfter } = dispatcher;
  const wording = wordingFor(interaction.locale);
  const context: CommandContext = { engine, answering, viewer: { wording, asker: interaction.user.id } };
  if (interaction.isAutocomplete()) {
    return runAutocomplete(interaction, commands.get(interaction.commandName), context, logger);
  }
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    const acknowledgement = commands.get(interaction.commandName)?.acknowledgement ?? 'when-ready';
    const work = async () =>
      asWanted(await runCommand(interaction, dispatcher, context), interaction, dispatcher);
    return respond(interaction, work, { acknowledgement, logger, wording, deferAfter });
  }
  if (interaction.isMessageComponent()) {
    const [, action = ''] = interaction.customId.split('|');
    return respondToPress(interaction, action, () => press(interaction, dispatcher, context), {
      logger,
      wording,
      deferAfter,
    });
  }
  logger.warn({ interaction: interaction.id, type: interaction.type }, 'an interaction nobody handles');
  return 'unhandled';
};
