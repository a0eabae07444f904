import { LRUCache } from 'lru-cache';
import { type Clock, createFairQueue, machineClock, TooMany } from '../../shared/index.ts';
import { passageId } from '../corpus/index.ts';
import type { Endpoint } from './endpoint.ts';
import { keepEndpoint } from './keepEndpoint.ts';
import { parseChoice, UnfitReply } from './parseChoice.ts';
import { promptFor } from './prompt.ts';
import type { Choice, ReadBudget, ReadEnding, Reader, ReaderStatus, ReadReport } from './reader.ts';
import { withinBudget } from './withinBudget.ts';

export interface ReaderLimits {
  /** Milliseconds that a question may take in all, including the wait. */
  readonly limit: number;
  /** How many questions are read at once. */
  readonly atOnce: number;
  readonly budget: ReadBudget;
}

export interface ReaderOptions extends ReaderLimits {
  readonly endpoint: Endpoint;
  readonly clock?: Clock;
  /** Called after every read. */
  readonly onRead?: ((report: ReadReport) => void) | undefined;
  /** Called on each change of state. */
  readonly onStatus?: ((status: ReaderStatus) => void) | undefined;
  /** Called with faults of this program. */
  readonly onFault: (error: unknown) => void;
}

/** The cache keeps the choices of `MOST_KEPT` questions; at most `MOST_WAITING` questions wait. */
const MOST_KEPT = 1_000;
const MOST_WAITING = 64;

class Late extends Error {
  override readonly name = 'Late';
}

const endingOf = (error: unknown): ReadEnding => {
  if (error instanceof Late) return 'late';
  if (error instanceof TooMany) return 'busy';
  return error instanceof UnfitReply ? 'discarded' : 'failed';
};

/**
 * Creates a reader that gives a language model numbered sentences and gets numbers back. It probes at once which form of
 * request its endpoint takes.
 */
export const createReader = (options: ReaderOptions): Reader => {
  const { endpoint, clock = machineClock, limit, atOnce, budget, onRead, onStatus, onFault } = options;
  const keeper = keepEndpoint({ endpoint, clock, limit, onStatus });
  const inTurn = createFairQueue({ atOnce, mostWaiting: MOST_WAITING });
  const kept = new LRUCache<string, Choice>({ max: MOST_KEPT });
  const closing = new AbortController();

  return {
    limit,
    budget,
    status: keeper.status,
    started: () => keeper.started,
    read: async (question, candidates, { version, asker = '', within = limit, onAsking }) => {
      const started = clock.now();
      const report = (ending: ReadEnding, tokens = 0, reason?: string): void =>
        onRead?.({ ending, tokens, milliseconds: clock.now() - started, ...(reason ? { reason } : {}) });
      const given = withinBudget(candidates, budget);
      if (given.length === 0) return undefined;
      const ids = given.map(({ passage, sentences }) => {
        const candidate = candidates[passage];
        return [candidate && passageId(candidate.passage), sentences];
      });
      const key = JSON.stringify([version, question, ids]);
      const known = kept.get(key);
      if (known) {
        report('kept');
        return known;
      }
      const form = keeper.form();
      if (!form) {
        report('resting');
        return undefined;
      }
      onAsking?.();
      const late = new AbortController();
      const callOff = clock.after(Math.max(0, within), () => late.abort(new Late('it took too long')));
      const signal = AbortSignal.any([late.signal, closing.signal]);
      let tokens = 0;
      try {
        const completion = await inTurn(asker, signal, () =>
          endpoint.complete(promptFor(question, candidates, given), form, signal),
        );
        keeper.succeeded();
        tokens = completion.tokens;
        const choice = parseChoice(completion.content, given);
        kept.set(key, choice);
        report('read', tokens);
        return choice;
      } catch (error) {
        if (closing.signal.aborted) return undefined;
        const ending = endingOf(error);
        const reason = error instanceof Error ? error.message : String(error);
        report(ending, tokens, reason);
        if (ending === 'failed' || ending === 'late') keeper.failed(reason);
        return undefined;
      } finally {
        callOff();
      }
    },
    close: async () => {
      closing.abort();
      keeper.close();
      await endpoint.close().catch(onFault);
    },
  };
};
