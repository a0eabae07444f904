import type { Client } from '@opensearch-project/opensearch';
import {
  type ArticleStream,
  articleHash,
  articleLanguage,
  type Fault,
  listedFaults,
  takeEach,
} from '../../../corpus/index.ts';
import { isReadable } from '../../../meaning/index.ts';
import type { EditionIndexes, EditionState } from '../editions.ts';
import { speakersIndex, textsIndex, wordsIndex } from '../mappings.ts';
import { ofKind } from '../queries.ts';
import { describeArticles, type PlacedArticle } from './articleDocuments.ts';
import { type Bulk, createBulk } from './bulk.ts';
import {
  createSpeakerTally,
  createWordTally,
  sourceOperation,
  speakerOperations,
  wordOperation,
} from './tallies.ts';
import type { Vectors } from './vectors.ts';
import { stateOf, stateOperation, type WrittenArticle } from './writtenState.ts';

export interface BuildJob {
  readonly client: Client;
  /** Path of the corpus. */
  readonly corpus: string;
  readonly indexes: EditionIndexes;
  readonly vectors: Vectors;
  readonly encoder: string | null;
  /** Numbers in a vector, where the cluster searches by them. */
  readonly dimensions: number | undefined;
  readonly shards: number;
  readonly signal: AbortSignal;
  /** Hears how many passages are written. */
  readonly onPassages: (written: number) => void;
}

/** Passages that are read, encoded and written together. */
const TOGETHER = 512;
/** Milliseconds of a request that works on a whole index. */
const PATIENCE = 600_000;

/** Writes articles into new indexes and counts all there is to count. */
const createWriter = ({ indexes, vectors, dimensions, onPassages }: BuildJob, bulk: Bulk) => {
  const words = createWordTally();
  const speakers = createSpeakerTally();
  const written: WrittenArticle[] = [];
  const counts = { passages: 0, occurrences: 0, quotations: 0, utterances: 0, encoded: 0, readable: 0 };
  const waiting: PlacedArticle[] = [];
  let waitingPassages = 0;
  const write = async (): Promise<void> => {
    const some = waiting.splice(0);
    waitingPassages = 0;
    const articles = some.map(({ article }) => article);
    const payloads = await vectors.of(articles);
    const { described, view } = describeArticles(
      some,
      (article) => payloads.get(article) ?? [],
      indexes.texts,
      dimensions,
    );
    words.add(view.words(), articles);
    counts.occurrences += view.occurrences;
    for (const { operations, quotations } of described) {
      speakers.add(quotations);
      counts.utterances += quotations.length;
      counts.quotations += quotations.filter(({ kind }) => kind !== 'indirect').length;
      await bulk.write(operations);
    }
    for (const article of articles) {
      counts.passages += article.paragraphs.length;
      if (isReadable(article)) counts.readable += article.paragraphs.length;
      counts.encoded += (payloads.get(article) ?? []).filter((payload) => payload !== undefined).length;
      written.push({
        fullHash: articleHash.of(article),
        language: articleLanguage(article),
        isLanguageStated: article.language !== undefined,
      });
    }
    onPassages(counts.passages);
  };
  return {
    take: async (placed: PlacedArticle): Promise<void> => {
      waiting.push(placed);
      waitingPassages += placed.article.paragraphs.length;
      if (waitingPassages >= TOGETHER) await write();
    },
    end: write,
    words,
    speakers,
    written,
    counts,
  };
};

/** Throws where an index does not hold what was sent. */
const checkCounts = async (
  client: Client,
  index: string,
  sent: Readonly<Record<string, number>>,
): Promise<void> => {
  for (const [kind, count] of Object.entries(sent)) {
    const query = kind === '' ? { match_all: {} } : ofKind(kind);
    const { body } = await client.count({ index, body: { query } as never }, { requestTimeout: PATIENCE });
    if (body._shards.failed > 0 || body.count !== count)
      throw new Error(
        `${index} holds ${body.count} documents (${kind || 'all'}), and ${count} were sent: it does not serve`,
      );
  }
};

/** How the place of an article is written, so that places sort as the corpus does. `number`: counts its articles from 0. */
export const placeOf = (corpus: string, file: string, number: number): string =>
  corpus.toLowerCase().endsWith('.jsonl') ? String(number).padStart(9, '0') : file;

/**
 * Writes all articles into new indexes, which nobody reads yet. `keep`: articles that are faulty now and stay as they were, by
 * the faults that reading ended with. Throws where the cluster holds something else than was sent.
 */
export const buildEdition = async (
  job: BuildJob,
  stream: ArticleStream,
  keep: (faults: readonly Fault[]) => AsyncIterable<PlacedArticle>,
): Promise<EditionState> => {
  const { client, indexes, encoder, dimensions, shards, signal } = job;
  await client.indices.create({ index: indexes.texts, body: textsIndex({ shards, dimensions }) as object });
  await client.indices.create({ index: indexes.words, body: wordsIndex() as object });
  await client.indices.create({ index: indexes.speakers, body: speakersIndex() as object });
  const bulk = createBulk(client, signal);
  const writer = createWriter(job, bulk);
  let number = 0;
  const faults = await takeEach(stream, ({ article, file }) =>
    writer.take({ article, file, place: placeOf(job.corpus, file, number++) }),
  );
  for await (const placed of keep(faults)) await writer.take(placed);
  await writer.end();
  const { words, counts, written } = writer;
  await bulk.flush();
  const texts = bulk.written();
  const { operations, quoted } = speakerOperations(writer.speakers, indexes.speakers);
  const state = stateOf(written, { ...counts, speakers: quoted, encoder, shards }, listedFaults(faults));
  const wordsOf = function* () {
    for (const [word, sums] of words.words) yield wordOperation(indexes.words, word, sums);
    for (const [source, articles] of words.sources) yield sourceOperation(indexes.words, source, articles);
    yield stateOperation(indexes, state);
  };
  await bulk.write(wordsOf());
  const afterWords = bulk.written();
  await bulk.write(operations);
  await bulk.flush();
  const all = Object.values(indexes) as string[];
  await client.indices.refresh({ index: all }, { requestTimeout: PATIENCE });
  const { passages, utterances } = counts;
  await checkCounts(client, indexes.texts, {
    '': texts,
    article: written.length,
    passage: passages,
    quotation: utterances,
  });
  await checkCounts(client, indexes.words, { '': afterWords - texts });
  await checkCounts(client, indexes.speakers, { '': operations.length });
  return state;
};
