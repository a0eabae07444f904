import { type Clock, pauseBeforeReplacing, waitOn } from '../../../shared/index.ts';
import type { RunningEncoder } from './startEncoder.ts';

/** Fetches what is missing and loads an encoder. `tellFetched` hears which share of the model is there, 0 to 1. */
export type StartEncoder = (
  tellFetched: (share: number) => void,
  signal: AbortSignal,
) => Promise<RunningEncoder>;

interface KeepOptions {
  readonly start: StartEncoder;
  readonly clock: Clock;
  /** Hears of an encoder that ended. */
  readonly onFault: (error: unknown) => void;
  /** Hears of each encoder that has started. */
  readonly onStart: () => void;
  /** Hears whenever there is an encoder, or none any more, or more of its model. */
  readonly onChange: () => void;
}

/** Keeps one encoder running: one that ends is started again, after a pause where it ended soon. */
export const keepEncoder = ({ start, clock, onFault, onStart, onChange }: KeepOptions) => {
  const closing = new AbortController();
  const pause = pauseBeforeReplacing(clock.now);
  let encoder: RunningEncoder | undefined;
  let starting: Promise<void> | undefined;
  let failure: string | undefined;
  let fetched: number | undefined;

  const watch = async (running: RunningEncoder): Promise<void> => {
    const why = await running.lost;
    encoder = undefined;
    if (closing.signal.aborted) return;
    onFault(why);
    onChange();
    await waitOn(clock, pause(), closing.signal).catch(() => undefined);
    begin();
  };
  const tryToStart = async (): Promise<void> => {
    [failure, fetched] = [undefined, undefined];
    onChange();
    try {
      const started = await start((share) => {
        fetched = share;
        onChange();
      }, closing.signal);
      if (closing.signal.aborted) return await started.close();
      encoder = started;
      void watch(started);
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    fetched = undefined;
    if (closing.signal.aborted) return;
    onChange();
    if (encoder) onStart();
  };
  const begin = (): void => {
    if (encoder || closing.signal.aborted) return;
    starting ??= tryToStart().finally(() => {
      starting = undefined;
    });
  };
  return {
    /** Starts an encoder where none is running or starting. */
    begin,
    current: (): RunningEncoder | undefined => encoder,
    /** Why there is none; undefined where there is one, or one is starting. */
    failure: (): string | undefined => failure,
    fetched: (): number | undefined => fetched,
    /** Resolves when an encoder has started, or could not. */
    started: async (): Promise<void> => {
      await starting;
    },
    close: async (): Promise<void> => {
      closing.abort();
      await starting;
      await encoder?.close();
    },
  };
};
