import type { Face } from './face.ts';

type Close = () => Promise<void>;

/**
 * Opens a face part by part: `open` calls `opened` with the way to close each part. `close` closes all parts once, in
 * reverse, even if one fails, and throws the first reason. Throws the errors of `open` after closing the parts opened so
 * far. When `stop` is aborted, throws its reason as soon as the open parts are closed. It does not wait for a step under
 * way, and closes at once the part that such a step still opens.
 */
export const openFace = async (
  open: (opened: (close: Close) => void) => Promise<void>,
  stop?: AbortSignal,
): Promise<Face> => {
  const parts: Close[] = [];
  const closeAll = async (): Promise<void> => {
    const reasons: unknown[] = [];
    for (const close of parts.splice(0).reverse())
      await close().catch((reason: unknown) => reasons.push(reason));
    if (reasons.length > 0) throw reasons[0];
  };
  const opened = (close: Close): void => {
    parts.push(close);
    if (!stop?.aborted) return;
    void closeAll().catch(() => undefined);
    stop.throwIfAborted();
  };
  const stopped = new Promise<never>((_, reject) => {
    stop?.addEventListener('abort', () => reject(stop.reason), { once: true });
  });
  try {
    stop?.throwIfAborted();
    await Promise.race([open(opened), stopped]);
  } catch (error) {
    await closeAll().catch(() => undefined);
    throw error;
  }
  return { close: closeAll };
};
