import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Visibility } from '../presentation/index.ts';

/** The member who acts. Discord says all of it; nothing comes from a custom id. */
export interface Caller {
  readonly id: string;
  /** Ids of the roles in the server; none elsewhere. */
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
  /** Bytes, as Discord says. */
  readonly size: number;
}

/** By name, as typed or chosen. The commands may have been deployed otherwise: read them by `options.ts`. */
export type Options = Readonly<Record<string, string | number | boolean | SentFile>>;

/** A channel of a server, and what Discord says who may do there. */
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
  /** Where it happens; undefined outside of servers. */
  readonly place?: Place | undefined;
  /** Bytes of a file that Discord takes here. */
  readonly attachmentSizeLimit: number;
}

interface Called extends Invoked {
  /** Of the command. */
  readonly name: string;
}

interface WithOptions extends Called {
  readonly subcommand: string | undefined;
  readonly options: Options;
}

export interface SlashInvocation extends WithOptions {
  readonly kind: 'slash';
}

/** The option that is being typed, and how far. */
export interface Focused {
  readonly option: string;
  readonly typed: string;
}

export interface AutocompleteInvocation extends WithOptions {
  readonly kind: 'autocomplete';
  /** Undefined where the option takes no text. */
  readonly focused: Focused | undefined;
}

/** An entry of the menu that Discord opens on a message. */
export interface MenuInvocation extends Called {
  readonly kind: 'menu';
  /** The text of that message, wherever it stands: see `messageText`. */
  readonly content: string;
}

/** A press on a button, or a choice from a menu, of one of the bot's messages. */
export interface PressInvocation extends Invoked {
  readonly kind: 'component';
  readonly customId: string;
  /** The chosen values; none for a button. */
  readonly values: readonly string[];
  /** The message as it stands there: nothing else is remembered of it. */
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly visibility: Visibility;
}

/** A form that was filled in. */
export interface FormInvocation extends Invoked {
  readonly kind: 'modal';
  readonly customId: string;
  /** The uploaded files, by the custom id of their field. */
  readonly files: Readonly<Record<string, readonly SentFile[]>>;
  /** The typed texts, by the custom id of their field. */
  readonly texts: Readonly<Record<string, string>>;
  /** The message whose button opened it, as it stands there; none where a command did. */
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** An interaction of a kind that nothing here handles. */
interface UnknownInvocation extends Invoked {
  readonly kind: 'other';
  /** Discord's number for its kind. */
  readonly type: number;
}

/** What somebody wants of the bot, as plain data; `kind` is also its label in the metrics. */
export type Invocation =
  | SlashInvocation
  | AutocompleteInvocation
  | MenuInvocation
  | PressInvocation
  | FormInvocation
  | UnknownInvocation;
