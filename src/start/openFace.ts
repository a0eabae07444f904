import type { Face } from './face.ts';

type Close = () => Promise<void>;

/**
 * The face that `open` opens part by part, telling how each is closed. They are closed in reverse, once, all of them even
 * where one cannot be: then `close` throws the first reason. Throws what `open` throws, when what was opened by then is closed.
 */
export const openFace = async (open: (opened: (close: Close) => void) => Promise<void>): Promise<Face> => {
  const opened: Close[] = [];
  const closeAll = async (): Promise<void> => {
    const reasons: unknown[] = [];
    for (const close of opened.splice(0).reverse())
      await close().catch((reason: unknown) => reasons.push(reason));
    if (reasons.length > 0) throw reasons[0];
  };
  try {
    await open((close) => opened.push(close));
  } catch (error) {
    await closeAll().catch(() => undefined);
    throw error;
  }
  return { close: closeAll };
};
