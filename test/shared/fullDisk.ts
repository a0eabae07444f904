import { replacing } from '../../src/shared/replaceFile.ts';

type Open = typeof replacing.open;
type Handle = Awaited<ReturnType<Open>>;

/** Fails as a call of the file system does when the disk is full. */
export const full = (): Promise<never> =>
  Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC', syscall: 'write' }));

/** Opens files as ever, but some calls of their handles are others. */
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
