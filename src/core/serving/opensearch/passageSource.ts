import { type Passage, passageId } from '../../corpus/index.ts';
import type { QuestionMeaning } from '../../meaning/index.ts';
import { type CandidateRequest, type CandidateSource, saturation, viewPassages } from '../../search/index.ts';
import type { ClusterCall, Search } from './cluster.ts';
import {
  ArticleTorn,
  createHeads,
  type Heads,
  inPlace,
  type PassageDocument,
  passageOf,
} from './documents.ts';
import type { Edition } from './editions.ts';
import { clausesByMarks, clausesByPlan, strengthByMarks, strengthByPlan } from './strength.ts';
import type { Hit } from './wholeAnswers.ts';
import type { WordCounts, WordFacts } from './wordFacts.ts';

interface SourceOptions {
  readonly edition: Edition;
  readonly call: ClusterCall;
  readonly words: WordFacts;
  /** The articles that candidates come from, as clauses; none: all of them. */
  readonly filter: readonly object[];
  readonly meaning: QuestionMeaning | undefined;
}

/** The cluster's lengths and vectors are rounded: so many times more are drawn and cut by the exact ones. */
const SPARE = 2;

const PASSAGES = { term: { kind: 'passage' } };
/** A search only reads these on request: they are large. */
const STORED = ['payload', 'before', 'around'];

const bytesOf = (base64: string | undefined): Uint8Array | undefined =>
  base64 === undefined ? undefined : Buffer.from(base64, 'base64');

/** Whether passages are read as candidates: a search for passages alone has neither marks nor a vector. */
const isRead = ({ marks, vector }: CandidateRequest): boolean => marks.size > 0 || vector !== undefined;

/** Throws `ArticleTorn` if documents of one article are of two editions of it. */
const checkEditions = (documents: readonly PassageDocument[]): void => {
  const hashes = new Map<string, string>();
  for (const { article, hash } of documents) {
    if ((hashes.get(article) ?? hash) !== hash) throw new ArticleTorn(article);
    hashes.set(article, hash);
  }
};

/** Sorts documents so that those of an article follow one another. */
const inOrder = (documents: readonly PassageDocument[]): PassageDocument[] =>
  [...documents].sort((a, b) =>
    a.article === b.article ? a.paragraph - b.paragraph : a.article < b.article ? -1 : 1,
  );

/** Draws candidates from an edition, for one question. */
export const createPassageSource = ({
  edition,
  call,
  words,
  filter,
  meaning,
}: SourceOptions): CandidateSource => {
  const { indexes, state } = edition;
  const isEncoded = meaning !== undefined && state.encoder === meaning.encoder;
  const heads: Heads = createHeads();
  const averageLength = state.passages === 0 ? 0 : state.occurrences / state.passages;
  const isFiltered = filter.length > 0;

  const searchesFor = async (request: CandidateRequest): Promise<Search[]> => {
    const { limit, vector, favoured } = request;
    const { led, should } = isFiltered
      ? await clausesByMarks(request, state.passages, words)
      : clausesByPlan(request, state.passages);
    const hasVectors = vector !== undefined && isEncoded;
    const search = (size: number, clauses: readonly object[]): Search => ({
      index: indexes.texts,
      exact: state.shards > 1,
      body: {
        size,
        track_total_hits: false,
        ...(isRead(request) ? { stored_fields: STORED, _source: true } : {}),
        query: { bool: { should, filter: [PASSAGES, ...filter, ...clauses, led] } },
      },
    });
    const outlets = favoured ? [{ terms: { outlets: [...favoured.sources] } }] : [];
    return [
      ...(should.length > 0 ? [search(SPARE * limit, [])] : []),
      ...(should.length > 0 && favoured ? [search(limit + SPARE * favoured.limit, outlets)] : []),
      ...(hasVectors && meaning
        ? [
            {
              index: indexes.texts,
              body: {
                size: SPARE * limit,
                track_total_hits: false,
                stored_fields: STORED,
                _source: true,
                query: {
                  knn: {
                    vector: {
                      vector: meaning.wholeNumbers(vector),
                      k: SPARE * limit,
                      ...(isFiltered ? { filter: { bool: { filter } } } : {}),
                    },
                  },
                },
              },
            },
          ]
        : []),
    ];
  };

  /** The cluster's search is approximate and its vectors are rounded: the nearest of what it finds, by their own vectors. */
  const nearestOf = (
    documents: readonly PassageDocument[],
    { vector, limit }: CandidateRequest,
  ): PassageDocument[] => {
    if (!vector || !meaning) return [];
    const packed = documents.map((document) => ({ payload: bytesOf(document.payload), before: undefined }));
    const near = meaning.nearness(vector, packed);
    return documents
      .map((document, at) => ({ document, cosine: near[at]?.passage ?? -1 }))
      .sort((a, b) => b.cosine - a.cosine)
      .slice(0, limit)
      .map(({ document }) => document);
  };

  /** The documents found by words, best first and cut, the favoured behind them, and then the nearest; each once. */
  const choose = async (request: CandidateRequest): Promise<PassageDocument[]> => {
    const found = await call.search<PassageDocument>(await searchesFor(request));
    const lists = found.map(({ hits }) => hits);
    const hasNearest = request.vector !== undefined && isEncoded;
    const nearest = hasNearest
      ? nearestOf(
          (lists.pop() ?? []).map(({ doc }) => doc),
          request,
        )
      : [];
    const [byWords = [], favoured = []] = lists;
    const strengthOf = isFiltered
      ? strengthByMarks(request)
      : strengthByPlan(request, state, byWords.length > request.limit);
    const best = (hits: readonly Hit<PassageDocument>[], limit: number): PassageDocument[] =>
      hits
        .map(({ doc: document, met }) => ({
          document,
          score: strengthOf(new Set(met)) / (1 + saturation(document.length, averageLength)),
        }))
        .sort((a, b) => b.score - a.score || inPlace(a.document, b.document))
        .slice(0, limit)
        .map(({ document }) => document);
    const chosen = new Map<string, PassageDocument>();
    const take = (documents: readonly PassageDocument[]): void => {
      for (const document of documents) {
        const id = `${document.article}#${document.paragraph}`;
        if (!chosen.has(id)) chosen.set(id, document);
      }
    };
    take(best(byWords, request.limit));
    const others = favoured.filter(({ id }) => !chosen.has(id));
    take(best(others, request.favoured?.limit ?? 0));
    take(nearest);
    return [...chosen.values()];
  };

  return {
    count: (request) => words.facts(request),
    draw: async (request) => {
      const chosen = await choose(request);
      checkEditions(chosen);
      const documents = inOrder(chosen);
      const passages: Passage[] = documents.map((document) => passageOf(document, heads));
      const placeOf = new Map(passages.map((passage, place) => [passageId(passage), place]));
      const view = viewPassages(passages);
      const names: ReadonlyMap<string, WordCounts> = isRead(request)
        ? await words.counts(view.openers())
        : new Map();
      const { vector } = request;
      const packed = chosen.map(({ payload, before }) => ({
        payload: bytesOf(payload),
        before: bytesOf(before),
      }));
      const nearness = vector && isEncoded && meaning ? meaning.nearness(vector, packed) : [];
      const places = chosen.map(({ article, paragraph }) => placeOf.get(`${article}#${paragraph}`) ?? -1);
      return view.read(places, request, {
        isName: (term) => (names.get(term)?.capitals ?? 0) > 0,
        nearness,
        sentencesAt: (place) => {
          const payload = bytesOf(documents[place]?.payload);
          return payload && vector && isEncoded ? meaning.sentences(payload) : undefined;
        },
        termsAround: (place) => documents[place]?.around?.split('\n') ?? [],
      });
    },
  };
};
