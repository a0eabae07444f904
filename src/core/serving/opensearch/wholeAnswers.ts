import { type ItemError, Partial, refuse } from './clusterFaults.ts';

export interface Hit<Doc> {
  readonly id: string;
  readonly score: number;
  readonly doc: Doc;
  readonly sort: readonly unknown[];
  /** Names of the clauses of the search that it matches. */
  readonly met: readonly string[];
}

export interface Found<Doc> {
  readonly hits: readonly Hit<Doc>[];
  /** Number of all matches; 0 if the search did not count them. */
  readonly total: number;
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

/** Adds the first value of each stored field to a document. */
const withStored = <Doc>(doc: Doc, fields: StoredFields = {}): Doc => ({
  ...doc,
  ...Object.fromEntries(Object.entries(fields).map(([name, [value]]) => [name, value])),
});

/** Returns the hits of a search. Throws `Partial` if a shard is missing or the search timed out, and `IndexGone`. */
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

/** Returns a document requested by id; undefined if it does not exist. Throws the errors of `foundIn`. */
export const documentIn = <Doc>({ error, found, _source, fields }: GetItem<Doc>): Doc | undefined => {
  if (error) refuse(error);
  if (found === undefined) throw new Partial('a document was neither found nor missed');
  return found ? withStored(_source as Doc, fields) : undefined;
};

/** Returns the items of an answer. Throws `Partial` if they are not as many as requested. */
export const whole = <Item>(items: readonly Item[] | undefined, wanted: number): readonly Item[] => {
  if (items?.length === wanted) return items;
  throw new Partial(`${items?.length ?? 0} of ${wanted} requests were answered`);
};
