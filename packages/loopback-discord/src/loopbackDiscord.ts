import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import type { Endpoint } from './endpoint.ts';

/** Names of the bot, the server and its channel. */
export interface Names {
  readonly bot: string;
  readonly guild: string;
  /** Of the server's one channel, without its sign. */
  readonly channel: string;
}

/** A small Discord in this process, on 127.0.0.1. It refuses requests as Discord does. `startLoopback` starts it. */
export interface LoopbackDiscord {
  /** For `new Client({ rest: { api: restUrl } })`. */
  readonly restUrl: string;
  /** The bot's token; any other gets 401. */
  readonly token: string;
  readonly applicationId: string;
  /** Owner of the application; `member({ id: ownerId })` acts as that person. */
  readonly ownerId: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly names: Names;
  /** As deployed: the guild's, then the global ones. */
  readonly commands: readonly APIApplicationCommand[];
  /** Returns the commands that this member finds behind "/" and in the menus of messages and users. */
  commandsFor(member: Member): readonly APIApplicationCommand[];
  member(options?: MemberOptions): Member;
  /**
   * Returns the messages that the viewer sees, oldest first, without others' private ones. Without a viewer: all messages.
   */
  messages(viewer?: Member): readonly LoopbackMessage[];
  /** Returns the newest state of one message; undefined once deleted. */
  message(id: string): LoopbackMessage | undefined;
  readonly gateway: GatewayControls;
  /** Sends interactions to a bot that is not at the gateway. */
  readonly endpoint: Endpoint;
  readonly faults: FaultControls;
  /** Every REST call in order of arrival, the oldest dropped beyond `history`. */
  readonly log: readonly RestCall[];
  /** Calls `listener` soon after a change of messages, commands, sessions or log. Returns a function that stops that. */
  onChange(listener: () => void): () => void;
  /** Ends every socket and timer; interactions that still wait for the bot resolve as `none`. */
  close(): Promise<void>;
}

export interface LoopbackOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Random by default. */
  readonly token?: string;
  /** By default `bot`, the server `Loopback` and its channel `general`. */
  readonly names?: Partial<Names>;
  /** Milliseconds within which the bot must acknowledge an interaction; 3,000 by default. */
  readonly acknowledgeWithin?: number;
  /** Milliseconds that an interaction's token lives; 15 minutes by default. */
  readonly tokenLife?: number;
  /** Recommended number of shards, and the fewest that the gateway accepts; 1 by default. */
  readonly shards?: number;
  /** Milliseconds between heartbeats; 41,250 by default. */
  readonly heartbeatInterval?: number;
  /** Number of messages, and of REST calls, that the loopback keeps; 5,000 by default. */
  readonly history?: number;
  /** Milliseconds that `settled` and `until` of an outcome wait; 5,000 by default. */
  readonly patience?: number;
  /** Clock for the age of interactions and the wait of delayed calls; the machine's by default. */
  readonly clock?: Clock;
}

/** The place of a member: a server, the bot's direct messages, or a private channel. */
export type MemberContext = 'guild' | 'bot-dm' | 'private-channel';

export interface MemberOptions {
  /** A snowflake; a new one by default. */
  readonly id?: string;
  readonly name?: string;
  /** Holds the Administrator permission. */
  readonly admin?: boolean;
  /** Permission bits; by default those that every member has. */
  readonly permissions?: bigint;
  /** Role ids. */
  readonly roles?: readonly string[];
  /** Discord locale ("en-US", "uk"); en-US by default. */
  readonly locale?: string;
  readonly context?: MemberContext;
  /** How the app was installed for the member; `guild` by default. */
  readonly install?: 'guild' | 'user';
}

/** A file that a member uploads. */
export interface Upload {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly contentType?: string;
}

/** Users are given by id or as Member; channels and roles by id. */
export type OptionValue = string | number | boolean | Upload | Member;
export type OptionValues = Readonly<Record<string, OptionValue>>;
/** Keyed by custom id. */
export type ModalValues = Readonly<Record<string, string | boolean | readonly string[] | readonly Upload[]>>;

/**
 * One person's actions on Discord. An action throws `NotSendable` if Discord's own client would not send it. Each promise
 * resolves when the bot has acknowledged, or as `none` when its time is over.
 */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly admin: boolean;
  readonly permissions: bigint;
  readonly roles: readonly string[];
  readonly locale: string;
  readonly context: MemberContext;
  readonly install: 'guild' | 'user';
  /** `command` as typed behind the slash, subcommand included: "ask", "corpus reload"; by its name in the locale, too. */
  slash(command: string, options?: OptionValues): Promise<InteractionOutcome>;
  autocomplete(
    command: string,
    focused: string,
    typed: string,
    others?: OptionValues,
  ): Promise<AutocompleteOutcome>;
  click(message: LoopbackMessage, customId: string): Promise<InteractionOutcome>;
  select(message: LoopbackMessage, customId: string, values: readonly string[]): Promise<InteractionOutcome>;
  submitModal(modal: LoopbackModal, values: ModalValues): Promise<InteractionOutcome>;
  messageMenu(name: string, message: LoopbackMessage): Promise<InteractionOutcome>;
  userMenu(name: string, user: Member): Promise<InteractionOutcome>;
  /** Writes in the channel; the bot does not receive the message (no such intent). */
  say(content: string): LoopbackMessage;
  /** Removes a private message that only this member sees. */
  dismiss(message: LoopbackMessage): void;
}

export type AcknowledgementKind = 'reply' | 'defer' | 'update' | 'defer-update' | 'modal' | 'none';

export interface InteractionOutcome {
  readonly interactionId: string;
  readonly kind: AcknowledgementKind;
  /** Milliseconds from the interaction to its acknowledgement; null for `none`. */
  readonly acknowledgedAfter: number | null;
  readonly modal: LoopbackModal | null;
  /**
   * The messages that this interaction wrote or changed and that still exist, the original first. Each access reads them
   * again.
   */
  readonly messages: readonly LoopbackMessage[];
  /**
   * Resolves with the original response (for an update: the updated message) when it is no longer thinking. Throws for
   * `modal` and `none`, if the response is deleted first, and after `timeout` milliseconds, by default the loopback's
   * `patience`.
   */
  settled(timeout?: number): Promise<LoopbackMessage>;
  /** Resolves with the messages as soon as `test` holds for them; throws after `timeout` milliseconds. */
  until(
    test: (messages: readonly LoopbackMessage[]) => boolean,
    timeout?: number,
  ): Promise<readonly LoopbackMessage[]>;
}

export interface AutocompleteOutcome {
  readonly kind: 'choices' | 'none';
  readonly acknowledgedAfter: number | null;
  readonly choices: readonly APIApplicationCommandOptionChoice[];
}

/** A message at one moment. It never changes: an edit makes a new one with the same id. */
export interface LoopbackMessage {
  readonly id: string;
  /** The message as Discord's REST returns it. */
  readonly json: APIMessage;
  /** The only member who sees it; null: everybody in the channel. */
  readonly onlyFor: string | null;
  /** Deferred and not yet answered: "… is thinking". */
  readonly thinking: boolean;
  /** Number of edits. */
  readonly revision: number;
}

/** A modal opened for one member, who can submit it once. */
export interface LoopbackModal {
  readonly interactionId: string;
  readonly json: APIModalInteractionResponseCallbackData;
}

export interface GatewayControls {
  /** Returns the number of connected sessions. */
  sessions(): number;
  /** Closes every connection with this code; without a code, cuts the connection without a close frame. */
  drop(code?: number): void;
  /** Sends op 7: reconnect and resume. */
  reconnect(): void;
  /** Sends op 9; if not resumable, forgets all sessions. */
  invalidate(resumable: boolean): void;
  /** While on, the gateway sends nothing: no HELLO, no events, no heartbeat acknowledgements. */
  silence(on: boolean): void;
  /** The connections open now go silent forever (half-open); new ones work. */
  halfOpen(): void;
  /** While on, the gateway answers every RESUME with INVALID_SESSION. */
  refuseResume(on: boolean): void;
  /** Closes each connection that identifies with this code, as Discord does if a bot may not connect; null: closes none. */
  refuseIdentify(code: number | null): void;
  /** Sends an event of any kind and shape to every session of its shard. */
  dispatch(event: string, data: unknown): void;
}

/** Faults for the next REST calls; `route` narrows to calls whose "METHOD /route" it matches. First set, first used. */
export interface FaultControls {
  rateLimitNext(times: number, retryAfterSeconds: number, route?: RegExp): void;
  /** The calls fail with this status and have no effect. */
  failNext(times: number, status: number, route?: RegExp): void;
  /** The calls wait this long before the loopback handles them. */
  delayNext(times: number, milliseconds: number, route?: RegExp): void;
  /** The calls take effect, but the connection is cut before the answer. */
  loseNext(times: number, route?: RegExp): void;
  clear(): void;
}

export interface RestCall {
  readonly method: string;
  /** Without version and values: `/interactions/:id/:token/callback`. */
  readonly route: string;
  readonly status: number;
  /** Discord's error code (0 if it has none), or null for a call that succeeded. */
  readonly code: number | null;
  /** The reason of the refusal, in one line with the fields at fault; null for a call that succeeded. */
  readonly refusal: string | null;
  /** Notes on an accepted request that Discord carries out differently, e.g. a visibility that was not changed. */
  readonly notices: readonly string[];
  readonly interactionId: string | null;
  /** Milliseconds since that interaction was sent. */
  readonly sinceInteraction: number | null;
  /** The JSON sent, without files. */
  readonly body: unknown;
}
