import { randomUUID } from 'node:crypto';
import { bugReply, type Reply, userErrorReply, userErrorWords, type Wording } from '../presentation/index.ts';
import { UserError } from '../shared/index.ts';
import type { Logger } from './logger.ts';

/**
 * Returns the log fields of an error. Leaves out the request: its URL holds an interaction's token, and its body holds
 * people's words.
 */
export const errorFields = (error: unknown): object => {
  if (!(error instanceof Error)) return { error: { name: typeof error } };
  const { name, message, stack } = error;
  const code = 'code' in error ? { code: error.code } : {};
  const status = 'status' in error ? { status: error.status } : {};
  return { error: { name, message, ...code, ...status, stack } };
};

/**
 * How an interaction ended. `answered`: with the requested reply; `refused`: with a fault that the user can correct;
 * `cooldown`: with a request to wait; `busy`: the bot has too much work; `bug`: with our own fault; `over`: too late, or
 * already answered; `untold`: the failure message failed, too.
 */
export type Ending = 'answered' | 'refused' | 'cooldown' | 'busy' | 'bug' | 'over' | 'untold';

/** Returns the ending of an interaction whose answering threw. */
export const endingOf = (error: unknown): Ending => {
  if (!(error instanceof UserError)) return 'bug';
  const kind = error.reason?.kind;
  if (kind === 'busy') return 'busy';
  return kind === 'too-fast' ? 'cooldown' : 'refused';
};

/** Returns an id that links the user's message to the log: eight hexadecimal digits. */
export const failureId = (): string => randomUUID().slice(0, 8);

interface FailureOptions {
  readonly logger: Logger;
  /** The log fields of the interaction. */
  readonly about: object;
  readonly wording: Wording;
}

/**
 * Returns the reply to an error. Shows a `UserError` in the words of the catalogue. Logs a bug with an id and shows the id.
 */
export const failureReply = (error: unknown, { logger, about, wording }: FailureOptions): Reply => {
  if (error instanceof UserError) return userErrorReply(userErrorWords(error, wording), wording);
  const id = failureId();
  logger.error({ ...about, id, ...errorFields(error) }, 'a bug');
  return bugReply(id, wording);
};
