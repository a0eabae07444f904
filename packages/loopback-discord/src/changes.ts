/** Notifies listeners of visible changes: soon after, and once for all changes of the same turn. */
export const createChanges = () => {
  const listeners = new Set<() => void>();
  let planned = false;
  let closed = false;
  const tell = (): void => {
    planned = false;
    for (const listener of [...listeners]) listener();
  };
  const announce = (): void => {
    if (!planned) setImmediate(tell);
    planned = true;
  };
  return {
    announce,
    /** Returns a function that stops listening. */
    listen: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    isClosed: (): boolean => closed,
    /** Announces the end: nothing changes after it. */
    close: (): void => {
      closed = true;
      announce();
    },
  };
};

export type Changes = ReturnType<typeof createChanges>;
