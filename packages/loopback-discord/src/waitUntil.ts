import type { Changes } from './changes.ts';

/**
 * What `read` finds as soon as it finds something, looked for anew after each change. Rejects with what `read` throws,
 * after `timeout` milliseconds, and when the loopback closes.
 */
export const waitUntil = <T>(read: () => T | undefined, changes: Changes, timeout: number): Promise<T> =>
  new Promise((resolve, reject) => {
    let finish = (): void => {};
    const look = (): void => {
      try {
        const found = read();
        if (found === undefined && !changes.isClosed()) return;
        finish();
        if (found === undefined) reject(new Error('the loopback Discord was closed meanwhile'));
        else resolve(found);
      } catch (error) {
        finish();
        reject(error);
      }
    };
    const stop = changes.listen(look);
    const timer = setTimeout(() => {
      finish();
      reject(new Error(`what was waited for has not happened within ${timeout} ms`));
    }, timeout);
    finish = () => {
      stop();
      clearTimeout(timer);
    };
    look();
  });
