import type { Logger } from 'pino';
import type { Face } from './face.ts';

/** Milliseconds that what still runs after closing has: a call that Discord makes wait keeps the process alive. */
const LINGER = 2_000;

/** Closes the bot cleanly on SIGINT and SIGTERM; a second signal ends the process at once. */
export const closeOnSignal = (face: Face, logger: Logger): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      logger.info({ signal }, 'closing');
      void face
        .close()
        .catch((error: unknown) => {
          logger.error({ err: error }, 'did not close cleanly');
          process.exitCode = 1;
        })
        .finally(() => setTimeout(() => process.exit(), LINGER).unref());
    });
  }
};
