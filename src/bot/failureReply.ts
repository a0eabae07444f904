import { randomUUID } from 'node:crypto';
import { bugReply, type Reply, userErrorReply, userErrorWords, type Wording } from '../presentation/index.ts';
import { UserError } from '../shared/index.ts';
import { errorFields } from './errorFields.ts';
import type { Logger } from './logger.ts';

export interface FailureOptions {
  readonly logger: Logger;
  /** What the log says of the interaction. */
  readonly about: object;
  readonly wording: Wording;
}

/** An error as its user sees it: a `UserError` in words of the catalogue; a bug by an id, under which the log has the error. */
export const failureReply = (error: unknown, { logger, about, wording }: FailureOptions): Reply => {
  if (error instanceof UserError) return userErrorReply(userErrorWords(error, wording), wording);
  const id = randomUUID().slice(0, 8);
  logger.error({ ...about, id, ...errorFields(error) }, 'a bug');
  return bugReply(id, wording);
};
