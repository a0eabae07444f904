import type { Registry } from './command.ts';
import type { AnsweringTimes, CommandContext } from './context.ts';
import type { HttpSettings } from './http/httpTransport.ts';
import type { Logger } from './logger.ts';

/** How often one person may use the bot. */
export interface CooldownLimit {
  /** Commands and buttons, at least 1. */
  readonly uses: number;
  /** In which time, counted from the first of them. */
  readonly seconds: number;
}

/** Whom the operator trusts with the corpus, by Discord id; where nobody is named, the application's owner or team. */
interface AdminSettings {
  readonly adminUsers: readonly string[];
  readonly adminRoles: readonly string[];
}

/** What the bot needs to be told by its environment. */
export interface BotSettings extends AdminSettings {
  readonly token: string;
  /** The one server the commands are deployed to; everywhere, where none is named. */
  readonly guildId?: string | undefined;
  /** Whether answers are for their asker alone where the asker does not say; they are public unless told. */
  readonly privateReplies?: boolean | undefined;
  /** The channel that is told of changes of the corpus, by id; none where none is named. */
  readonly logChannel?: string | undefined;
  /** Where Discord sends interactions by HTTP, in place of the gateway. */
  readonly http?: HttpSettings | undefined;
  /** The shards of this process, of how many; as many as Discord recommends where none are named. */
  readonly shards?: { readonly ids: readonly number[]; readonly count: number } | undefined;
  /** How often one person may use the bot; as often as they like where there is none. */
  readonly cooldown?: CooldownLimit | undefined;
}

/** What the bot counts and times; `createMetrics` of `operations` makes them. */
export interface BotMetrics {
  readonly interactions: {
    inc(labels: { readonly command: string; readonly kind: string; readonly outcome: string }): void;
  };
  readonly interactionSeconds: {
    /** Returns the way to stop. */
    startTimer(labels: { readonly command: string; readonly kind: string }): () => unknown;
  };
  readonly gatewayPing: { set(seconds: number): void };
  readonly invalidRequests: { inc(labels: { readonly status: number }): void };
  readonly answering: { times(): AnsweringTimes };
}

/** What every invocation is handled with. */
export interface Services extends Omit<CommandContext, 'viewer' | 'progress'> {
  readonly commands: Registry;
  readonly settings: AdminSettings & Pick<BotSettings, 'privateReplies'>;
  /** Counts one use by a Discord user; returns after how many whole seconds it would be let pass, 0 where it is. */
  readonly cooldown: (userId: string) => Promise<number>;
  /** The same of choices for what is being typed, which come with every few letters. */
  readonly typingCooldown: (userId: string) => Promise<number>;
  /** Whether this Discord user owns the application, or works in the team that does. */
  readonly ownsApplication: (userId: string) => Promise<boolean>;
  /** Whether so much is under way that one more could not be answered in time. */
  readonly isBusy: () => boolean;
  readonly logger: Logger;
  readonly metrics: Pick<BotMetrics, 'interactions' | 'interactionSeconds'>;
  /** Milliseconds after which an answer that is not ready is deferred. */
  readonly deferAfter?: number | undefined;
}
