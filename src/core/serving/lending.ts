/** A state that serves, and whoever uses it. */
export interface Lending<State> {
  current(): State;
  /** Gives the state that serves now to a use, from its beginning to its end. */
  lend<Result>(use: (state: State) => Promise<Result>): Promise<Result>;
  /** Puts another state in its place at once; resolves when nobody uses the old one any more. */
  replace(next: State): Promise<void>;
}

/** Lends states one after the other, so that what only an old one needs can go when its last use has ended. */
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
