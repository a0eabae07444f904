import { sourceNames } from '../../corpus/index.ts';
import { countryTerms, synonymTerms } from '../../language/index.ts';
import { saturation } from '../bm25.ts';
import {
  type CandidateRequest,
  type CandidateSource,
  KIN,
  type Nearness,
  type TermFacts,
} from '../candidateSource.ts';
import { firstOccurrenceOf } from './columns.ts';
import type { ForwardIndex } from './forwardIndex.ts';
import type { PassageIndex } from './passageIndex.ts';
import { createMarker, type MarksById, placeOf, type Readable, readCandidates } from './readCandidates.ts';

/** The articles of each source, as the forward index numbers them. */
const articlesBySource = ({ passages, forward }: PassageIndex): ReadonlyMap<string, readonly number[]> => {
  const articlesOf = new Map<string, number[]>();
  forward.firstPassage.forEach((first, article) => {
    const passage = passages[first];
    if (!passage || forward.articleOf[first] !== article) return;
    for (const name of sourceNames(passage.article)) {
      const articles = articlesOf.get(name);
      if (articles) articles.push(article);
      else articlesOf.set(name, [article]);
    }
  });
  return articlesOf;
};

/** The places of the passages of some articles, in the order of the corpus. */
const placesIn = ({ passages }: PassageIndex, articles: ReadonlySet<string>): number[] =>
  passages.flatMap(({ article }, at) => (articles.has(article.id) ? [at] : []));

/**
 * Returns the passages of `among` that hold most of a question's terms, best first. Reads each one: a search of the whole
 * index would spend its budget on other passages.
 */
const bestAmong = (
  forward: ForwardIndex,
  among: readonly number[],
  { weights, limit }: CandidateRequest,
  marks: MarksById,
): number[] => {
  const held = new Float64Array(weights.length);
  const hold = (terms: Uint32Array, from: number, end: number): void => {
    for (let at = from; at < end; at += 1) {
      const mark = marks[terms[at] as number] as number;
      if (mark === 0) continue;
      const place = placeOf(mark);
      held[place] = Math.max(held[place] as number, mark > 0 ? 1 : KIN);
    }
  };
  const scoreOf = (passage: number): number => {
    held.fill(0);
    const from = firstOccurrenceOf(forward, passage);
    const end = firstOccurrenceOf(forward, passage + 1);
    hold(forward.occurrenceTerm, from, end);
    const article = forward.articleOf[passage] as number;
    if (forward.firstPassage[article] === passage) {
      const { titleTerms, firstTitleTerm } = forward;
      hold(titleTerms, firstTitleTerm[article] as number, firstTitleTerm[article + 1] as number);
    }
    const weight = held.reduce((sum, strength, place) => sum + strength * (weights[place] as number), 0);
    return weight / (1 + saturation(end - from, forward.averageLength));
  };
  return among
    .map((passage) => ({ passage, score: scoreOf(passage) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ passage }) => passage);
};

/** The vectors of an index's passages, by their places. */
export interface PassageVectors {
  /** Returns the `limit` passages nearest to a vector, nearest first; only passages for which `has` is true. */
  nearest(vector: Float32Array, limit: number, has: (place: number) => boolean): readonly number[];
  /** Returns the nearness of each passage to a vector; undefined for passages without a vector. */
  nearness(vector: Float32Array, places: readonly number[]): Promise<readonly (Nearness | undefined)[]>;
  /** Returns the vectors of the sentences of a passage; undefined if it has none. */
  sentences?(place: number): readonly Float32Array[] | undefined;
}

/** Creates a source that draws candidates from an index in this process and its vectors. Keep one for each index. */
export const createLocalSource = (index: PassageIndex, vectors?: PassageVectors): CandidateSource => {
  const { passages, forward } = index;
  const { vocabulary, frequencies, terms, termIsName } = forward;
  const articlesOf = articlesBySource(index);
  const withMarks = createMarker(forward);
  const readable: Readable = { passages, forward, isName: (id) => termIsName[id] === 1 };
  const counted = (id: number) => ({ term: terms[id] as string, frequency: frequencies[id] as number });

  const othersOf = (terms: ReadonlySet<string>, term: string) =>
    [...terms].flatMap((other) => (other === term ? [] : (vocabulary.get(other) ?? []))).map(counted);
  const factsOf = (term: string): TermFacts => {
    const id = vocabulary.get(term);
    return {
      term,
      frequency: id === undefined ? 0 : (frequencies[id] as number),
      isName: id !== undefined && termIsName[id] === 1,
      spelledLike: id === undefined ? index.spelledLike(term).map(counted) : [],
      kin: index.kinOf(term).map((other) => terms[other] as string),
      sameAs: othersOf(countryTerms(term), term),
      synonyms: othersOf(synonymTerms(term), term),
    };
  };
  const choose = (request: CandidateRequest, marks: MarksById): readonly number[] => {
    const { terms: searched, limit, among, favoured } = request;
    if (among) return bestAmong(forward, placesIn(index, among), request, marks);
    if (!favoured) return index.search(searched, limit);
    const articles = new Set([...favoured.sources].flatMap((name) => articlesOf.get(name) ?? []));
    const has = (passage: number): boolean => articles.has(forward.articleOf[passage] as number);
    return index.search(searched, limit, { has, limit: favoured.limit });
  };
  return {
    count: async ({ terms: asked, forms = [], sources = [] }) => ({
      passages: passages.length,
      averageLength: forward.averageLength,
      terms: asked.map(factsOf),
      forms: new Set(forms.filter((form) => forward.forms.has(form))),
      sources: new Set(sources.filter((name) => articlesOf.has(name))),
    }),
    draw: async (request) => {
      const chosen = withMarks(request.marks, (marks) => choose(request, marks));
      const { vector } = request;
      if (!vector || !vectors)
        return withMarks(request.marks, (marks) => readCandidates(readable, chosen, request, marks));
      const { among } = request;
      const isAmong = (place: number): boolean => !among || among.has(passages[place]?.article.id ?? '');
      const places = [...new Set([...chosen, ...vectors.nearest(vector, request.limit, isAmong)])];
      const nearness = await vectors.nearness(vector, places);
      return withMarks(request.marks, (marks) =>
        readCandidates(readable, places, request, marks, nearness, vectors.sentences),
      );
    },
  };
};
