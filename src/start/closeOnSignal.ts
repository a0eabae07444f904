import type { Face } from './face.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** Milliseconds that remaining work has after closing: a call that Discord delays keeps the process alive. */
const LINGER = 2_000;

/** A signal stopped the start. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals) {
    super(`stopped by ${signal}`);
    this.signal = signal;
  }
}

/**
 * Opens the bot and closes it cleanly on SIGINT and SIGTERM. During the opening, a signal aborts `stop` with a `Stopped`,
 * which `open` throws when all is closed. A second signal, of either kind, ends the process at once. Resolves when the bot
 * is open, or was stopped before that. Throws any other error of `open`.
 */
export const closeOnSignal = async (open: (stop: AbortSignal) => Promise<Face>): Promise<void> => {
  const stop = new AbortController();
  const leave = (): void => {
    for (const signal of SIGNALS) process.off(signal, close);
  };
  const close = async (signal: NodeJS.Signals): Promise<void> => {
    leave();
    stop.abort(new Stopped(signal));
    try {
      await (await opening).close();
    } catch (error) {
      if (error !== stop.signal.reason) process.exitCode = 1;
    }
    setTimeout(() => process.exit(), LINGER).unref();
  };
  for (const signal of SIGNALS) process.on(signal, close);
  const opening = open(stop.signal);
  try {
    await opening;
  } catch (error) {
    leave();
    if (error !== stop.signal.reason) throw error;
  }
};
