import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Library } from '../admin/index.ts';
import type { Engine } from '../core/index.ts';
import type { AnsweringTimes } from '../operations/index.ts';
import type { Reply, Viewer } from '../presentation/index.ts';
import type { Announce } from './announceTo.ts';
import type { Download } from './download.ts';

/** What a command may use. */
export interface CommandContext {
  readonly engine: Engine;
  /** How long the engine took to answer of late. */
  readonly answering: () => AnsweringTimes;
  /** The files of the corpus, for those who may change it. */
  readonly library: Library;
  readonly download: Download;
  /** Who is acting. */
  readonly viewer: Viewer;
  readonly announce: Announce;
  /** Shows how far it is where an answer was deferred already. Never rejects. */
  readonly progress: (reply: Reply) => Promise<void>;
}

/**
 * How Discord is told, within 3 s, that an answer is coming. `when-ready`: by the answer itself, with its own visibility,
 * and only a slow one is deferred; `at-once`: deferred always, for what is known to be slow. Every defer is private,
 * because a public one cannot become a private answer.
 */
export type Acknowledgement = 'when-ready' | 'at-once';

interface Handling {
  readonly acknowledgement: Acknowledgement;
  /** Who may run it, checked for every interaction whatever Discord let through. */
  readonly access: 'everyone' | 'admins';
}

/** A slash command. */
export interface SlashCommand extends Handling {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Throws `UserError` for what the user can mend; any other error is a bug. */
  execute(interaction: ChatInputCommandInteraction, context: CommandContext): Promise<Reply>;
  /** What to ask for with a form first, in place of executing; undefined: nothing. Throws nothing. */
  form?(
    interaction: ChatInputCommandInteraction,
    viewer: Viewer,
  ): APIModalInteractionResponseCallbackData | undefined;
  /** Choices for the option being typed; what is beyond Discord's limits is left out. */
  autocomplete?(
    interaction: AutocompleteInteraction,
    context: CommandContext,
  ): Promise<readonly APIApplicationCommandOptionChoice<string>[]>;
}

/** An entry of the menu that Discord opens on a message, which it hands over even without the Message Content intent. */
export interface MessageMenuCommand extends Handling {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody & {
    readonly type: ApplicationCommandType.Message;
  };
  /** Throws `UserError` for what the user can mend; any other error is a bug. */
  execute(interaction: MessageContextMenuCommandInteraction, context: CommandContext): Promise<Reply>;
}

/** One file in `commands/`, its default export. */
export type Command = SlashCommand | MessageMenuCommand;

export const isMessageMenu = (command: Command): command is MessageMenuCommand =>
  command.data.type === ApplicationCommandType.Message;

/** What a command is run by. */
export type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Commands by name. */
export type Registry = ReadonlyMap<string, Command>;
