import type { ForeignLanguage } from '../answers/answer.ts';
import { type Answerer, createAnswerer } from '../answers/createAnswerer.ts';
import { createForeignLanguage } from '../answers/createForeignLanguage.ts';
import type { Article } from '../corpus/article.ts';
import { corpusLanguages } from '../corpus/corpusLanguages.ts';
import { corpusVersion } from '../corpus/corpusVersion.ts';
import { listedFaults } from '../corpus/listedFaults.ts';
import type { Passage } from '../corpus/passage.ts';
import type { CorpusReading } from '../corpus/reading.ts';
import { linkPersons } from '../quotations/linkPersons.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { buildSpeakerIndex, type SpeakerIndex } from '../quotations/speakerIndex.ts';
import { createVerificationCorpus } from '../quotations/verification/createVerificationCorpus.ts';
import type { VerificationCorpus } from '../quotations/verifyQuote.ts';
import { joinForwardParts } from '../search/joinForwardParts.ts';
import { buildPassageIndex, type PassageIndex } from '../search/passageIndex.ts';
import { type ArticleIndex, buildArticleIndex } from './articleIndex.ts';
import { createDigests, type Digest, type Digests } from './digests.ts';
import type { CorpusStatus } from './engine.ts';
import { atOnce, type Steps } from './inTurns.ts';
import { collectSpokenWords } from './spokenWords.ts';

/** Everything that is known of one version of the corpus. Never changed: a reload builds another and swaps it in. */
export interface CorpusState {
  readonly reading: CorpusReading;
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly index: PassageIndex;
  readonly answer: Answerer;
  readonly quotations: readonly Quotation[];
  readonly speakers: SpeakerIndex;
  readonly titles: ArticleIndex;
  readonly verification: VerificationCorpus;
  /** What to say of the language of a question that no article is in. */
  readonly foreignLanguage: (question: string) => ForeignLanguage | undefined;
  readonly status: CorpusStatus;
}

/**
 * Extracts and indexes what was read, in steps; what `digests` has of an article that is there already is taken from
 * there. Nothing of another state is touched.
 */
export const corpusStateSteps = function* (
  reading: CorpusReading,
  threshold: number,
  digests: Digests,
): Steps<CorpusState> {
  const articles = reading.articles.map(({ article }) => article);
  const digested: Digest[] = [];
  for (const article of articles) {
    digested.push(digests.of(article));
    yield;
  }
  const passages = digested.flatMap((digest) => digest.passages);
  const quotations = linkPersons(digested.map((digest) => digest.quotations)).flat();
  yield;
  const speakers = buildSpeakerIndex(quotations);
  yield;
  const parts = digested.map((digest) => digest.forward);
  const forward = joinForwardParts(parts, digests.words());
  yield;
  const index = buildPassageIndex(passages, forward);
  yield;
  const titles = buildArticleIndex(articles);
  yield;
  const status: CorpusStatus = {
    articles: articles.length,
    passages: passages.length,
    quotations: quotations.filter(({ kind }) => kind !== 'indirect').length,
    speakers: speakers.all.filter((speaker) => speaker.quotations > 0).length,
    version: corpusVersion(articles),
    loadedAt: new Date(),
    faults: listedFaults(reading.faults),
  };
  return {
    reading,
    articles,
    passages,
    index,
    answer: createAnswerer(index, threshold, collectSpokenWords(passages, quotations, speakers)),
    quotations,
    speakers,
    titles,
    verification: createVerificationCorpus(index, speakers, quotations),
    foreignLanguage: createForeignLanguage(corpusLanguages(articles), index),
    status,
  };
};

/** All the steps of `corpusStateSteps` at once. */
export const buildCorpusState = (
  reading: CorpusReading,
  threshold: number,
  digests: Digests = createDigests(),
): CorpusState => atOnce(corpusStateSteps(reading, threshold, digests));
