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
const PAYLOAD = ['payload'];

const payloadOf = ({ payload }: PassageDocument): Uint8Array | undefined =>
  payload === undefined ? undefined : Buffer.from(payload, 'base64');

/** Documents of passages by id, those of one article all of one edition of it. Throws `ArticleTorn`. */
const collect = (documents: Iterable<PassageDocument | undefined>): Map<string, PassageDocument> => {
  const found = new Map<string, PassageDocument>();
  const hashes = new Map<string, string>();
  for (const document of documents) {
    if (!document) continue;
    const { article, hash, paragraph } = document;
    if ((hashes.get(article) ?? hash) !== hash) throw new ArticleTorn(article);
    hashes.set(article, hash);
    found.set(`${article}#${paragraph}`, document);
  }
  return found;
};

const inOrder = (documents: Iterable<PassageDocument>): PassageDocument[] =>
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
        ...(hasVectors ? { stored_fields: PAYLOAD, _source: true } : {}),
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
                stored_fields: PAYLOAD,
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
    const packed = documents.map((document) => ({ payload: payloadOf(document), before: undefined }));
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

  const neighboursOf = (chosen: readonly PassageDocument[], request: CandidateRequest) => {
    const ids = new Set(chosen.map(({ article, paragraph }) => `${article}#${paragraph}`));
    const wanted = new Map<string, string>();
    for (const { article, paragraph } of chosen)
      for (const number of [paragraph - 1, paragraph + 1])
        if (number > 0 && !ids.has(`${article}#${number}`)) wanted.set(`${article}#${number}`, article);
    return call.get<PassageDocument>(
      indexes.texts,
      [...wanted].map(([id, routing]) => ({ id, routing })),
      request.vector && isEncoded ? PAYLOAD : undefined,
    );
  };

  return {
    count: (request) => words.facts(request),
    draw: async (request) => {
      const chosen = await choose(request);
      // What only looks for passages brings neither marks nor a vector, and needs neither what stands around them nor which
      // words are names.
      const isRead = request.marks.size > 0 || request.vector !== undefined;
      const neighbours = isRead ? await neighboursOf(chosen, request) : [];
      const documents = collect([...chosen, ...neighbours]);
      const ordered = inOrder(documents.values());
      const passages: Passage[] = ordered.map((document) => passageOf(document, heads));
      const placeOf = new Map(passages.map((passage, place) => [passageId(passage), place]));
      const view = viewPassages(passages);
      const names: ReadonlyMap<string, WordCounts> = isRead ? await words.counts(view.openers()) : new Map();
      const { vector } = request;
      const packed = chosen.map((document) => {
        const before = documents.get(`${document.article}#${document.paragraph - 1}`);
        return { payload: payloadOf(document), before: before && payloadOf(before) };
      });
      const nearness = vector && isEncoded && meaning ? meaning.nearness(vector, packed) : [];
      const places = chosen.map(({ article, paragraph }) => placeOf.get(`${article}#${paragraph}`) ?? -1);
      const isName = (term: string): boolean => (names.get(term)?.capitals ?? 0) > 0;
      const sentencesAt = (place: number): Float32Array[] | undefined => {
        const document = ordered[place];
        const payload = document && payloadOf(document);
        return payload && vector && isEncoded ? meaning.sentences(payload) : undefined;
      };
      return view.read(places, request, isName, nearness, sentencesAt);
    },
  };
};
