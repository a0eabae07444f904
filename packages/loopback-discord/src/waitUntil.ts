import type { Changes } from './changes.ts';

/**
 * Resolves with the first result of `read` that is not undefined; reads again after each change. Rejects with the error that
 * `read` throws, after `timeout` milliseconds, and when the loopback closes.
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
