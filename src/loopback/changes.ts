/** Tells listeners that something visible changed. */
export const createChanges = () => {
  const listeners = new Set<() => void>();
  return {
    /** Returns the way to stop listening. */
    listen: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    announce: (): void => {
      for (const listener of [...listeners]) listener();
    },
  };
};

export type Changes = ReturnType<typeof createChanges>;
