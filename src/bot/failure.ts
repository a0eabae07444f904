import { randomUUID } from 'node:crypto';
import { bugReply, type Reply, userErrorReply, userErrorWords, type Wording } from '../presentation/index.ts';
import { UserError } from '../shared/index.ts';
import type { Logger } from './logger.ts';

/**
 * What the log keeps of an error: never the request, whose URL holds an interaction's token and whose body holds what
 * people wrote.
 */
export const errorFields = (error: unknown): object => {
  if (!(error instanceof Error)) return { error: { name: typeof error } };
  const { name, message, stack } = error;
  const code = 'code' in error ? { code: error.code } : {};
  const status = 'status' in error ? { status: error.status } : {};
  return { error: { name, message, ...code, ...status, stack } };
};

/**
 * How an interaction ended. `answered`: with what was asked for; `refused`: told what its user can mend; `cooldown`: told
 * to wait; `busy`: told that too much is asked at the moment; `bug`: told of a fault of ours; `over`: too late, or answered already; `untold`: even the failure could not be
 * told.
 */
export type Ending = 'answered' | 'refused' | 'cooldown' | 'busy' | 'bug' | 'over' | 'untold';

/** How an interaction ends whose answering threw. */
export const endingOf = (error: unknown): Ending => {
  if (!(error instanceof UserError)) return 'bug';
  const kind = error.reason?.kind;
  if (kind === 'busy') return 'busy';
  return kind === 'too-fast' ? 'cooldown' : 'refused';
};

/** Under which the log has a fault, and its user reads of it: eight digits or letters. */
export const failureId = (): string => randomUUID().slice(0, 8);

interface FailureOptions {
  readonly logger: Logger;
  /** What the log says of the interaction. */
  readonly about: object;
  readonly wording: Wording;
}

/** An error as its user sees it: a `UserError` in words of the catalogue; a bug by an id, under which the log has the error. */
export const failureReply = (error: unknown, { logger, about, wording }: FailureOptions): Reply => {
  if (error instanceof UserError) return userErrorReply(userErrorWords(error, wording), wording);
  const id = failureId();
  logger.error({ ...about, id, ...errorFields(error) }, 'a bug');
  return bugReply(id, wording);
};
