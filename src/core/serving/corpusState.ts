import { atOnce, type Steps } from '../../shared/index.ts';
import {
  type Answerer,
  createAnswerer,
  type ForeignLanguage,
  type Newest,
  type ResolvedRole,
  resolveHolder,
} from '../answers/index.ts';
import {
  type Article,
  type CorpusReading,
  corpusLanguages,
  corpusVersion,
  listedFaults,
  passagesOf,
} from '../corpus/index.ts';
import { createAskedLanguage, letterWords } from '../language/index.ts';
import type { Meaning, VersionVectors } from '../meaning/index.ts';
import {
  type AboutTerms,
  createVerificationCorpus,
  type Quotation,
  type SpeakerIndex,
  type TextIndex,
  type VerificationCorpus,
} from '../quotations/index.ts';
import {
  type Basis,
  type CandidateSource,
  createLocalSource,
  createTextIndex,
  type IndexVersion,
  indexVersionSteps,
  type PassageIndex,
} from '../search/index.ts';
import type { ArticleIndex } from './articleIndex.ts';
import type { CorpusStatus } from './corpus.ts';
import { createDigests, type Digests } from './digests.ts';
import { createSpokenBy } from './spokenWords.ts';

/** All data of one version of the corpus. Immutable: a reload builds another state and swaps it in. */
export interface CorpusState extends Basis {
  readonly reading: CorpusReading;
  readonly index: PassageIndex;
  readonly answer: Answerer;
  readonly holderOf: (text: string) => Promise<ResolvedRole | undefined>;
  /** Undefined if there is no encoder. */
  readonly vectors: VersionVectors | undefined;
  readonly quotations: readonly Quotation[];
  readonly speakers: SpeakerIndex;
  readonly titles: ArticleIndex;
  readonly texts: TextIndex & { readonly about: AboutTerms };
  readonly verification: VerificationCorpus;
  /** Returns the language of a question if no article is in it; else undefined. */
  readonly foreignLanguage: (question: string) => Promise<ForeignLanguage | undefined>;
  readonly status: CorpusStatus;
}

/** Creates the lookup of the newest articles, newest first. Sorts them once, at the first call. */
const createNewest = (articles: readonly Article[]): Newest => {
  const moment = ({ publishedAt }: Article): number => Date.parse(publishedAt ?? '') || 0;
  let sorted: readonly Article[] | undefined;
  return async (count, among) => {
    sorted ??= articles.toSorted((a, b) => moment(b) - moment(a));
    const found = among ? sorted.filter(({ id }) => among.has(id)) : sorted;
    return found.slice(0, count).map(passagesOf);
  };
};

/** A version that is ready to serve, with the steps to take when it has replaced the old one or will never serve. */
interface NextState extends Omit<IndexVersion, 'index'> {
  readonly state: CorpusState;
}

/** Creates the check for questions in a language that no article is in. It returns undefined if an article may be in it. */
export const createForeignLanguage = (
  corpus: readonly string[],
  source: CandidateSource,
): ((question: string) => Promise<ForeignLanguage | undefined>) => {
  const askedLanguage = createAskedLanguage(corpus);
  return async (question) => {
    const { forms } = await source.count({
      terms: [],
      forms: letterWords(question).map(({ folded }) => folded),
    });
    const asked = askedLanguage(question, (folded) => forms.has(folded));
    return asked === undefined ? undefined : { asked, corpus };
  };
};

/**
 * Extracts and indexes a reading of the corpus, in steps. Reuses the digests that `digests` already has, and the index of
 * `basis`. Questions asked meanwhile see none of it.
 */
export const corpusStateSteps = function* (
  reading: CorpusReading,
  threshold: number | undefined,
  digests: Digests,
  basis?: Basis,
  meaning?: Meaning,
): Steps<NextState> {
  const articles = reading.articles.map(({ article }) => article);
  const { index, ...version } = yield* indexVersionSteps(articles, digests, basis);
  try {
    yield;
    const byArticle = yield* digests.linkPersons(articles.map((article) => digests.of(article).quotations));
    const quotations = byArticle.flat();
    yield;
    const speakers = yield* digests.indexSpeakers(quotations);
    yield;
    const titles = yield* digests.indexArticles(articles);
    const spokenBy = createSpokenBy(quotations, speakers);
    yield;
    const vectors = meaning && (yield* meaning.versionSteps(articles));
    const source = createLocalSource(index, vectors && meaning?.vectorsOf(vectors));
    yield;
    const texts = createTextIndex(index);
    yield;
    const verification = createVerificationCorpus(texts, speakers, quotations);
    yield;
    const foreignLanguage = createForeignLanguage(corpusLanguages(articles), source);
    yield;
    const status: CorpusStatus = {
      articles: articles.length,
      passages: index.passages.length,
      quotations: quotations.filter(({ kind }) => kind !== 'indirect').length,
      speakers: speakers.all.filter((speaker) => speaker.quotations > 0).length,
      version: corpusVersion(articles),
      loadedAt: new Date(),
      faults: listedFaults(reading.faults),
    };
    const state: CorpusState = {
      reading,
      articles,
      columns: index.forward,
      index,
      answer: createAnswerer(source, threshold, {
        spokenBy,
        vectorOf: meaning?.vectorOf,
        newest: createNewest(articles),
      }),
      holderOf: (text) => resolveHolder(text, source),
      vectors,
      quotations,
      speakers,
      titles,
      texts,
      verification,
      foreignLanguage,
      status,
    };
    return { state, ...version };
  } catch (error) {
    yield* version.discardSteps();
    throw error;
  }
};

/** Runs all steps of `corpusStateSteps` at once. */
export const buildCorpusState = (
  reading: CorpusReading,
  threshold: number | undefined,
  digests: Digests = createDigests(),
  basis?: Basis,
  meaning?: Meaning,
): CorpusState => atOnce(corpusStateSteps(reading, threshold, digests, basis, meaning)).state;
