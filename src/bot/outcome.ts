import type { APIApplicationCommandOptionChoice, APIModalInteractionResponseCallbackData } from 'discord.js';
import type { MessagePayload, Reply, Visibility } from '../presentation/index.ts';

export type Choice = APIApplicationCommandOptionChoice<string>;

/** Opens a form. */
interface FormOutcome {
  readonly how: 'form';
  readonly form: APIModalInteractionResponseCallbackData;
}

/** Shows `shared` to everybody, and leaves the message as `left`, or as `whole` where Discord refuses that. */
interface ShareOutcome {
  readonly how: 'share';
  readonly whole: MessagePayload;
  readonly left: MessagePayload;
  readonly shared: MessagePayload;
}

/**
 * The result of an invocation. `reply`: a message of its own. `update`: the pressed message changes in place. `delete`: the
 * pressed message goes.
 */
export type Outcome =
  | { readonly how: 'reply' | 'update'; readonly reply: Reply }
  | ShareOutcome
  | FormOutcome
  | { readonly how: 'delete' };

/** An outcome as it is sent, with its visibility. */
export type Delivery =
  | {
      readonly how: 'reply';
      readonly message: MessagePayload;
      readonly visibility: Visibility;
      readonly file: Reply['file'];
    }
  | { readonly how: 'update'; readonly message: MessagePayload }
  | ShareOutcome
  | FormOutcome
  | { readonly how: 'delete' }
  | { readonly how: 'choices'; readonly choices: readonly Choice[] };

/** A transport's way to answer one invocation. */
export interface Responder {
  /** Whether Discord was told something already. */
  readonly isDeferred: boolean;
  /** Tells Discord that an answer is coming: to a command or a form, for its caller alone; to a press, changing nothing. */
  defer(): Promise<void>;
  /**
   * Sends what may have been lost once more. Throws what Discord refuses, and a `UserError` where it lets nothing be
   * shared.
   */
  deliver(delivery: Delivery): Promise<void>;
  /** Whether such an error says that nothing can be answered any more. */
  isOver(error: unknown): boolean;
}
