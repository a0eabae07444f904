import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import type { Endpoint } from './endpoint.ts';

/** What things are called here. */
export interface Names {
  readonly bot: string;
  readonly guild: string;
  /** Of the server's one channel, without its sign. */
  readonly channel: string;
}

/** A small Discord in this process, on 127.0.0.1. It refuses what Discord refuses. Started by `startLoopback`. */
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
  /** The commands this member finds behind "/" and in the menus of messages and users. */
  commandsFor(member: Member): readonly APIApplicationCommand[];
  member(options?: MemberOptions): Member;
  /** Oldest first, what that viewer sees: private ones only if they are the viewer's own. Without viewer: everything. */
  messages(viewer?: Member): readonly LoopbackMessage[];
  /** The newest state of one message; undefined once deleted. */
  message(id: string): LoopbackMessage | undefined;
  readonly gateway: GatewayControls;
  /** By which interactions go to a bot that is not at the gateway. */
  readonly endpoint: Endpoint;
  readonly faults: FaultControls;
  /** Every REST call in order of arrival, the oldest dropped beyond `history`. */
  readonly log: readonly RestCall[];
  /** Calls back soon after a change of messages, commands, sessions or log. Returns the way to stop. */
  onChange(listener: () => void): () => void;
  /** Ends every socket and timer; what still waits for the bot resolves as `none`. */
  close(): Promise<void>;
}

export interface LoopbackOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Random where not given. */
  readonly token?: string;
  /** `bot`, the server `Loopback` and its channel `general` where not given. */
  readonly names?: Partial<Names>;
  /** Milliseconds within which an interaction must be acknowledged; 3,000. */
  readonly acknowledgeWithin?: number;
  /** Milliseconds an interaction's token lives; 15 minutes. */
  readonly tokenLife?: number;
  /** Shards that are recommended, and the fewest that are let in; 1. */
  readonly shards?: number;
  /** Milliseconds between heartbeats; 41,250. */
  readonly heartbeatInterval?: number;
  /** How many messages, and how many REST calls, are remembered; 5,000. */
  readonly history?: number;
  /** Milliseconds that `settled` and `until` of an outcome wait; 5,000. */
  readonly patience?: number;
  /** Tells how old interactions are, and how long delayed calls wait; the machine's own. */
  readonly clock?: Clock;
}

/** Where a member stands: a server, the bot's direct messages, or a private channel. */
export type MemberContext = 'guild' | 'bot-dm' | 'private-channel';

export interface MemberOptions {
  /** A snowflake; a new one where not given. */
  readonly id?: string;
  readonly name?: string;
  /** Holds the Administrator permission. */
  readonly admin?: boolean;
  /** Permission bits beside those every member has. */
  readonly permissions?: bigint;
  /** Role ids. */
  readonly roles?: readonly string[];
  /** Discord locale ("en-US", "uk"); en-US. */
  readonly locale?: string;
  readonly context?: MemberContext;
  /** How the app was installed where the member uses it; `guild`. */
  readonly install?: 'guild' | 'user';
}

/** A file as a member uploads it. */
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
 * One person's hands on Discord. What Discord's own client would not let them send throws `NotSendable`. Each promise
 * resolves once the bot has acknowledged, or as `none` when its time is over.
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
  /** Writes in the channel; the bot does not hear it (no such intent). */
  say(content: string): LoopbackMessage;
  /** Takes a private message of one's own out of sight. */
  dismiss(message: LoopbackMessage): void;
}

export type AcknowledgementKind = 'reply' | 'defer' | 'update' | 'defer-update' | 'modal' | 'none';

export interface InteractionOutcome {
  readonly interactionId: string;
  readonly kind: AcknowledgementKind;
  /** Milliseconds from the interaction to its acknowledgement; null for `none`. */
  readonly acknowledgedAfter: number | null;
  readonly modal: LoopbackModal | null;
  /** Read anew each time: the messages this interaction wrote or changed and that still exist, the original first. */
  readonly messages: readonly LoopbackMessage[];
  /** The original response (for an update: the updated message) once it is no longer thinking; throws for `modal` and
   * `none`, when it is deleted first, and after `timeout` milliseconds, the loopback's `patience` unless told. */
  settled(timeout?: number): Promise<LoopbackMessage>;
  /** Resolves with the messages as soon as `test` holds for them; throws after `timeout` milliseconds as well. */
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

/** A message as it is now; it never changes: an edit makes a new one with the same id. */
export interface LoopbackMessage {
  readonly id: string;
  /** The message as Discord's REST would answer it. */
  readonly json: APIMessage;
  /** The only member who sees it; null: everybody in the channel. */
  readonly onlyFor: string | null;
  /** Deferred and not yet answered: "… is thinking". */
  readonly thinking: boolean;
  /** Counts the edits. */
  readonly revision: number;
}

/** A modal opened in front of one member. It can be submitted once. */
export interface LoopbackModal {
  readonly interactionId: string;
  readonly json: APIModalInteractionResponseCallbackData;
}

export interface GatewayControls {
  /** Sessions that are connected now. */
  sessions(): number;
  /** Closes every connection with this code; without one, the connection is cut without a closing word. */
  drop(code?: number): void;
  /** Sends op 7: reconnect and resume. */
  reconnect(): void;
  /** Sends op 9; what is not resumable is forgotten. */
  invalidate(resumable: boolean): void;
  /** While on, the gateway says nothing at all: no HELLO, no events, no heartbeat acknowledgements. */
  silence(on: boolean): void;
  /** The connections open now go silent for good (half-open); new ones work. */
  halfOpen(): void;
  /** While on, every RESUME is answered with INVALID_SESSION. */
  refuseResume(on: boolean): void;
  /** Closes whoever identifies with this code, as Discord does where a bot may not connect; null: nobody. */
  refuseIdentify(code: number | null): void;
  /** Sends an event of any kind and shape to every session. */
  dispatch(event: string, data: unknown): void;
}

/** Faults for the next REST calls; `route` narrows to calls whose "METHOD /route" it matches. First set, first used. */
export interface FaultControls {
  rateLimitNext(times: number, retryAfterSeconds: number, route?: RegExp): void;
  /** The calls fail with this status and have no effect. */
  failNext(times: number, status: number, route?: RegExp): void;
  /** The calls wait this long before they are looked at. */
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
  /** Discord's error code (0 where it has none), or null for a call that succeeded. */
  readonly code: number | null;
  /** Why it was refused, in one line with the fields at fault; null for a call that succeeded. */
  readonly refusal: string | null;
  /** What Discord lets pass but does otherwise than asked, e.g. a visibility that was not changed. */
  readonly notices: readonly string[];
  readonly interactionId: string | null;
  /** Milliseconds since that interaction was sent. */
  readonly sinceInteraction: number | null;
  /** The JSON sent, files left out. */
  readonly body: unknown;
}
