import { type Clock, pauseBeforeReplacing, waitOn } from '../../../shared/index.ts';
import type { RunningEncoder } from './startEncoder.ts';

/** Fetches a missing model and loads an encoder. Calls `tellFetched` with the fetched share of the model, 0 to 1. */
export type StartEncoder = (
  tellFetched: (share: number) => void,
  signal: AbortSignal,
) => Promise<RunningEncoder>;

interface KeepOptions {
  readonly start: StartEncoder;
  readonly clock: Clock;
  /** Called with the reason when an encoder has ended. */
  readonly onFault: (error: unknown) => void;
  /** Called when an encoder has started. */
  readonly onStart: () => void;
  /** Called when an encoder has started, failed to start or ended, and as its model is fetched. */
  readonly onChange: () => void;
}

/** Keeps one encoder running: restarts an encoder that ended, after a pause if it ended soon after the last one. */
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
    /** Starts an encoder if none is running or starting. */
    begin,
    current: (): RunningEncoder | undefined => encoder,
    /** Returns why no encoder could start; undefined if one is running or starting. */
    failure: (): string | undefined => failure,
    fetched: (): number | undefined => fetched,
    /** Resolves when an encoder has started or failed to start. */
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
