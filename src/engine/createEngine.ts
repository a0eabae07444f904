import { describeFault } from '../corpus/fault.ts';
import { readCorpus } from '../corpus/readCorpus.ts';
import type { CorpusReading } from '../corpus/reading.ts';
import { findQuotations } from '../quotations/findQuotations.ts';
import { mentionsOf } from '../quotations/mentionsOf.ts';
import { verifyQuote } from '../quotations/verifyQuote.ts';
import { UserError } from '../userError.ts';
import { buildCorpusState, type CorpusState } from './corpusState.ts';
import type { Engine, ReloadReport } from './engine.ts';
import { mergeReading } from './mergeReading.ts';

export interface EngineOptions {
  /** Path of the corpus: a folder or a `.jsonl` file. */
  readonly corpus: string;
  /** The confidence below which an answer is `not-in-corpus`. */
  readonly threshold: number;
}

export const MOST_QUESTION_CHARACTERS = 2_000;
/** Of the words of one claim. */
export const MOST_CLAIM_CHARACTERS = 2_000;
const MOST_CHOICES = 25;

const checkQuestion = (question: string): string => {
  const trimmed = question.trim();
  if (trimmed === '') throw new UserError('Please ask a question.');
  if (trimmed.length > MOST_QUESTION_CHARACTERS) {
    throw new UserError(`That question is too long: ${MOST_QUESTION_CHARACTERS} characters at most.`);
  }
  return trimmed;
};

const checkClaim = (words: string): string => {
  if (!/[\p{L}\p{N}]/u.test(words)) throw new UserError('There are no words to check.');
  if (words.length > MOST_CLAIM_CHARACTERS)
    throw new UserError(`Those words are too many to check: ${MOST_CLAIM_CHARACTERS} characters at most.`);
  return words;
};

const refuseEmpty = (fresh: CorpusReading, served: CorpusReading): void => {
  if (fresh.articles.length > 0 || served.articles.length === 0) return;
  const [fault] = fresh.faults;
  throw new UserError(
    fault
      ? `No article could be read; the first fault: ${describeFault(fault)}`
      : 'There is no article in the corpus any more.',
  );
};

/** Loads the corpus and serves it in this thread. Throws `CorpusNotFound`. */
export const createEngine = async ({ corpus, threshold }: EngineOptions): Promise<Engine> => {
  let state: CorpusState = buildCorpusState(await readCorpus(corpus), threshold);
  let lastReload: Promise<unknown> = Promise.resolve();

  const reload = async (): Promise<ReloadReport> => {
    const started = performance.now();
    const fresh = await readCorpus(corpus);
    refuseEmpty(fresh, state.reading);
    const { reading, difference } = mergeReading(state.reading, fresh);
    state = buildCorpusState(reading, threshold);
    return {
      ...difference,
      faults: reading.faults,
      milliseconds: performance.now() - started,
      status: state.status,
    };
  };

  return {
    ask: async (question) => state.answer(checkQuestion(question)),
    quote: async (query) =>
      findQuotations(
        {
          quotations: state.quotations,
          speakers: state.speakers,
          articles: state.titles,
          mentionsOf: (name) => mentionsOf(name, state.index),
          ask: (question) => state.answer(question).passages,
          idf: (term) => state.index.idf(state.index.forward.vocabulary.get(term)),
        },
        query,
      ),
    quotations: async () => state.quotations,
    speakers: async (typed) =>
      (typed.trim() === '' ? state.speakers.all : state.speakers.near(typed)).slice(0, MOST_CHOICES),
    articles: async (typed) =>
      (typed.trim() === '' ? state.titles.all : state.titles.near(typed)).slice(0, MOST_CHOICES),
    verify: async (words, speaker) => verifyQuote(checkClaim(words), speaker ?? null, state.verification),
    status: async () => state.status,
    reload: () => {
      const next = lastReload.then(reload);
      lastReload = next.catch(() => undefined);
      return next;
    },
    close: async () => undefined,
  };
};
