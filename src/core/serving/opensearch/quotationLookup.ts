import type { SpokenBy } from '../../answers/index.ts';
import { type Passage, passageId } from '../../corpus/index.ts';
import type { Span } from '../../language/index.ts';
import type { Quotation, QuotationsFound, QuotationsWanted } from '../../quotations/index.ts';
import type { ClusterCall } from './cluster.ts';
import {
  ArticleTorn,
  createHeads,
  hashOf,
  type PassageDocument,
  passageOf,
  type QuotationDocument,
} from './documents.ts';
import type { Edition } from './editions.ts';
import { anyOf, holdsAll, NEWEST_FIRST, ofKind, READING_ORDER } from './queries.ts';
import { linkSpeakers, speakersNear, spokenByClause } from './speakerLookup.ts';
import type { Found } from './wholeAnswers.ts';

/** Maximum number of quotations found: nobody turns more pages. */
const MOST = 1_000;

const momentOf = ({ passage: { article } }: Quotation): number => {
  const time = Date.parse(article.publishedAt ?? '');
  return Number.isNaN(time) ? Number.MIN_SAFE_INTEGER : time;
};

const idOf = ({ article, paragraph }: QuotationDocument): string => `${article}#${paragraph}`;

const inReadingOrder = (a: QuotationDocument, b: QuotationDocument): number =>
  a.place === b.place ? a.number - b.number : a.place < b.place ? -1 : 1;

/**
 * Joins quotations with their passages and speakers. `known`: passages that need not be read, by id. Throws `ArticleTorn` if
 * a quotation and its passage come from different editions of the article.
 */
const joinQuotations = async (
  documents: readonly QuotationDocument[],
  edition: Edition,
  call: ClusterCall,
  known: ReadonlyMap<string, { readonly passage: Passage; readonly hash: string }> = new Map(),
): Promise<Quotation[]> => {
  const lacking = new Map(
    documents.flatMap((one) => (known.has(idOf(one)) ? [] : [[idOf(one), one.article]])),
  );
  const [found, speakerOf] = await Promise.all([
    call.get<PassageDocument>(
      edition.indexes.texts,
      [...lacking].map(([id, routing]) => ({ id, routing })),
    ),
    linkSpeakers(
      documents.map(({ evidence }) => evidence),
      edition,
      call,
    ),
  ]);
  const heads = createHeads();
  const passages = new Map(known);
  for (const document of found)
    if (document) {
      const passage = passageOf(document, heads);
      passages.set(passageId(passage), { passage, hash: document.hash });
    }
  return documents.map((document) => {
    const { article, hash, quotation, evidence } = document;
    const { speaker, ...rest } = quotation;
    const place = passages.get(idOf(document));
    if (place?.hash !== hash) throw new ArticleTorn(article);
    return { ...rest, passage: place.passage, speaker: speaker && speakerOf(evidence, speaker, article) };
  });
};

/** Finds quotations as `QuotationIndex.find` does, at most a thousand. */
export const findRemotely = async (
  { people, indirect, terms }: QuotationsWanted,
  filter: readonly object[],
  edition: Edition,
  call: ClusterCall,
): Promise<QuotationsFound> => {
  const spoken = people && (await spokenByClause(people, edition, call));
  if (people && !spoken) return { quotations: [], more: 0, reported: 0 };
  const clauses = [...filter, ...(spoken ? [spoken] : [])];
  const index = edition.indexes.texts;
  const isDirect = { term: { indirect: false } };
  const about = terms && [
    anyOf([{ terms: { context: terms } }, ...(terms.length > 0 ? [holdsAll('matter', terms)] : [])]),
  ];
  const query = ofKind('quotation', ...clauses, ...(indirect ? [] : [isDirect]), ...(about ?? []));
  const ranked = about && {
    bool: {
      filter: [query],
      should: (terms ?? []).flatMap((term) => [{ term: { inside: term } }, { term: { context: term } }]),
    },
  };
  const [found, unshown] = await call.search<QuotationDocument>([
    {
      index,
      body: {
        size: MOST,
        track_total_hits: true,
        query: ranked ?? query,
        ...(ranked ? {} : { sort: NEWEST_FIRST }),
      },
    },
    {
      index,
      body: {
        size: 0,
        track_total_hits: true,
        query: ofKind('quotation', ...clauses, { term: { indirect: true } }, ...(about ?? [])),
      },
    },
  ]);
  const documents = (found?.hits ?? []).map(({ doc }) => doc).sort(inReadingOrder);
  const quotations = (await joinQuotations(documents, edition, call)).sort(
    (a, b) => momentOf(b) - momentOf(a),
  );
  return {
    quotations,
    more: (found?.total ?? 0) - quotations.length,
    reported: indirect ? 0 : (unshown?.total ?? 0),
  };
};

/** Returns some passages with their quotations, by passage id. */
export const quotationsIn = async (
  documents: readonly PassageDocument[],
  edition: Edition,
  call: ClusterCall,
): Promise<ReadonlyMap<string, { readonly passage: Passage; readonly quotations: readonly Quotation[] }>> => {
  const heads = createHeads();
  const known = new Map(
    documents.map((document) => {
      const passage = passageOf(document, heads);
      return [passageId(passage), { passage, hash: document.hash }] as const;
    }),
  );
  const [found] =
    known.size === 0
      ? []
      : await call.search<QuotationDocument>([
          {
            index: edition.indexes.texts,
            body: {
              size: 10 * MOST,
              track_total_hits: false,
              query: ofKind('quotation', { terms: { passage: [...known.keys()] } }),
            },
          },
        ]);
  const sorted = (found?.hits ?? []).map(({ doc }) => doc).sort(inReadingOrder);
  const joined = await joinQuotations(sorted, edition, call, known);
  const byPassage = new Map(
    [...known].map(([id, { passage }]) => [id, { passage, quotations: [] as Quotation[] }]),
  );
  for (const quotation of joined) byPassage.get(passageId(quotation.passage))?.quotations.push(quotation);
  return byPassage;
};

/** Returns every quotation of an edition, in reading order. */
export const allQuotations = async (edition: Edition, call: ClusterCall): Promise<Quotation[]> => {
  const all: Quotation[] = [];
  for (let after: readonly unknown[] | undefined; ; ) {
    const [page]: Found<QuotationDocument>[] = await call.search<QuotationDocument>([
      {
        index: edition.indexes.texts,
        body: {
          size: MOST,
          track_total_hits: false,
          sort: READING_ORDER,
          query: ofKind('quotation'),
          ...(after ? { search_after: after } : {}),
        },
      },
    ]);
    const hits = page?.hits ?? [];
    all.push(
      ...(await joinQuotations(
        hits.map(({ doc }) => doc),
        edition,
        call,
      )),
    );
    after = hits.at(-1)?.sort;
    if (hits.length < MOST || !after) return all;
  }
};

/** Creates the lookup of the places where the people that a name may stand for are quoted; see `SpokenBy`. */
export const createSpokenBy =
  (edition: Edition, call: ClusterCall): SpokenBy =>
  async (name, passages) => {
    const people = (await speakersNear(name, edition, call)).named(name).map(({ person }) => person);
    const spoken = await spokenByClause(new Set(people), edition, call);
    if (!spoken) return { isQuoted: false, spans: new Map() };
    const index = edition.indexes.texts;
    const here = { terms: { passage: passages.map(passageId) } };
    const [any, found] = await call.search<QuotationDocument>([
      {
        index,
        body: { size: 1, _source: false, track_total_hits: false, query: ofKind('quotation', spoken) },
      },
      { index, body: { size: 1_000, track_total_hits: false, query: ofKind('quotation', spoken, here) } },
    ]);
    const spans = new Map<string, Span[]>();
    const documents = (found?.hits ?? []).map(({ doc }) => doc).sort((a, b) => a.number - b.number);
    const hashes = new Map(passages.map((passage) => [passageId(passage), hashOf(passage)]));
    for (const { article, paragraph, hash, quotation } of documents) {
      const id = `${article}#${paragraph}`;
      if (hashes.get(id) !== hash) throw new ArticleTorn(article);
      spans.set(id, [...(spans.get(id) ?? []), quotation.span]);
    }
    return { isQuoted: (any?.hits.length ?? 0) > 0, spans };
  };
