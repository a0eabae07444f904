/** Lends the current state to its uses. */
interface Lending<State> {
  current(): State;
  /** Runs a use with the current state. The use keeps that state to its end. */
  lend<Result>(use: (state: State) => Promise<Result>): Promise<Result>;
  /** Replaces the current state at once. Resolves when the last use of the old one has ended. */
  replace(next: State): Promise<void>;
}

/**
 * Lends successive states. Data that only the old state needs can be removed when its last use has ended. So every use must
 * end: one that hangs blocks `replace`. Uses here only compute, and wait at most a second for an encoder. A worker that does
 * not return is ended by the timeout of its calls.
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
