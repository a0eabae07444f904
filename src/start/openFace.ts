import type { Face } from './face.ts';

type Close = () => Promise<void>;

/**
 * The face that `open` opens part by part, telling how each is closed. They are closed in reverse, once, all of them even
 * where one cannot be: then `close` throws the first reason. Throws what `open` throws, when what was opened by then is closed.
 * Once `stop` is aborted, its reason is thrown as soon as what is open is closed: a step under way is not waited for, and
 * what it opens after all is closed at once.
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
