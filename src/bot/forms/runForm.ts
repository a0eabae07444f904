import type { ModalSubmitInteraction } from 'discord.js';
import { controlId, type Reply } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import type { CommandContext } from '../command.ts';
import type { Dispatcher } from '../dispatcher.ts';
import { permit } from '../permit.ts';
import { forms } from './forms.ts';

/** What comes of a form that was filled in, by whom it was opened for. Throws `UserError` for what the user can mend. */
export const runForm = async (
  interaction: ModalSubmitInteraction,
  dispatcher: Dispatcher,
  context: CommandContext,
): Promise<Reply> => {
  const { viewer } = context;
  const id = controlId.safeParse(interaction.customId).data;
  const form = id?.asker === viewer.asker ? forms.get(id.action) : undefined;
  await permit(interaction, form?.access, dispatcher, viewer);
  if (!form) throw new UserError(viewer.wording.unknownControl);
  return form.submit(interaction, context);
};
