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
 * How Discord is told, within 3 s, that an answer is coming. `when-ready`: by the answer itself, with its own visibility,
 * and only a slow one is deferred; `at-once`: deferred always, for what is known to be slow.
 */
export type Acknowledgement = 'when-ready' | 'at-once';

/** Who may use it, checked for every invocation whatever Discord let through. */
export type Access = 'everyone' | 'admins';

/**
 * A reply that takes seconds. `awaited`: nothing can be shown before it is there; `visibility`: that of the reply, if it comes to
 * that. `shown`: shown now, and `better` in its place, if there is such a reply.
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
  /** Throws `UserError` for what the user can mend; any other error is a bug. */
  run(invocation: SlashInvocation, context: CommandContext): Promise<Reply | ReplyInSteps>;
  /** What to ask for with a form first, in place of running; undefined: nothing. Throws nothing. */
  form?(invocation: SlashInvocation, viewer: Viewer): APIModalInteractionResponseCallbackData | undefined;
  /** Choices for the option being typed; what is beyond Discord's limits is left out. */
  autocomplete?(
    focused: Focused,
    context: CommandContext,
    invocation: AutocompleteInvocation,
  ): Promise<readonly Choice[]>;
}

/** An entry of the menu that Discord opens on a message, which it hands over even without the Message Content intent. */
export interface MessageMenuCommand extends Handling {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody & {
    readonly type: ApplicationCommandType.Message;
  };
  /** Throws `UserError` for what the user can mend; any other error is a bug. */
  run(invocation: MenuInvocation, context: CommandContext): Promise<Reply | ReplyInSteps>;
}

/** One file in `commands/`, its default export. */
export type Command = SlashCommand | MessageMenuCommand;

/** Whether a command is an entry of the menu of messages. */
export const isMessageMenu = (command: Command): command is MessageMenuCommand =>
  command.data.type === ApplicationCommandType.Message;

/** Commands by name. */
export type Registry = ReadonlyMap<string, Command>;
