import { replacing } from '../../src/shared/replaceFile.ts';

type Open = typeof replacing.open;
type Handle = Awaited<ReturnType<Open>>;

/** Rejects as a file system call does when the disk is full. */
export const full = (): Promise<never> =>
  Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC', syscall: 'write' }));

/** Returns an `open` that replaces the given calls of each file handle. */
export const openWith =
  (calls: (handle: Handle) => Partial<Handle>): Open =>
  async (...args) => {
    const handle = await replacing.open(...args);
    const others = calls(handle);
    return new Proxy(handle, {
      get: (target, name) => {
        const value: unknown = others[name as keyof Handle] ?? target[name as keyof Handle];
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };
