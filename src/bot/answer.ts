import {
  briefReply,
  type Reply,
  shownAs,
  type Viewer,
  type Visibility,
  type Wording,
} from '../presentation/index.ts';
import { inTime, UserError } from '../shared/index.ts';
import type { Acknowledgement } from './command.ts';
import type { Pressed } from './controls/control.ts';
import { type Ending, endingOf, errorFields, failureReply } from './failure.ts';
import type { Invocation, MenuInvocation, SlashInvocation } from './invocation.ts';
import type { Logger } from './logger.ts';
import { booleanOption } from './options.ts';
import type { Delivery, Outcome, Responder } from './outcome.ts';

/*
 * This file alone decides the visibility of an answer. A reply proposes its visibility. Its caller, or the configuration,
 * may make it private. A late answer is deferred privately, because a public defer cannot become a private answer. Only an
 * awaited reply is deferred with the visibility that its caller wants. A press gets its answer in place, with the visibility
 * of the message, or in a separate private message.
 */

/**
 * Returns `private` if the caller wants it, or by default if the configuration does; otherwise the given visibility. Throws
 * `OptionMismatch`.
 */
export const asWanted = (
  visibility: Visibility,
  invocation: SlashInvocation | MenuInvocation,
  privateReplies = false,
): Visibility => {
  const wanted = invocation.kind === 'slash' ? booleanOption(invocation, 'private') : undefined;
  return (wanted ?? privateReplies) ? 'private' : visibility;
};

/** Changes the message if its asker acts; anyone else gets a separate one. Never publishes a reply that cannot be shared. */
export const inPlace = (
  reply: Reply,
  { id, visibility }: Pick<Pressed, 'id' | 'visibility'>,
  { viewer }: { readonly viewer: Viewer },
): Outcome => {
  const mayChange = viewer.asker === id.asker && (visibility === 'private' || reply.origin !== undefined);
  return { how: mayChange ? 'update' : 'reply', reply };
};

/** An outcome that is ready. */
export type Ready = Exclude<Outcome, { readonly how: 'await' }>;

/** Turns an outcome into a delivery. `deferredAs`: the visibility that an earlier defer has fixed. */
export const deliveryOf = (
  outcome: Ready,
  invocation: Invocation,
  deferredAs: Visibility | undefined,
): Delivery => {
  if (!('reply' in outcome)) return outcome;
  const { how, reply } = outcome;
  const isPress = invocation.kind === 'component';
  if (how === 'update')
    return { how, message: shownAs(reply, isPress ? invocation.visibility : reply.visibility) };
  const visibility: Visibility = isPress ? 'private' : (deferredAs ?? reply.visibility);
  return { how, message: shownAs(reply, visibility), visibility, file: isPress ? undefined : reply.file };
};

/** Milliseconds after which an unready answer is deferred; Discord allows 3,000 in all. */
const DEFER_AFTER = 1_500;

/** The plan for answering one invocation. */
export interface Plan {
  /** Identifies the invocation in the log. */
  readonly about: object;
  /** `never`: a form must be the first response. */
  readonly acknowledgement: Acknowledgement | 'never';
  /** Throws `UserError` for a fault that the user can correct; any other error is a bug. */
  run(): Promise<Outcome>;
  /** Returns the log fields of an outcome. */
  told(outcome: Ready, isDeferred: boolean): object;
}

interface AnswerOptions {
  readonly logger: Logger;
  /** For failures. */
  readonly wording: Wording;
  /** Milliseconds. */
  readonly deferAfter?: number | undefined;
}

/**
 * Answers an invocation once, even after an error. Sends the outcome if it is ready in time, otherwise defers first. Defers
 * a reply that takes seconds at once, with the visibility that its caller wants. If the defer is public but the reply
 * private, everybody sees one line. Never rejects: reports Discord's refusals to the caller, if possible, and logs them.
 * Returns how it ended.
 */
export const answer = async (
  { about, acknowledgement, run, told }: Plan,
  invocation: Invocation,
  responder: Responder,
  { logger, wording, deferAfter = DEFER_AFTER }: AnswerOptions,
): Promise<Ending> => {
  const started = performance.now();
  let ending: Ending = 'answered';
  let deferredAs: Visibility | undefined;
  const warn = (error: unknown, what: string): void => logger.warn({ ...about, ...errorFields(error) }, what);
  const failed = (error: unknown): Ready => {
    ending = endingOf(error);
    return { how: 'reply', reply: failureReply(error, { logger, about, wording }) };
  };
  const defer = (visibility: Visibility): Promise<void> => {
    deferredAs = visibility;
    return responder.defer(visibility);
  };
  const deliver = async (outcome: Ready): Promise<void> => {
    const seenBy = deferredAs ?? (responder.isDeferred ? 'private' : undefined);
    const reply = outcome.how === 'reply' ? outcome.reply : undefined;
    if (!reply || seenBy !== 'public' || reply.visibility === 'public')
      return responder.deliver(deliveryOf(outcome, invocation, seenBy));
    const brief = reply.brief ?? briefReply({ said: wording.notAnswered });
    await responder.deliver(deliveryOf({ how: 'reply', reply: brief }, invocation, 'public'));
    await responder
      .deliver({ how: 'aside', message: shownAs(reply, 'private') })
      .catch((error: unknown) => warn(error, 'what is for the caller alone could not be shown'));
  };
  /** Waits for an awaited reply, and defers first. */
  const awaited = async (outcome: Outcome): Promise<Ready> => {
    if (outcome.how !== 'await') return outcome;
    const ready = outcome.reply.then((reply): Ready => ({ how: 'reply', reply })).catch(failed);
    if (!deferredAs) await defer(outcome.visibility);
    return ready;
  };
  const lost = (error: unknown): undefined => {
    if (!responder.isOver(error)) warn(error, 'an answer could not be improved');
  };
  try {
    // If Discord refuses the defer, nothing runs: nobody would see the result.
    if (acknowledgement === 'at-once') await defer('private');
    const result = run().catch(failed);
    const isLate = acknowledgement === 'when-ready' && (await inTime(result, deferAfter)) === undefined;
    if (isLate) await defer('private');
    const isDeferred = deferredAs !== undefined;
    const outcome = await awaited(await result);
    const better = outcome.how === 'reply' ? outcome.better?.catch(lost) : undefined;
    if (outcome.how === 'form' && isDeferred) throw new UserError({ kind: 'too-late' });
    await deliver(outcome);
    const milliseconds = Math.round(performance.now() - started);
    const fields = told(outcome, deferredAs !== undefined);
    logger.info({ ...about, milliseconds, outcome: ending, ...fields }, 'answered');
    if (outcome.how === 'reply') deferredAs ??= outcome.reply.visibility;
    // An answer that was deleted meanwhile stays deleted.
    void better?.then((reply) => reply && deliver({ how: 'reply', reply })).catch(lost);
    return ending;
  } catch (error) {
    if (responder.isOver(error)) {
      warn(error, 'the interaction was over');
      return 'over';
    }
    try {
      await deliver(failed(error));
      return ending;
    } catch (again) {
      warn(again, 'the failure could not be told');
      return 'untold';
    }
  }
};
