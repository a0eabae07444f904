import type { Logger } from 'pino';
import type { Face } from './face.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** Milliseconds that what still runs after closing has: a call that Discord makes wait keeps the process alive. */
const LINGER = 2_000;

/** Closes the bot cleanly on SIGINT and SIGTERM; a second signal, of either kind, ends the process at once. */
export const closeOnSignal = (face: Face, logger: Logger): void => {
  const close = async (signal: NodeJS.Signals): Promise<void> => {
    for (const each of SIGNALS) process.off(each, close);
    logger.info({ signal }, 'closing');
    await face.close().catch((error: unknown) => {
      logger.error({ err: error }, 'did not close cleanly');
      process.exitCode = 1;
    });
    setTimeout(() => process.exit(), LINGER).unref();
  };
  for (const signal of SIGNALS) process.on(signal, close);
};
