import type { APIApplicationCommandOptionChoice, APIModalInteractionResponseCallbackData } from 'discord.js';
import type { MessagePayload, Reply, Visibility } from '../presentation/index.ts';

export type Choice = APIApplicationCommandOptionChoice<string>;

/** Opens a form. */
interface FormOutcome {
  readonly how: 'form';
  readonly form: APIModalInteractionResponseCallbackData;
}

/** Shows `shared` to everybody and changes the message to `left`, or back to `whole` if Discord refuses to show it. */
interface ShareOutcome {
  readonly how: 'share';
  readonly whole: MessagePayload;
  readonly left: MessagePayload;
  readonly shared: MessagePayload;
}

/** A reply that takes seconds. The bot defers at once, with the `visibility` that the caller wants. */
interface AwaitedOutcome {
  readonly how: 'await';
  readonly visibility: Visibility;
  readonly reply: Promise<Reply>;
}

/**
 * The result of an invocation. `reply`: a new message; `better` may replace it with the same answer that marks other words.
 * `update`: changes the pressed message in place. `delete`: deletes the pressed message.
 */
export type Outcome =
  | { readonly how: 'reply'; readonly reply: Reply; readonly better?: Promise<Reply | undefined> }
  | { readonly how: 'update'; readonly reply: Reply }
  | AwaitedOutcome
  | ShareOutcome
  | FormOutcome
  | { readonly how: 'delete' };

/** An outcome ready to send, with its visibility. */
export type Delivery =
  | {
      readonly how: 'reply';
      readonly message: MessagePayload;
      readonly visibility: Visibility;
      readonly file: Reply['file'];
    }
  | { readonly how: 'update'; readonly message: MessagePayload }
  /** Another message, for the caller only. */
  | { readonly how: 'aside'; readonly message: MessagePayload }
  | ShareOutcome
  | FormOutcome
  | { readonly how: 'delete' }
  | { readonly how: 'choices'; readonly choices: readonly Choice[] };

/** A transport's way to answer one invocation. */
export interface Responder {
  /** Whether the interaction was acknowledged already. */
  readonly isDeferred: boolean;
  /** Defers the answer. For a command or a form this fixes its visibility; for a press it changes nothing. */
  defer(visibility: Visibility): Promise<void>;
  /**
   * Sends the delivery, and retries once if it may have been lost. Throws Discord's refusals, and a `UserError` if Discord
   * forbids sharing.
   */
  deliver(delivery: Delivery): Promise<void>;
  /** Returns whether an error means that the interaction can no longer be answered. */
  isOver(error: unknown): boolean;
}
