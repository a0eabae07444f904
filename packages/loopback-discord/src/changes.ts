/** Tells listeners that something visible changed: soon after, and once for all that changed in the same turn. */
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
    /** Returns the way to stop listening. */
    listen: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    isClosed: (): boolean => closed,
    /** Nothing will change any more. */
    close: (): void => {
      closed = true;
      announce();
    },
  };
};

export type Changes = ReturnType<typeof createChanges>;
