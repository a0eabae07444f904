import type { Clock } from '../../../shared/index.ts';
import type { Cluster } from './cluster.ts';
import { IndexGone } from './clusterFaults.ts';
import { requestsOf } from './editions.ts';
import type { Ledger } from './writing/ledger.ts';

/** The articles that a writer added last. */
interface Arrivals {
  readonly kind: 'arrivals';
  /** `at`: counts the writes that added articles. */
  readonly articles: readonly { readonly id: string; readonly at: number }[];
}

const ARRIVALS = 'arrivals';
/** Maximum articles remembered: more are no news, but another corpus. */
const MOST = 1_000;
/** Interval of the polls in milliseconds. */
const LOOK = 60_000;
/** Time limit of one poll in milliseconds. */
const PATIENCE = 5_000;

/** Records the articles that a write has added, in the ledger of the requests, for bots that tell channels about them. */
export const recordArrivals = async (requests: Ledger, added: readonly string[]): Promise<void> => {
  if (added.length === 0) return;
  const articles = (await requests.read<Arrivals>(ARRIVALS))?.doc.articles ?? [];
  const at = (articles.at(-1)?.at ?? 0) + 1;
  const latest = [...articles, ...added.map((id) => ({ id, at }))].slice(-MOST);
  await requests.put(ARRIVALS, { kind: ARRIVALS, articles: latest } satisfies Arrivals);
};

interface ArrivalHearers {
  /** Called with the ids of articles that came since the last poll, and of none that were there at the first one. */
  readonly onArrived: (articles: readonly string[]) => Promise<void>;
  readonly onFault: (error: unknown) => void;
  readonly clock: Clock;
}

/** Polls an archive for new articles until it is closed. */
export const watchArrivals = (
  cluster: Pick<Cluster, 'call'>,
  prefix: string,
  { onArrived, onFault, clock }: ArrivalHearers,
): { close(): void } => {
  let last: number | undefined;
  let isClosed = false;
  let callOff = (): void => undefined;
  const look = async (): Promise<void> => {
    const [found] = await cluster
      .call(PATIENCE)
      .get<Arrivals>(requestsOf(prefix), [{ id: ARRIVALS }])
      .catch((error: unknown) => {
        // Nobody has written or asked for anything yet.
        if (error instanceof IndexGone) return [];
        throw error;
      });
    const articles = found?.articles ?? [];
    const since = last;
    const fresh = since === undefined ? [] : articles.filter(({ at }) => at > since);
    if (fresh.length > 0) await onArrived(fresh.map(({ id }) => id));
    // After a failure, the next poll finds the same articles.
    last = articles.at(-1)?.at ?? 0;
  };
  const run = async (): Promise<void> => {
    await look().catch((error: unknown) => isClosed || onFault(error));
    if (!isClosed) callOff = clock.after(LOOK, () => void run());
  };
  void run();
  return {
    close: () => {
      isClosed = true;
      callOff();
    },
  };
};
