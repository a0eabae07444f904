import { CommanderError } from 'commander';
import { ModelUnavailable } from '../core/index.ts';
import { en, userErrorWords } from '../presentation/index.ts';
import { ConnectionRefused, Unreachable, UserError } from '../shared/index.ts';

/** Of a call that failed: a failure, wrong usage, or a bot that Discord does not let connect: nothing to start again for. */
const EXIT = { failure: 1, usage: 2, refused: 3 } as const;

/** What to say of an error that ended a call; undefined: it is said already. A bug is said with its stack. */
export const failureWords = (error: Error): string | undefined => {
  if (error instanceof CommanderError) return undefined;
  if (error instanceof UserError) return userErrorWords(error, en);
  const isTold = error instanceof Unreachable || error instanceof ModelUnavailable;
  return isTold ? error.message : (error.stack ?? error.message);
};

/** The exit code of a call that an error ended: none of `--help`, which the library ends by an error too. */
export const exitCodeOf = (error: Error): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage;
  if (error instanceof ConnectionRefused) return EXIT.refused;
  return error instanceof UserError ? EXIT.usage : EXIT.failure;
};
