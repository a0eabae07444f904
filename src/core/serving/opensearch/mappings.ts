import { BM25 } from '../../search/index.ts';

/** Longer terms are found by nothing: they are no words. */
const LONGEST_TERM = 1_000;
const SIMILARITY = 'passages';

const keyword = { type: 'keyword' };
const integer = { type: 'integer' };
const words = { type: 'keyword', ignore_above: LONGEST_TERM, doc_values: false };

interface IndexOptions {
  readonly shards: number;
  /** Numbers in a vector, where the cluster has the k-NN plugin; undefined: passages are not found by their vectors. */
  readonly dimensions: number | undefined;
}

/** No refresh but the writer's: what it writes of an article appears at once. No replica while it writes an edition. */
const settings = (shards: number) => ({
  number_of_shards: shards,
  number_of_replicas: 0,
  refresh_interval: -1,
});

/** Articles, passages and quotations. Terms are made by this code: the cluster's analyzers see none. */
export const textsIndex = ({ shards, dimensions }: IndexOptions) => ({
  settings: {
    index: {
      ...settings(shards),
      max_result_window: 100_000,
      similarity: { [SIMILARITY]: { type: 'BM25', k1: BM25.k, b: BM25.b } },
      ...(dimensions === undefined ? {} : { knn: true }),
    },
  },
  mappings: {
    dynamic: false,
    _source: {
      excludes: [
        'payload',
        'before',
        'around',
        'encoded',
        'terms',
        'vector',
        'context',
        'matter',
        'inside',
        'title',
        'titleWords',
        'noTerms',
      ],
    },
    properties: {
      kind: keyword,
      article: keyword,
      /** Orders articles as the corpus does. */
      place: keyword,
      paragraph: integer,
      /** Of a quotation in its article. */
      number: integer,
      /** YYYY-MM-DD as the article states it, and the moment in milliseconds. */
      day: keyword,
      moment: { type: 'long' },
      outlets: { ...keyword, doc_values: false },
      // Passages.
      passage: keyword,
      terms: { ...words, norms: true, index_options: 'docs', similarity: SIMILARITY },
      ...(dimensions === undefined
        ? {}
        : {
            vector: {
              type: 'knn_vector',
              dimension: dimensions,
              data_type: 'byte',
              method: { name: 'hnsw', engine: 'lucene', space_type: 'cosinesimil' },
            },
          }),
      /** Next to the source, so that it is read only where it is needed. */
      payload: { type: 'binary', store: true },
      before: { type: 'binary', store: true },
      around: { type: 'keyword', index: false, doc_values: false, store: true },
      encoded: { type: 'boolean' },
      // Quotations.
      evidence: keyword,
      indirect: { type: 'boolean' },
      context: words,
      matter: words,
      inside: words,
      noTerms: { type: 'boolean' },
      // Articles.
      key: keyword,
      title: { ...keyword, ignore_above: LONGEST_TERM },
      titleWords: words,
      paragraphs: integer,
    },
  },
});

export const wordsIndex = () => ({
  settings: { index: settings(1) },
  mappings: {
    dynamic: false,
    properties: { term: { ...words, doc_values: true }, frequency: integer },
  },
});

export const speakersIndex = () => ({
  settings: { index: settings(1) },
  mappings: {
    dynamic: false,
    properties: {
      kind: keyword,
      person: keyword,
      name: keyword,
      terms: words,
      forms: words,
      quotations: integer,
    },
  },
});

export const ledgerIndex = () => ({
  settings: { index: { number_of_shards: 1, auto_expand_replicas: '0-1' } },
  mappings: {
    dynamic: false,
    properties: { kind: keyword, writer: keyword, writtenAt: { type: 'date' }, askedAt: { type: 'date' } },
  },
});
