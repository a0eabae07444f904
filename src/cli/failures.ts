import { CommanderError } from 'commander';
import { ModelUnavailable } from '../core/index.ts';
import { en, userErrorWords } from '../presentation/index.ts';
import { ConnectionRefused, Unreachable, UserError } from '../shared/index.ts';

/** Exit codes: of a failure, of wrong usage, and of a bot that Discord does not let connect, which must not be restarted. */
const EXIT = { failure: 1, usage: 2, refused: 3 } as const;

/** Returns the message for an error that ended a call, with the stack of a bug; undefined if it is printed already. */
export const failureWords = (error: Error): string | undefined => {
  if (error instanceof CommanderError) return undefined;
  if (error instanceof UserError) return userErrorWords(error, en);
  const isTold = error instanceof Unreachable || error instanceof ModelUnavailable;
  return isTold ? error.message : (error.stack ?? error.message);
};

/** Returns the exit code of a call that an error ended; 0 for `--help`, which the library also ends with an error. */
export const exitCodeOf = (error: Error): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage;
  if (error instanceof ConnectionRefused) return EXIT.refused;
  return error instanceof UserError ? EXIT.usage : EXIT.failure;
};
