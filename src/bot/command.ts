import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Reply, Viewer, Visibility } from '../presentation/index.ts';
import type { CommandContext } from './context.ts';
import type { AutocompleteInvocation, Focused, MenuInvocation, SlashInvocation } from './invocation.ts';
import type { Choice } from './outcome.ts';

/**
 * How the bot acknowledges an invocation within 3 s. `when-ready`: the answer itself acknowledges, with its visibility, and
 * only a slow one is deferred. `at-once`: always deferred, for slow commands.
 */
export type Acknowledgement = 'when-ready' | 'at-once';

/** The permitted users, checked for every invocation, whatever Discord let through. */
export type Access = 'everyone' | 'admins';

/**
 * A reply that takes seconds. `awaited`: nothing is shown before it is ready; `visibility` is that of a successful reply.
 * `shown`: shown now; `better` replaces it if it resolves to a reply.
 */
export type ReplyInSteps =
  | { readonly awaited: Promise<Reply>; readonly visibility: Visibility }
  | { readonly shown: Reply; readonly better: Promise<Reply | undefined> };

interface Handling {
  readonly acknowledgement: Acknowledgement;
  readonly access: Access;
}

/** A slash command. */
export interface SlashCommand extends Handling {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Throws `UserError` for a fault that the user can correct; any other error is a bug. */
  run(invocation: SlashInvocation, context: CommandContext): Promise<Reply | ReplyInSteps>;
  /** Returns a form that replaces running; undefined: no form is needed. Throws nothing. */
  form?(invocation: SlashInvocation, viewer: Viewer): APIModalInteractionResponseCallbackData | undefined;
  /** Returns choices for the option being typed. Choices beyond Discord's limits are left out later. */
  autocomplete?(
    focused: Focused,
    context: CommandContext,
    invocation: AutocompleteInvocation,
  ): Promise<readonly Choice[]>;
}

/** An entry in the context menu of a message. Discord sends the message even without the Message Content intent. */
export interface MessageMenuCommand extends Handling {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody & {
    readonly type: ApplicationCommandType.Message;
  };
  /** Throws `UserError` for a fault that the user can correct; any other error is a bug. */
  run(invocation: MenuInvocation, context: CommandContext): Promise<Reply | ReplyInSteps>;
}

/** One file in `commands/`, its default export. */
export type Command = SlashCommand | MessageMenuCommand;

/** Returns whether a command is an entry in the context menu of messages. */
export const isMessageMenu = (command: Command): command is MessageMenuCommand =>
  command.data.type === ApplicationCommandType.Message;

/** Commands by name. */
export type Registry = ReadonlyMap<string, Command>;
