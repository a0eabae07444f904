import type { Answer } from '../answers/answer.ts';
import { createAnswerer } from '../answers/createAnswerer.ts';
import type { Article } from '../corpus/article.ts';
import { corpusVersion } from '../corpus/corpusVersion.ts';
import { type Passage, passagesOf } from '../corpus/passage.ts';
import type { CorpusReading } from '../corpus/reading.ts';
import { extractQuotations } from '../quotations/extractQuotations.ts';
import { linkPersons } from '../quotations/linkPersons.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { buildSpeakerIndex, type SpeakerIndex } from '../quotations/speakerIndex.ts';
import { createVerificationCorpus } from '../quotations/verification/createVerificationCorpus.ts';
import type { VerificationCorpus } from '../quotations/verifyQuote.ts';
import { buildPassageIndex, type PassageIndex } from '../search/passageIndex.ts';
import { type ArticleIndex, buildArticleIndex } from './articleIndex.ts';
import type { CorpusStatus } from './engine.ts';
import { collectSpokenWords } from './spokenWords.ts';

/** Everything that is known of one version of the corpus. Never changed: a reload builds another and swaps it in. */
export interface CorpusState {
  readonly reading: CorpusReading;
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly index: PassageIndex;
  readonly answer: (question: string) => Answer;
  readonly quotations: readonly Quotation[];
  readonly speakers: SpeakerIndex;
  readonly titles: ArticleIndex;
  readonly verification: VerificationCorpus;
  readonly status: CorpusStatus;
}

/** Extracts and indexes what was read. */
export const buildCorpusState = (reading: CorpusReading, threshold: number): CorpusState => {
  const articles = reading.articles.map(({ article }) => article);
  const passages = articles.flatMap(passagesOf);
  const quotations = linkPersons(articles.map(extractQuotations)).flat();
  const speakers = buildSpeakerIndex(quotations);
  const index = buildPassageIndex(passages);
  const status: CorpusStatus = {
    articles: articles.length,
    passages: passages.length,
    quotations: quotations.filter(({ kind }) => kind !== 'indirect').length,
    speakers: speakers.all.filter((speaker) => speaker.quotations > 0).length,
    version: corpusVersion(articles),
    loadedAt: new Date(),
    faults: reading.faults,
  };
  return {
    reading,
    articles,
    passages,
    index,
    answer: createAnswerer(index, threshold, collectSpokenWords(passages, quotations, speakers)),
    quotations,
    speakers,
    titles: buildArticleIndex(articles),
    verification: createVerificationCorpus(index, speakers, quotations),
    status,
  };
};
