import type { Registry } from './command.ts';
import type { AnsweringTimes, CommandContext } from './context.ts';
import type { HttpSettings } from './http/httpTransport.ts';
import type { Logger } from './logger.ts';

/** The rate limit of one user. */
export interface CooldownLimit {
  /** Commands and buttons, at least 1. */
  readonly uses: number;
  /** The length of the window, counted from the first use. */
  readonly seconds: number;
}

/**
 * The users and roles that may change the corpus, by Discord id. If both lists are empty: the application's owner or team.
 */
interface AdminSettings {
  readonly adminUsers: readonly string[];
  readonly adminRoles: readonly string[];
}

/** The settings of the bot. */
export interface BotSettings extends AdminSettings {
  readonly token: string;
  /** The only server the commands are deployed to; undefined: all servers. */
  readonly guildId?: string | undefined;
  /** Whether answers are private unless the asker says otherwise; false by default. */
  readonly privateReplies?: boolean | undefined;
  /** The id of the channel for changes of the corpus; undefined: none. */
  readonly logChannel?: string | undefined;
  /** Settings for interactions over HTTP, in place of the gateway. */
  readonly http?: HttpSettings | undefined;
  /** The shards of this process and the total count; by default as many as Discord recommends. */
  readonly shards?: { readonly ids: readonly number[]; readonly count: number } | undefined;
  /** The rate limit of one user; undefined: no limit. */
  readonly cooldown?: CooldownLimit | undefined;
}

/** The metrics of the bot; `createMetrics` of `operations` creates them. */
export interface BotMetrics {
  readonly interactions: {
    inc(labels: { readonly command: string; readonly kind: string; readonly outcome: string }): void;
  };
  readonly interactionSeconds: {
    /** Returns a function that stops the timer. */
    startTimer(labels: { readonly command: string; readonly kind: string }): () => unknown;
  };
  readonly gatewayPing: { set(seconds: number): void };
  readonly invalidRequests: { inc(labels: { readonly status: number }): void };
  readonly answering: { times(): AnsweringTimes };
}

/** The services for every invocation. */
export interface Services extends Omit<CommandContext, 'viewer' | 'progress'> {
  readonly commands: Registry;
  readonly settings: AdminSettings & Pick<BotSettings, 'privateReplies'>;
  /** Counts one use by a Discord user. Returns the whole seconds to wait; 0 if the use is permitted. */
  readonly cooldown: (userId: string) => Promise<number>;
  /** The same for autocomplete requests, which come with every few letters. */
  readonly typingCooldown: (userId: string) => Promise<number>;
  /** Returns whether this Discord user owns the application or works in its team. */
  readonly ownsApplication: (userId: string) => Promise<boolean>;
  /** Returns whether the bot is too busy to answer one more in time. */
  readonly isBusy: () => boolean;
  readonly logger: Logger;
  readonly metrics: Pick<BotMetrics, 'interactions' | 'interactionSeconds'>;
  /** Milliseconds after which an unready answer is deferred. */
  readonly deferAfter?: number | undefined;
}
