import { isDeepStrictEqual } from 'node:util';
import type { Client } from '@opensearch-project/opensearch';
import { type Article, type Fault, listedFaults, passagesOf } from '../../../corpus/index.ts';
import { isReadable } from '../../../meaning/index.ts';
import { viewPassages } from '../../../search/index.ts';
import {
  articleDocumentId,
  type QuotationDocument,
  quotationDocumentId,
  type SourceDocument,
  type SpeakerDocument,
  sourceId,
  type WordDocument,
  wordId,
} from '../documents.ts';
import type { Edition, EditionState } from '../editions.ts';
import { ofKind } from '../queries.ts';
import { describeArticles, type Operation, type PlacedArticle } from './articleDocuments.ts';
import type { createJournal } from './journal.ts';
import { type KnownArticle, readArticle, scrollAll } from './oldArticles.ts';
import {
  createSpeakerTally,
  createWordTally,
  sourceOperation,
  speakerOperations,
  wordOperation,
} from './tallies.ts';
import type { Vectors } from './vectors.ts';
import { stateOf, stateOperation, type WrittenArticle } from './writtenState.ts';

interface ChangeJob {
  readonly client: Client;
  readonly journal: ReturnType<typeof createJournal>;
  readonly edition: Edition;
  readonly vectors: Vectors;
  readonly dimensions: number | undefined;
}

export interface Changes {
  /** New and changed articles. */
  readonly fresh: readonly PlacedArticle[];
  /** The edition's old versions of the changed articles, and its removed articles. */
  readonly gone: readonly KnownArticle[];
  /** All articles after the change, in the order of the corpus. */
  readonly all: readonly WrittenArticle[];
  readonly faults: readonly Fault[];
}

/** Timeout of one request in milliseconds. */
const PATIENCE = 60_000;
/** Documents per request. */
const AT_ONCE = 5_000;

/** Reads the current documents with these ids; undefined for each missing one. */
const readAll = async <Doc>(
  client: Client,
  index: string,
  ids: readonly string[],
): Promise<(Doc | undefined)[]> => {
  const found: (Doc | undefined)[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const docs = ids.slice(from, from + AT_ONCE).map((_id) => ({ _id }));
    const { body } = await client.mget({ index, body: { docs } }, { requestTimeout: PATIENCE });
    found.push(...(body.docs as unknown as { readonly _source?: Doc }[]).map(({ _source }) => _source));
  }
  return found;
};

/** Returns deletions of the documents that an article had and has no longer. */
const leftovers = (
  gone: KnownArticle,
  index: string,
  paragraphs: number,
  utterances: number,
): Operation[] => {
  const { article } = gone;
  const take = (id: string): Operation => ({ index, id, routing: article });
  const from = (first: number, end: number, idOf: (number: number) => string): Operation[] =>
    Array.from({ length: Math.max(0, end - first) }, (_, at) => take(idOf(first + at)));
  return [
    ...from(paragraphs + 1, gone.paragraphs + 1, (number) => `${article}#${number}`),
    ...from(utterances, gone.utterances, (number) => quotationDocumentId(article, number)),
    ...(paragraphs === 0 ? [take(articleDocumentId(article))] : []),
  ];
};

/** Returns the operations that change and delete documents of `speakers`, and the number of quoted speakers. */
const speakerChanges = async (
  client: Client,
  { indexes }: Edition,
  gone: ReadonlySet<string>,
  addFresh: (tally: ReturnType<typeof createSpeakerTally>) => void,
): Promise<{ readonly operations: Operation[]; readonly quoted: number }> => {
  const before = new Map<string, object>();
  for await (const { id, doc } of scrollAll<SpeakerDocument>(client, indexes.speakers, { match_all: {} }))
    before.set(id, doc);
  const tally = createSpeakerTally();
  const fields = ['article', 'evidence', 'quotation.kind', 'quotation.speaker'];
  const spoken = ofKind('quotation', { exists: { field: 'evidence' } });
  for await (const { doc } of scrollAll<QuotationDocument>(client, indexes.texts, spoken, fields)) {
    const { article, quotation } = doc;
    if (gone.has(article) || !quotation.speaker) continue;
    tally.count(quotation.speaker, article, quotation.kind === 'indirect' ? 0 : 1);
  }
  addFresh(tally);
  const { operations, quoted } = speakerOperations(tally, indexes.speakers);
  const changed = operations.filter(
    ({ id, body }) => !isDeepStrictEqual(before.get(id), JSON.parse(JSON.stringify(body))),
  );
  const staying = new Set(operations.map(({ id }) => id));
  const index = indexes.speakers;
  const left = [...before.keys()].filter((id) => !staying.has(id)).map((id): Operation => ({ index, id }));
  return { operations: [...changed, ...left], quoted };
};

/**
 * Writes changes into the edition that serves, and returns its new state. Readers see each article first as it was, then as
 * it is now.
 */
export const changeEdition = async (
  { client, journal, edition, vectors, dimensions }: ChangeJob,
  { fresh, gone, all, faults }: Changes,
): Promise<EditionState> => {
  const { indexes, state } = edition;
  const articles = fresh.map(({ article }) => article);
  const payloads = await vectors.of(articles);
  const payloadsOf = (article: Article) => payloads.get(article) ?? [];
  const { described, view } = describeArticles(fresh, payloadsOf, indexes.texts, dimensions);
  const old: Article[] = [];
  for (const one of gone) old.push(await readArticle(client, indexes.texts, one));
  const oldView = viewPassages(old.flatMap(passagesOf));

  const words = createWordTally();
  words.add(oldView.words(), old, -1);
  words.add(view.words(), articles);
  const changedWords = [...words.words].filter(([, counts]) => counts.some((count) => count !== 0));
  const wordsBefore = await readAll<WordDocument>(
    client,
    indexes.words,
    changedWords.map(([word]) => wordId(word)),
  );
  const changedSources = [...words.sources].filter(([, count]) => count !== 0);
  const sourcesBefore = await readAll<SourceDocument>(
    client,
    indexes.words,
    changedSources.map(([source]) => sourceId(source)),
  );

  const goneIds = new Set(gone.map(({ article }) => article));
  const encodedBefore = await countEncoded(client, indexes.texts, [...goneIds]);
  const speakers = await speakerChanges(client, edition, goneIds, (tally) => {
    for (const { quotations } of described) tally.add(quotations);
  });
  const spoken = described.flatMap(({ quotations }) => quotations);
  const isDirect = ({ kind }: { readonly kind: string }): boolean => kind !== 'indirect';
  const oldKinds: { readonly kind: string }[] = [];
  const ofGone = ofKind('quotation', { terms: { article: [...goneIds] } });
  if (goneIds.size > 0)
    for await (const { doc } of scrollAll<QuotationDocument>(client, indexes.texts, ofGone, [
      'quotation.kind',
    ]))
      oldKinds.push(doc.quotation);
  const sum = (some: readonly Article[]): number =>
    some.reduce((count, { paragraphs }) => count + paragraphs.length, 0);
  const encoded = articles.flatMap(payloadsOf).filter((payload) => payload !== undefined).length;
  const next = stateOf(
    all,
    {
      passages: state.passages + sum(articles) - sum(old),
      occurrences: state.occurrences + view.occurrences - oldView.occurrences,
      quotations: state.quotations + spoken.filter(isDirect).length - oldKinds.filter(isDirect).length,
      utterances: state.utterances + spoken.length - oldKinds.length,
      speakers: speakers.quoted,
      encoder: state.encoder,
      shards: state.shards,
      encoded: state.encoded + encoded - encodedBefore,
      readable: state.readable + sum(articles.filter(isReadable)) - sum(old.filter(isReadable)),
    },
    listedFaults(faults),
  );

  const byId = new Map(fresh.map(({ article }, at) => [article.id, { article, described: described[at] }]));
  const texts = [
    ...described.flatMap(({ operations }) => operations),
    ...gone.flatMap((one) => {
      const now = byId.get(one.article);
      return leftovers(
        one,
        indexes.texts,
        now?.article.paragraphs.length ?? 0,
        now?.described?.quotations.length ?? 0,
      );
    }),
  ];
  const rest = [
    ...changedWords.map(([word, [frequency, capitals, forms]], at) => {
      const before = wordsBefore[at];
      return wordOperation(indexes.words, word, [
        frequency + (before?.frequency ?? 0),
        capitals + (before?.capitals ?? 0),
        forms + (before?.forms ?? 0),
      ]);
    }),
    ...changedSources.map(([source, count], at) =>
      sourceOperation(indexes.words, source, count + (sourcesBefore[at]?.articles ?? 0)),
    ),
    ...speakers.operations,
    stateOperation(indexes, next),
  ];
  await journal.write(indexes, texts, rest);
  return next;
};

/** Returns the number of passages with a vector in some articles. */
const countEncoded = async (client: Client, index: string, articles: readonly string[]): Promise<number> => {
  if (articles.length === 0) return 0;
  const query = ofKind('passage', { terms: { article: articles } }, { term: { encoded: true } });
  const { body } = await client.count({ index, body: { query } as never }, { requestTimeout: PATIENCE });
  return body.count;
};
