import { isDeepStrictEqual } from 'node:util';
import { describeFault } from '../corpus/fault.ts';
import { readCorpus } from '../corpus/readCorpus.ts';
import type { CorpusReading, KnownArticles } from '../corpus/reading.ts';
import { UserError } from '../userError.ts';
import { corpusQueries } from './corpusQueries.ts';
import { buildCorpusState, corpusStateSteps } from './corpusState.ts';
import { createDigests, keptDigest } from './digests.ts';
import { inTurns } from './inTurns.ts';
import { mergeReading } from './mergeReading.ts';
import type { Served, Source } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';

export interface CorpusOptions {
  /** Path of the corpus: a folder or a `.jsonl` file. */
  readonly corpus: string;
  /** The confidence below which an answer is `not-in-corpus`. */
  readonly threshold: number;
}

export interface ServeOptions extends CorpusOptions {
  /** Files unless told; where it is the snapshot, no file is read. */
  readonly source?: Source;
  /** What was served before: what is in it is neither parsed, extracted nor indexed again. */
  readonly kept?: Snapshot | undefined;
}

/** What serves, and what it would take to serve it elsewhere. */
export interface CorpusServer extends Served {
  snapshot(): Snapshot;
  /** Whether a snapshot is of what serves now. */
  serves(snapshot: Snapshot | undefined): boolean;
}

/** In a larger corpus the inverted index takes too long to build while questions wait: about a second in this one. */
const MOST_PASSAGES_IN_PLACE = 5_000;

const refuseEmpty = (fresh: CorpusReading, served: CorpusReading): void => {
  if (fresh.articles.length > 0 || served.articles.length === 0) return;
  const [fault] = fresh.faults;
  throw new UserError(
    fault
      ? `No article could be read; the first fault: ${describeFault(fault)}`
      : 'There is no article in the corpus any more.',
  );
};

const knownArticles = ({ articles }: Pick<CorpusReading, 'articles'>): KnownArticles =>
  new Map(articles.flatMap(({ hash, article }) => (hash === undefined ? [] : [[hash, article] as const])));

/** How many paragraphs of a reading stand in articles that another does not have. */
const paragraphsNew = (reading: CorpusReading, before: CorpusReading): number => {
  const there = new Set(before.articles.map(({ article }) => article));
  return reading.articles.reduce(
    (sum, { article }) => (there.has(article) ? sum : sum + article.paragraphs.length),
    0,
  );
};

/** Articles that are unchanged are the same objects, so that this compares no text. */
const isSame = (one: CorpusReading, other: CorpusReading): boolean =>
  isDeepStrictEqual([one.articles, one.faults], [other.articles, other.faults]);

const readFirst = ({ corpus, source, kept }: ServeOptions): Promise<CorpusReading> => {
  if (source !== 'snapshot') return readCorpus(corpus, kept && knownArticles(kept));
  if (!kept) throw new Error('there is no sound snapshot to serve');
  return Promise.resolve({ articles: kept.articles, faults: kept.faults });
};

/** Loads the corpus and serves it in this thread. Throws `CorpusNotFound`. */
export const serveCorpus = async (options: ServeOptions): Promise<CorpusServer> => {
  const { corpus, threshold, kept } = options;
  const digests = createDigests(kept);
  let state = buildCorpusState(await readFirst(options), threshold, digests);
  return {
    ...corpusQueries(() => state),
    reload: async (atMost) => {
      const started = performance.now();
      const fresh = await readCorpus(corpus, knownArticles(state.reading));
      refuseEmpty(fresh, state.reading);
      const { reading, difference } = mergeReading(state.reading, fresh);
      if (paragraphsNew(reading, state.reading) > atMost) return undefined;
      if (!isSame(reading, state.reading)) {
        if (state.passages.length > MOST_PASSAGES_IN_PLACE && atMost < Number.POSITIVE_INFINITY)
          return undefined;
        // All aside, then one assignment: whatever fails before it leaves the old state as it was.
        state = await inTurns(corpusStateSteps(reading, threshold, digests));
      }
      const milliseconds = performance.now() - started;
      return { ...difference, faults: state.status.faults, milliseconds, status: state.status };
    },
    serves: (snapshot) => snapshot !== undefined && isSame(snapshot, state.reading),
    snapshot: () => ({
      articles: state.reading.articles,
      faults: state.reading.faults,
      words: digests.words(),
      digests: state.reading.articles.map(({ article }) => keptDigest(digests.of(article))),
    }),
  };
};
