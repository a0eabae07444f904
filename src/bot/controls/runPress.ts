import type { MessageComponentInteraction } from 'discord.js';
import { controlId } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import type { CommandContext } from '../command.ts';
import type { Dispatcher } from '../dispatcher.ts';
import { permit } from '../permit.ts';
import type { Outcome } from './control.ts';
import { controls } from './controls.ts';
import { readPress } from './readPress.ts';

/** What comes of a press. Throws `UserError` for what the user can mend, a damaged id among it. */
export const runPress = async (
  interaction: MessageComponentInteraction,
  dispatcher: Dispatcher,
  context: CommandContext,
): Promise<Outcome> => {
  const { viewer } = context;
  const id = controlId.safeParse(interaction.customId).data;
  const control = id && controls.get(id.action);
  await permit(interaction, control?.access, dispatcher, viewer);
  const pressed = readPress(interaction, viewer.wording);
  if (!control) throw new UserError(viewer.wording.unknownControl);
  return control.press(pressed, context);
};
