import { type Ending, endingOf } from './ending.ts';
import { errorFields } from './errorFields.ts';
import { isOver } from './isOver.ts';
import type { Logger } from './logger.ts';

/** How one interaction is answered. */
export interface Settling<T> {
  /** For the log: which interaction. */
  readonly about: object;
  readonly logger: Logger;
  /** What there is to say; may throw. */
  work(): Promise<T>;
  /** An error as something to say. */
  failed(error: unknown): T;
  /** Says it, acknowledging first what takes long; returns what the log should know of it. */
  say(result: Promise<T>): Promise<object>;
  /** Says what kept `say` from being understood. */
  tell(failure: T): Promise<unknown>;
}

/**
 * Answers an interaction once, error or not. Never rejects: what Discord refuses is told to who asked, where that is still
 * possible, and logged. Returns how it ended.
 */
export const settle = async <T>({ about, logger, work, failed, say, tell }: Settling<T>): Promise<Ending> => {
  const started = performance.now();
  let ending: Ending = 'answered';
  const fail = (error: unknown): T => {
    ending = endingOf(error);
    return failed(error);
  };
  try {
    const how = await say(work().catch(fail));
    const milliseconds = Math.round(performance.now() - started);
    logger.info({ ...about, milliseconds, outcome: ending, ...how }, 'answered');
    return ending;
  } catch (error) {
    if (isOver(error)) {
      logger.warn({ ...about, ...errorFields(error) }, 'the interaction was over');
      return 'over';
    }
    try {
      await tell(fail(error));
      return ending;
    } catch (again) {
      logger.warn({ ...about, ...errorFields(again) }, 'the failure could not be told');
      return 'untold';
    }
  }
};
