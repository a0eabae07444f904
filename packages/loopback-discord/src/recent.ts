/** Creates a map that forgets its oldest entries beyond `most`. Setting an entry again keeps its age. */
export const createRecent = <T>(most: number) => {
  const entries = new Map<string, T>();
  return {
    get: (id: string): T | undefined => entries.get(id),
    values: (): T[] => [...entries.values()],
    delete: (id: string): boolean => entries.delete(id),
    set: (id: string, value: T): void => {
      entries.set(id, value);
      for (const oldest of entries.keys()) {
        if (entries.size <= most) break;
        entries.delete(oldest);
      }
    },
  };
};
