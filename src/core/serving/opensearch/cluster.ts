import { Client, errors } from '@opensearch-project/opensearch';
import { UserError } from '../../../shared/index.ts';
import { IndexGone, isNoAnswer, isOfTheMoment, plainFault } from './clusterFaults.ts';
import { documentIn, type Found, foundIn, type GetItem, type SearchItem, whole } from './wholeAnswers.ts';

export interface ClusterSettings {
  /** The root address of each node. */
  readonly nodes: readonly string[];
  readonly credentials?:
    | { readonly user: string; readonly password: string }
    | { readonly apiKey: string }
    | undefined;
  /** The certificate authorities that are trusted, PEM; those of Node.js unless told. */
  readonly ca?: string | undefined;
}

/** One search: a body of term clauses and ids. `exact`: scores count the whole index, not one shard. */
export interface Search {
  readonly index: string;
  readonly body: object;
  readonly exact?: boolean;
}

/** A document by its id; it lies in the shard of its `routing`. */
export interface DocumentId {
  readonly id: string;
  readonly routing?: string;
}

/** What one question asks of a cluster, within one time limit. Every answer is whole: where a shard is missing, it throws. */
export interface ClusterCall {
  /** Answers each search. Throws `UserError` (archive-unavailable) and `IndexGone`. */
  search<Doc>(searches: readonly Search[]): Promise<Found<Doc>[]>;
  /**
   * The documents with these ids as searches see them, with what is `stored` next to them; undefined for those that are not
   * there. Throws as `search` does.
   */
  get<Doc>(
    index: string,
    ids: readonly DocumentId[],
    stored?: readonly string[],
  ): Promise<(Doc | undefined)[]>;
  /** How the copies of some indexes are. Throws as `search` does. */
  health(indexes: readonly string[]): Promise<ClusterHealth>;
}

/** `yellow`: all is served, but a copy is missing; `red`: a part is not served. */
export interface ClusterHealth {
  readonly cluster: 'green' | 'yellow' | 'red';
  readonly nodes: number;
}

/** A request that was answered, or not. */
export interface RequestReport {
  readonly milliseconds: number;
  readonly isGood: boolean;
}

export interface Cluster {
  /** Begins what may take so many milliseconds in all. */
  call(milliseconds: number): ClusterCall;
  /** For whoever writes, without a time limit of its own. */
  readonly client: Client;
  close(): Promise<void>;
}

interface ClusterHearers {
  /** Hears why a cluster could not answer; members only read that it did not. */
  readonly onFault: (error: unknown) => void;
  readonly onRequest?: ((report: RequestReport) => void) | undefined;
}

/** Milliseconds of one request of a reader. */
const MOST_REQUEST = 1_000;
/** A writer waits longer, and tries each node. */
const WRITING = { requestTimeout: 60_000, maxRetries: 3 } as const;
/** A request that fails is sent to another node once. */
const ATTEMPTS = 2;

/** Connects to a cluster; nothing is sent before it is asked. */
export const createCluster = (
  { nodes, credentials, ca }: ClusterSettings,
  { onFault, onRequest }: ClusterHearers,
): Cluster => {
  const isBasic = credentials && 'user' in credentials;
  const client = new Client({
    nodes: [...nodes],
    ...WRITING,
    ...(isBasic ? { auth: { username: credentials.user, password: credentials.password } } : {}),
    ...(credentials && !isBasic ? { headers: { authorization: `ApiKey ${credentials.apiKey}` } } : {}),
    ...(ca === undefined ? {} : { ssl: { ca } }),
  });
  const timed = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const started = performance.now();
    let isGood = false;
    try {
      const result = await work();
      isGood = true;
      return result;
    } finally {
      onRequest?.({ milliseconds: performance.now() - started, isGood });
    }
  };
  const call = (milliseconds: number): ClusterCall => {
    const end = performance.now() + milliseconds;
    const ask = async <Result>(
      path: string,
      body: string | object | undefined,
      read: (answer: never) => Result,
      querystring?: Record<string, unknown>,
    ): Promise<Result> => {
      for (let attempt = 1; ; attempt += 1) {
        const requestTimeout = Math.max(1, Math.min(MOST_REQUEST, Math.ceil(end - performance.now())));
        const content = typeof body === 'string' ? { bulkBody: body } : body ? { body } : {};
        try {
          return await timed(async () => {
            const request = {
              method: body === undefined ? 'GET' : 'POST',
              path,
              querystring: querystring ?? {},
              ...content,
            };
            const answer = await client.transport.request(request, { requestTimeout, maxRetries: 0 });
            return read(answer.body as never);
          });
        } catch (error) {
          if (error instanceof errors.ResponseError && error.statusCode === 404)
            throw new IndexGone(error.message);
          if (isOfTheMoment(error) && attempt < ATTEMPTS && performance.now() < end) continue;
          const fault = plainFault(error);
          if (!isNoAnswer(fault)) throw fault;
          onFault(fault);
          throw new UserError({ kind: 'archive-unavailable' }, { cause: fault });
        }
      }
    };
    return {
      search: async <Doc>(searches: readonly Search[]) => {
        if (searches.length === 0) return [];
        const lines = searches.flatMap(({ index, body, exact }) => [
          JSON.stringify({
            index,
            allow_partial_search_results: false,
            ...(exact ? { search_type: 'dfs_query_then_fetch' } : {}),
          }),
          JSON.stringify(body),
        ]);
        return ask('/_msearch', `${lines.join('\n')}\n`, ({ responses }: { responses?: SearchItem<Doc>[] }) =>
          whole(responses, searches.length).map(foundIn),
        );
      },
      health: (indexes) =>
        ask(
          `/_cluster/health/${indexes.join(',')}`,
          undefined,
          ({ status, number_of_nodes }: { status: ClusterHealth['cluster']; number_of_nodes: number }) => ({
            cluster: status,
            nodes: number_of_nodes,
          }),
        ),
      get: async <Doc>(index: string, ids: readonly DocumentId[], stored?: readonly string[]) => {
        if (ids.length === 0) return [];
        const docs = ids.map(({ id, routing }) => ({
          _id: id,
          ...(routing === undefined ? {} : { routing }),
        }));
        const read = ({ docs: items }: { docs?: GetItem<Doc>[] }): (Doc | undefined)[] =>
          whole(items, ids.length).map(documentIn);
        return ask(`/${index}/_mget`, { docs }, read, {
          realtime: false,
          ...(stored ? { stored_fields: stored.join(','), _source: true } : {}),
        });
      },
    };
  };
  return { call, client, close: () => client.close() };
};
