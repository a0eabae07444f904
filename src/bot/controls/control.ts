import type { APIMessageTopLevelComponent, APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Asked, ControlId, MessagePayload, Reply, Visibility } from '../../presentation/index.ts';
import type { CommandContext } from '../command.ts';

/** A press on a button, or a choice from a menu, of one of the bot's messages. */
export interface Pressed {
  readonly id: ControlId;
  /** What was chosen; empty for a button. */
  readonly values: readonly string[];
  /** Whether who pressed may manage the channel's messages. */
  readonly mayManage: boolean;
  /** The message as it stands there: nothing else is remembered of it. */
  readonly asked: Asked;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly visibility: Visibility;
}

/**
 * What comes of it. `update`: the message changes in place. `reply`: an answer beside it, for who pressed alone. `share`:
 * `shared` is shown to everybody, and the message stays as `left`, or as `whole` where Discord refuses that. `delete`: the
 * message goes. `form`: a form opens.
 */
export type Outcome =
  | { readonly how: 'update' | 'reply'; readonly reply: Reply }
  | {
      readonly how: 'share';
      readonly whole: MessagePayload;
      readonly left: MessagePayload;
      readonly shared: MessagePayload;
    }
  | { readonly how: 'form'; readonly form: APIModalInteractionResponseCallbackData }
  | { readonly how: 'delete' };

/** What handles the presses of one kind. `context.viewer` is who pressed, whoever asked. */
export interface Control {
  readonly action: string;
  readonly access: 'everyone' | 'admins';
  /** Throws `UserError` for what the user can mend; any other error is a bug. */
  press(pressed: Pressed, context: CommandContext): Promise<Outcome>;
}
