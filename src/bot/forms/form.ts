import type { ModalSubmitInteraction } from 'discord.js';
import type { Reply } from '../../presentation/index.ts';
import type { CommandContext } from '../command.ts';

/** What handles the forms of one kind once they are filled in. `context.viewer` is who filled it in. */
export interface Form {
  readonly action: string;
  readonly access: 'everyone' | 'admins';
  /** Throws `UserError` for what the user can mend; any other error is a bug. */
  submit(interaction: ModalSubmitInteraction, context: CommandContext): Promise<Reply>;
}
