import type { Interaction, MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Engine } from '../engine/engine.ts';
import type { Library } from '../library/library.ts';
import { controlId } from '../replies/controlId.ts';
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
import { forms } from './forms/forms.ts';
import type { Logger } from './logger.ts';
import { openForm } from './openForm.ts';
import { respond } from './respond.ts';
import { runAutocomplete } from './runAutocomplete.ts';
import { sendReply } from './sendReply.ts';
import { TooFast } from './tooFast.ts';

export interface Dispatcher {
  readonly commands: Registry;
  readonly engine: Engine;
  readonly library: Library;
  readonly settings: Omit<BotSettings, 'token'>;
  readonly cooldown: Cooldown;
  readonly answering: CommandContext['answering'];
  readonly download: CommandContext['download'];
  readonly announce: CommandContext['announce'];
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

const submit = async (
  interaction: ModalSubmitInteraction,
  { settings, cooldown }: Dispatcher,
  context: CommandContext,
): Promise<Reply> => {
  const { wording, asker } = context.viewer;
  await keepPace(context.viewer, cooldown);
  const id = controlId.safeParse(interaction.customId).data;
  const form = id?.asker === asker ? forms.get(id.action) : undefined;
  if (!form) throw new UserError(wording.unknownControl);
  if (form.access === 'admins') await authoriseAdmin(interaction, settings, wording);
  return form.submit(interaction, context);
};

const contextOf = (interaction: Interaction, dispatcher: Dispatcher): CommandContext => {
  const { engine, library, answering, download, announce } = dispatcher;
  const viewer = { wording: wordingFor(interaction.locale), asker: interaction.user.id };
  const progress = async (reply: Reply): Promise<void> => {
    if (!interaction.isRepliable() || !interaction.deferred) return;
    await sendReply(interaction, reply).catch(() => undefined);
  };
  return { engine, library, answering, download, announce, viewer, progress };
};

/** Brings every interaction to its handler and answers it once. Never rejects. Returns how it ended. */
export const dispatch = async (interaction: Interaction, dispatcher: Dispatcher): Promise<Ending> => {
  const { commands, settings, cooldown, logger, deferAfter } = dispatcher;
  const context = contextOf(interaction, dispatcher);
  const { viewer } = context;
  const options = { logger, wording: viewer.wording, deferAfter };
  const command = 'commandName' in interaction ? commands.get(interaction.commandName) : undefined;
  const permit = async (): Promise<void> => {
    if (command?.access === 'admins') await authoriseAdmin(interaction, settings, viewer.wording);
  };
  if (interaction.isAutocomplete()) {
    const allowed = await permit().then(
      () => command,
      () => undefined,
    );
    return runAutocomplete(interaction, allowed, context, logger);
  }
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    const about = { ...options, command: interaction.commandName };
    const isSlash = interaction.isChatInputCommand() && command && !isMessageMenu(command);
    const form = isSlash ? command.form?.(interaction, viewer) : undefined;
    if (form) return openForm(interaction, form, () => keepPace(viewer, cooldown).then(permit), about);
    const work = async () =>
      asWanted(await runCommand(interaction, dispatcher, context), interaction, dispatcher);
    return respond(interaction, work, {
      ...about,
      acknowledgement: command?.acknowledgement ?? 'when-ready',
    });
  }
  const action = ('customId' in interaction && interaction.customId.split('|')[1]) || '';
  if (interaction.isMessageComponent())
    return respondToPress(interaction, action, () => press(interaction, dispatcher, context), options);
  if (interaction.isModalSubmit()) {
    const work = () => submit(interaction, dispatcher, context);
    return respond(interaction, work, { ...options, command: action, acknowledgement: 'at-once' });
  }
  logger.warn({ interaction: interaction.id, type: interaction.type }, 'an interaction nobody handles');
  return 'unhandled';
};
