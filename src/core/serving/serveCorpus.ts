import { isDeepStrictEqual } from 'node:util';
import { inTurns, UserError } from '../../shared/index.ts';
import {
  articleHash,
  type CorpusReading,
  describeFault,
  type Fault,
  type KnownArticles,
  readCorpus,
  shownLanguage,
} from '../corpus/index.ts';
import type { Meaning } from '../meaning/index.ts';
import { columnsOf } from '../search/index.ts';
import { corpusQueries } from './corpusQueries.ts';
import { buildCorpusState, corpusStateSteps } from './corpusState.ts';
import { createDigests, keptQuotations } from './digests.ts';
import { createLending } from './lending.ts';
import { applyPatch, mergeReading, patchOf, patchSize, type ReadingPatch } from './readingChanges.ts';
import type { Snapshot } from './snapshot/snapshotContent.ts';
import type { CorpusSource, Served } from './worker/protocol.ts';

export interface CorpusOptions {
  /** Path of the corpus: a folder or a `.jsonl` file. */
  readonly corpus: string;
  /**
   * The confidence below which an answer is `not-in-corpus`. If undefined, the default depends on whether words alone or
   * meaning, too, found the passages.
   */
  readonly threshold: number | undefined;
}

interface ServeOptions extends CorpusOptions {
  /** `files` by default; with `snapshot`, no file is read. */
  readonly source?: CorpusSource;
  /** The snapshot of an earlier version. Its articles are not parsed, extracted or split into terms again. */
  readonly kept?: Snapshot | undefined;
  /** Finds passages by meaning, too. Its owner closes it. */
  readonly meaning?: Meaning | undefined;
  /** The reading that served last, as a patch on `kept`. */
  readonly patch?: ReadingPatch | undefined;
}

/** Serves a corpus, and hands out the data to serve it elsewhere. */
export interface CorpusServer extends Served {
  /** Returns the current reading as a patch on the last snapshot; undefined if too much differs, or there is none. */
  patch(): ReadingPatch | undefined;
  snapshot(): Snapshot;
}

/** Maximum number of paragraphs in a patch. */
const MOST_PATCHED = 4_000;

/** Throws `UserError` if a corpus has lost all its articles: something is probably wrong with the files. */
export const refuseEmpty = (fresh: number, served: number, [fault]: readonly Fault[]): void => {
  if (fresh > 0 || served === 0) return;
  throw new UserError(
    fault
      ? `No article could be read; the first fault: ${describeFault(fault)}`
      : 'There is no article in the corpus any more.',
  );
};

const knownArticles = ({ articles }: CorpusReading): KnownArticles =>
  new Map(
    articles.flatMap((sourced) => (sourced.hash === undefined ? [] : [[sourced.hash, sourced] as const])),
  );

/** Returns whether two readings are the same. Compares no text if unchanged articles are the same objects. */
const isSame = (one: CorpusReading, other: CorpusReading): boolean =>
  isDeepStrictEqual([one.articles, one.faults], [other.articles, other.faults]);

const readFirst = ({ corpus, source, kept, patch }: ServeOptions): Promise<CorpusReading> => {
  const last = kept && patch ? applyPatch(kept, patch) : kept;
  if (source !== 'snapshot') return readCorpus(corpus, last && knownArticles(last));
  if (!last) throw new Error('there is no sound snapshot to serve');
  return Promise.resolve({ articles: last.articles, faults: last.faults });
};

/** Loads the corpus and serves it in this thread. Throws `CorpusNotFound`. */
export const serveCorpus = async (options: ServeOptions): Promise<CorpusServer> => {
  const { corpus, threshold, kept, meaning } = options;
  const digests = createDigests(kept);
  const basis = kept && {
    articles: kept.articles.map(({ article }) => article),
    columns: kept.columns,
    index: undefined,
  };
  /** The reading that patches refer to. */
  let base = kept && { articles: kept.articles, faults: kept.faults };
  const serving = createLending(
    buildCorpusState(await readFirst(options), threshold, digests, basis, meaning),
  );
  /** Makes the vectors of the version that serves. */
  const think = (): void => {
    const { vectors } = serving.current();
    if (vectors) meaning?.serve(vectors);
  };
  think();
  const update = async (reading: CorpusReading): Promise<void> => {
    // Builds everything aside, then swaps it in with one assignment. An earlier failure leaves the served version unchanged.
    const before = serving.current();
    const next = await inTurns(corpusStateSteps(reading, threshold, digests, before, meaning));
    const replaced = serving.replace(next.state);
    think();
    await replaced;
    await inTurns(next.retireSteps());
    const staying = new Set(next.state.articles);
    meaning?.retire(before.articles.filter((article) => !staying.has(article)));
  };
  return {
    ...corpusQueries(serving.lend, meaning),
    reload: async (atMost) => {
      const started = performance.now();
      const before = serving.current().reading;
      const fresh = await readCorpus(corpus, knownArticles(before));
      refuseEmpty(fresh.articles.length, before.articles.length, fresh.faults);
      const { reading, difference } = mergeReading(before, fresh);
      const last = base ?? before;
      if (patchSize(last, patchOf(last, reading)) > atMost) return undefined;
      if (!isSame(reading, before)) await update(reading);
      const milliseconds = performance.now() - started;
      const { status } = serving.current();
      return { ...difference, faults: status.faults, milliseconds, status };
    },
    patch: () => {
      const patch = base && patchOf(base, serving.current().reading);
      return base && patch && patchSize(base, patch) <= MOST_PATCHED ? patch : undefined;
    },
    snapshot: () => {
      const state = serving.current();
      base = state.reading;
      return {
        articles: base.articles,
        faults: base.faults,
        words: digests.lexicon.words,
        quotations: state.articles.map((article) => keptQuotations(digests.of(article))),
        columns: columnsOf(state.columns),
        hashes: state.articles.map(articleHash.of),
        languages: state.articles.map(shownLanguage.of),
      };
    },
  };
};
