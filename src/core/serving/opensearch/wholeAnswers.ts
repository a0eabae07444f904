import { errors } from '@opensearch-project/opensearch';

/** An index is not there: an edition was replaced, or never written. */
export class IndexGone extends Error {
  override readonly name = 'IndexGone';
}

export interface Hit<Doc> {
  readonly id: string;
  readonly score: number;
  readonly doc: Doc;
  readonly sort: readonly unknown[];
  /** Names of the search's clauses that it meets. */
  readonly met: readonly string[];
}

export interface Found<Doc> {
  readonly hits: readonly Hit<Doc>[];
  /** How many there are in all; 0 where the search did not count them. */
  readonly total: number;
}

interface ItemError {
  readonly type?: string;
  readonly reason?: string;
}
type StoredFields = Readonly<Record<string, readonly unknown[]>>;
/** An item of `_msearch`. */
export interface SearchItem<Doc> {
  readonly error?: ItemError;
  readonly status?: number;
  readonly timed_out?: boolean;
  readonly _shards?: { readonly failed?: number };
  readonly hits?: {
    readonly total?: { readonly value?: number };
    readonly hits?: readonly {
      readonly _id: string;
      readonly _score: number | null;
      readonly _source?: Doc;
      readonly sort?: readonly unknown[];
      readonly matched_queries?: readonly string[];
      readonly fields?: StoredFields;
    }[];
  };
}
/** An item of `_mget`. */
export interface GetItem<Doc> {
  readonly error?: ItemError;
  readonly found?: boolean;
  readonly _source?: Doc;
  readonly fields?: StoredFields;
}

/** A fault of the moment, which another node, or a later attempt, may not have. */
class Partial extends Error {}

/** Whether another node, or a later attempt, may answer. */
export const isOfTheMoment = (error: unknown): boolean =>
  error instanceof Partial ||
  error instanceof errors.ConnectionError ||
  error instanceof errors.TimeoutError ||
  error instanceof errors.NoLivingConnectionsError ||
  (error instanceof errors.ResponseError && (error.statusCode === 429 || (error.statusCode ?? 0) >= 500));

const refuse = ({ type = '', reason = '' }: ItemError, status = 500): never => {
  if (type === 'index_not_found_exception') throw new IndexGone(reason);
  if (status === 429 || status >= 500) throw new Partial(`${type}: ${reason}`);
  throw new Error(`the cluster refuses a request: ${type}: ${reason}`);
};

/** A document with what is stored next to its source. */
export const withStored = <Doc>(doc: Doc, fields: StoredFields = {}): Doc => ({
  ...doc,
  ...Object.fromEntries(Object.entries(fields).map(([name, [value]]) => [name, value])),
});

/** What a search found. Throws where a shard is missing, and `IndexGone`. */
export const foundIn = <Doc>(item: SearchItem<Doc>): Found<Doc> => {
  if (item.error) refuse(item.error, item.status);
  if (item.timed_out || (item._shards?.failed ?? 0) > 0 || !item.hits?.hits)
    throw new Partial('a search was answered by a part of the shards');
  const hits = item.hits.hits.map(({ _id, _score, _source, sort, matched_queries, fields }) => ({
    id: _id,
    score: _score ?? 0,
    doc: withStored(_source as Doc, fields),
    sort: sort ?? [],
    met: matched_queries ?? [],
  }));
  return { hits, total: item.hits.total?.value ?? 0 };
};

/** A document that was asked for by its id. Throws as `foundIn` does. */
export const documentIn = <Doc>({ error, found, _source, fields }: GetItem<Doc>): Doc | undefined => {
  if (error) refuse(error);
  return found ? withStored(_source as Doc, fields) : undefined;
};
