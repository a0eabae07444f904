/** Milliseconds without a word after which the other side is asked for one: Discord takes two questions a second. */
const ASK_AFTER = 1_000;
/** Milliseconds that an answer may take: an eighth of the trouble so far, within these bounds. */
const PATIENCE = { share: 1 / 8, least: 2_000, most: 30_000 } as const;

export interface Watched {
  /** Asks the other side for a word. */
  ask(): void;
  /** It owes a word and says nothing; `silence` is the time since it last answered, in milliseconds. */
  restart(silence: number): void;
  /** Milliseconds that an answer may take at least; 2,000 unless told. */
  readonly least?: number | undefined;
}

export interface SilenceWatch {
  /** There is a connection again; whether it answers is yet to be seen. */
  welcomed(): void;
  answered(): void;
  /** The connection is gone; another one is on its way. */
  lost(): void;
  stop(): void;
}

/**
 * Notices when the other side of a connection falls silent without closing it. Asks for a word where none came by itself,
 * and calls for a restart where none comes in time. Patience grows with the trouble, so that a slow network is not cut
 * off again and again: service is back an eighth of an outage after its end, at most 30 s.
 */
export const createSilenceWatch = ({ ask, restart, least = PATIENCE.least }: Watched): SilenceWatch => {
  let answeredAt = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let turn: NodeJS.Immediate | undefined;
  let stopped = false;

  const after = (milliseconds: number, run: () => void): void => {
    clearTimeout(timer);
    clearImmediate(turn);
    if (!stopped) timer = setTimeout(run, milliseconds).unref();
  };
  const expectWord = (): void => {
    const { share, most } = PATIENCE;
    const patience = Math.max(least, Math.min(most, (performance.now() - answeredAt) * share));
    after(patience, () => {
      // Where this thread was busy, the word may have arrived and wait to be read: that comes before the next turn.
      turn = setImmediate(() => {
        restart(performance.now() - answeredAt);
        expectWord();
      });
    });
  };
  const rest = (): void =>
    after(ASK_AFTER, () => {
      expectWord();
      ask();
    });
  return {
    welcomed: rest,
    answered: () => {
      answeredAt = performance.now();
      rest();
    },
    lost: expectWord,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      clearImmediate(turn);
    },
  };
};
