import { type Reason, UserError } from '../userError.ts';

/** An error from another thread or process. */
export interface Failure {
  /** Whether it is a `UserError`. */
  readonly forUser: boolean;
  readonly message: string;
  /** Of a `UserError`; undefined if it has only a message. */
  readonly reason: Reason | undefined;
  readonly stack: string | undefined;
}

/** Returns an error as plain data, which travels between threads. */
export const failureOf = (error: unknown): Failure => ({
  forUser: error instanceof UserError,
  message: error instanceof Error ? error.message : String(error),
  reason: error instanceof UserError ? error.reason : undefined,
  stack: error instanceof Error ? error.stack : undefined,
});

/** Returns the error of a failure: a `UserError`, or a bug with its stack in the worker. */
export const errorOf = ({ forUser, message, reason, stack }: Failure): Error => {
  if (forUser) return new UserError(reason ?? message);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
};
