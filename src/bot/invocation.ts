import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Visibility } from '../presentation/index.ts';

/** The acting member. All fields come from Discord, none from a custom id. */
export interface Caller {
  readonly id: string;
  /** Ids of the roles in the server; empty outside of servers. */
  readonly roles: readonly string[];
  readonly inServer: boolean;
  /** Whether the caller may manage the channel's messages. */
  readonly mayManage: boolean;
  /** Discord's locale: "en-US", "uk". */
  readonly locale: string;
}

/** A file that was sent with an invocation. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Bytes, as stated by Discord. */
  readonly size: number;
}

/** Options by name, as typed or chosen. Read them with `options.ts`: the deployed commands may differ from these. */
export type Options = Readonly<Record<string, string | number | boolean | SentFile>>;

/** A channel of a server, with the permissions that Discord states. */
export interface Place {
  readonly server: string;
  readonly channel: string;
  /** Whether the caller may manage the channel. */
  readonly mayManage: boolean;
  /** Whether the bot may see the channel and write there. */
  readonly mayPost: boolean;
}

/** The common part of every invocation, from any transport. */
interface Invoked {
  readonly id: string;
  readonly caller: Caller;
  /** The channel; undefined outside of servers. */
  readonly place?: Place | undefined;
  /** Maximum bytes of a file that Discord accepts here. */
  readonly attachmentSizeLimit: number;
}

interface Called extends Invoked {
  /** The name of the command. */
  readonly name: string;
}

interface WithOptions extends Called {
  readonly subcommand: string | undefined;
  readonly options: Options;
}

export interface SlashInvocation extends WithOptions {
  readonly kind: 'slash';
}

/** The option being typed, and its text so far. */
export interface Focused {
  readonly option: string;
  readonly typed: string;
}

export interface AutocompleteInvocation extends WithOptions {
  readonly kind: 'autocomplete';
  /** Undefined if the option takes no text. */
  readonly focused: Focused | undefined;
}

/** A use of a message's context menu. */
export interface MenuInvocation extends Called {
  readonly kind: 'menu';
  /** The text of that message, from all its parts: see `messageText`. */
  readonly content: string;
}

/** A press on a button or a choice from a menu, in one of the bot's messages. */
export interface PressInvocation extends Invoked {
  readonly kind: 'component';
  readonly customId: string;
  /** The chosen values; none for a button. */
  readonly values: readonly string[];
  /** The components of the message. The bot keeps no other state of it. */
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly visibility: Visibility;
}

/** A submitted form. */
export interface FormInvocation extends Invoked {
  readonly kind: 'modal';
  readonly customId: string;
  /** The uploaded files, by the custom id of their field. */
  readonly files: Readonly<Record<string, readonly SentFile[]>>;
  /** The typed texts, by the custom id of their field. */
  readonly texts: Readonly<Record<string, string>>;
  /** The components of the message whose button opened the form; empty if a command opened it. */
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** An interaction of an unhandled kind. */
interface UnknownInvocation extends Invoked {
  readonly kind: 'other';
  /** Discord's number for its kind. */
  readonly type: number;
}

/** A request to the bot, as plain data; `kind` is also its label in the metrics. */
export type Invocation =
  | SlashInvocation
  | AutocompleteInvocation
  | MenuInvocation
  | PressInvocation
  | FormInvocation
  | UnknownInvocation;
