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
  /** The trusted certificate authorities, PEM; by default those of Node.js. */
  readonly ca?: string | undefined;
}

/** One search: a body of term clauses and ids. `exact`: scores use the term counts of the whole index, not of one shard. */
export interface Search {
  readonly index: string;
  readonly body: object;
  readonly exact?: boolean;
}

/** The id of a document. `routing` selects its shard. */
export interface DocumentId {
  readonly id: string;
  readonly routing?: string;
}

/** The requests of one question to a cluster, within one time limit. Throws instead of returning an incomplete answer. */
export interface ClusterCall {
  /** Runs each search. Throws `UserError` (archive-unavailable) and `IndexGone`. */
  search<Doc>(searches: readonly Search[]): Promise<Found<Doc>[]>;
  /**
   * Returns the documents with these ids as of the last refresh, together with their `stored` fields. Returns undefined for
   * each missing one. Throws the errors of `search`.
   */
  get<Doc>(
    index: string,
    ids: readonly DocumentId[],
    stored?: readonly string[],
  ): Promise<(Doc | undefined)[]>;
  /** Returns the health of some indexes. Throws the errors of `search`. */
  health(indexes: readonly string[]): Promise<ClusterHealth>;
}

/** `yellow`: all shards are served, but a copy is missing; `red`: a shard is not served. */
export interface ClusterHealth {
  readonly cluster: 'green' | 'yellow' | 'red';
  readonly nodes: number;
}

/** The outcome of one request. */
export interface RequestReport {
  readonly milliseconds: number;
  readonly isGood: boolean;
}

export interface Cluster {
  /** Begins a series of requests that may take this many milliseconds in all. */
  call(milliseconds: number): ClusterCall;
  /** The client for writers, without the time limit of a call. */
  readonly client: Client;
  close(): Promise<void>;
}

interface ClusterHearers {
  /** Called with the reason when the cluster does not answer. Members only read that it did not. */
  readonly onFault: (error: unknown) => void;
  readonly onRequest?: ((report: RequestReport) => void) | undefined;
}

/** Timeout of one read request in milliseconds. */
const MOST_REQUEST = 1_000;
/** A writer waits longer, and retries on other nodes. */
const WRITING = { requestTimeout: 60_000, maxRetries: 3 } as const;
/** A failed request is sent once more, to another node. */
const ATTEMPTS = 2;
/** A request that met a dead node has one attempt more: the node asked next may have searched on the dead one, too. */
const ATTEMPTS_AFTER_LOSS = 3;

/** Creates the connection to a cluster. Sends nothing before the first request. */
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
      let attempts = ATTEMPTS;
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
          if (error instanceof errors.ConnectionError) attempts = ATTEMPTS_AFTER_LOSS;
          if (isOfTheMoment(error) && attempt < attempts && performance.now() < end) continue;
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
