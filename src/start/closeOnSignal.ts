import type { Logger } from 'pino';
import type { Face } from './face.ts';

/** Closes the bot cleanly on SIGINT and SIGTERM; a second signal ends the process at once. */
export const closeOnSignal = (face: Face, logger: Logger): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      logger.info({ signal }, 'closing');
      void face.close().catch((error: unknown) => {
        logger.error({ err: error }, 'did not close cleanly');
        process.exitCode = 1;
      });
    });
  }
};
