import { type Reply, shownAs, type Viewer, type Visibility, type Wording } from '../presentation/index.ts';
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
 * may make it private. A deferred answer is private, because a public defer cannot become a private answer. A press gets
 * its answer in place, with the visibility of the message, or in a private message of its own.
 */

/** A reply as its caller wants it, or as the configuration has it; a private one stays so. Throws `OptionMismatch`. */
export const asWanted = (
  reply: Reply,
  invocation: SlashInvocation | MenuInvocation,
  privateReplies = false,
): Reply => {
  const wanted = invocation.kind === 'slash' ? booleanOption(invocation, 'private') : undefined;
  return (wanted ?? privateReplies) ? { ...reply, visibility: 'private' } : reply;
};

/** Changes the message for its asker, and answers anybody else in another one. Publishes nothing that cannot be shared. */
export const inPlace = (
  reply: Reply,
  { id, visibility }: Pick<Pressed, 'id' | 'visibility'>,
  { viewer }: { readonly viewer: Viewer },
): Outcome => {
  const mayChange = viewer.asker === id.asker && (visibility === 'private' || reply.origin !== undefined);
  return { how: mayChange ? 'update' : 'reply', reply };
};

/** An outcome as it is sent. */
export const deliveryOf = (outcome: Outcome, invocation: Invocation, isDeferred: boolean): Delivery => {
  if (!('reply' in outcome)) return outcome;
  const { how, reply } = outcome;
  const isPress = invocation.kind === 'component';
  if (how === 'update')
    return { how, message: shownAs(reply, isPress ? invocation.visibility : reply.visibility) };
  const visibility: Visibility = isPress || isDeferred ? 'private' : reply.visibility;
  return { how, message: shownAs(reply, visibility), visibility, file: isPress ? undefined : reply.file };
};

/** Milliseconds after which an answer that is not ready is deferred; Discord gives 3,000 in all. */
const DEFER_AFTER = 1_500;

/** How one invocation is answered. */
export interface Plan {
  /** For the log: which one. */
  readonly about: object;
  /** `never`: a form is the first answer or none. */
  readonly acknowledgement: Acknowledgement | 'never';
  /** Throws `UserError` for what the user can mend; any other error is a bug. */
  run(): Promise<Outcome>;
  /** The fields that the log keeps of an outcome. */
  told(outcome: Outcome, isDeferred: boolean): object;
}

interface AnswerOptions {
  readonly logger: Logger;
  /** For failures. */
  readonly wording: Wording;
  /** Milliseconds. */
  readonly deferAfter?: number | undefined;
}

/**
 * Answers an invocation once, error or not: by what is ready in time, otherwise by a defer first. Never rejects: what
 * Discord refuses is told to the caller, where that is still possible, and logged. Returns how it ended.
 */
export const answer = async (
  { about, acknowledgement, run, told }: Plan,
  invocation: Invocation,
  responder: Responder,
  { logger, wording, deferAfter = DEFER_AFTER }: AnswerOptions,
): Promise<Ending> => {
  const started = performance.now();
  let ending: Ending = 'answered';
  const failed = (error: unknown): Outcome => {
    ending = endingOf(error);
    return { how: 'reply', reply: failureReply(error, { logger, about, wording }) };
  };
  const deliver = (outcome: Outcome): Promise<void> =>
    responder.deliver(deliveryOf(outcome, invocation, responder.isDeferred));
  const isLate = async (result: Promise<Outcome>): Promise<boolean> =>
    acknowledgement === 'when-ready'
      ? (await inTime(result, deferAfter)) === undefined
      : acknowledgement === 'at-once';
  try {
    const result = run().catch(failed);
    const isDeferred = await isLate(result);
    if (isDeferred) await responder.defer();
    const outcome = await result;
    if (outcome.how === 'form' && isDeferred) throw new UserError({ kind: 'too-late' });
    await deliver(outcome);
    const milliseconds = Math.round(performance.now() - started);
    logger.info({ ...about, milliseconds, outcome: ending, ...told(outcome, isDeferred) }, 'answered');
    return ending;
  } catch (error) {
    if (responder.isOver(error)) {
      logger.warn({ ...about, ...errorFields(error) }, 'the interaction was over');
      return 'over';
    }
    try {
      await deliver(failed(error));
      return ending;
    } catch (again) {
      logger.warn({ ...about, ...errorFields(again) }, 'the failure could not be told');
      return 'untold';
    }
  }
};
