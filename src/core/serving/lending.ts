/** The state that serves, lent to its uses. */
interface Lending<State> {
  current(): State;
  /** Gives the state that serves now to a use, from its beginning to its end. */
  lend<Result>(use: (state: State) => Promise<Result>): Promise<Result>;
  /** Puts another state in its place at once; resolves when the last use of the old one has ended. */
  replace(next: State): Promise<void>;
}

/**
 * Lends states one after the other. What only an old state needs can go when its last use has ended, so every use must end:
 * one that hangs holds `replace` up. Uses here compute, and wait for an encoder for a second at most; the patience with a
 * worker ends one that does not come back.
 */
export const createLending = <State>(first: State): Lending<State> => {
  let serving = { state: first, uses: new Set<Promise<unknown>>() };
  return {
    current: () => serving.state,
    lend: async (use) => {
      const { state, uses } = serving;
      const answering = use(state);
      uses.add(answering);
      try {
        return await answering;
      } finally {
        uses.delete(answering);
      }
    },
    replace: async (next) => {
      const { uses } = serving;
      serving = { state: next, uses: new Set() };
      await Promise.allSettled(uses);
    },
  };
};
