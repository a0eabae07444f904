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
 * A reply that takes seconds: Discord is told at once that it comes, and who will see it. `visibility`: that which its caller
 * wants.
 */
interface AwaitedOutcome {
  readonly how: 'await';
  readonly visibility: Visibility;
  readonly reply: Promise<Reply>;
}

/**
 * The result of an invocation. `reply`: a message of its own, and `better`, the same with other words marked, if it comes to that. `update`: the pressed message changes in place. `delete`: the
 * pressed message goes.
 */
export type Outcome =
  | { readonly how: 'reply'; readonly reply: Reply; readonly better?: Promise<Reply | undefined> }
  | { readonly how: 'update'; readonly reply: Reply }
  | AwaitedOutcome
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
  /** Another message, for the caller alone. */
  | { readonly how: 'aside'; readonly message: MessagePayload }
  | ShareOutcome
  | FormOutcome
  | { readonly how: 'delete' }
  | { readonly how: 'choices'; readonly choices: readonly Choice[] };

/** A transport's way to answer one invocation. */
export interface Responder {
  /** Whether Discord was told something already. */
  readonly isDeferred: boolean;
  /** Tells Discord that an answer is coming: to a command or a form, with its visibility; to a press, changing nothing. */
  defer(visibility: Visibility): Promise<void>;
  /**
   * Sends what may have been lost once more. Throws what Discord refuses, and a `UserError` where it lets nothing be
   * shared.
   */
  deliver(delivery: Delivery): Promise<void>;
  /** Whether such an error says that nothing can be answered any more. */
  isOver(error: unknown): boolean;
}
