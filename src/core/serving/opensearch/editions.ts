import { createHash } from 'node:crypto';
import { UserError } from '../../../shared/index.ts';
import type { Fault } from '../../corpus/index.ts';
import type { CorpusStatus } from '../corpus.ts';
import { codeFingerprint } from '../snapshot/codeFingerprint.ts';
import type { Cluster, ClusterCall } from './cluster.ts';
import { IndexGone } from './clusterFaults.ts';

/**
 * The indexes of one edition of the corpus. `texts`: articles, their passages and quotations, all of one article in one
 * shard; `words`: the counts of each word, and the edition itself; `speakers`: one document for each way a speaker is named.
 */
export interface EditionIndexes {
  readonly texts: string;
  readonly words: string;
  readonly speakers: string;
}
export const INDEXES = ['texts', 'words', 'speakers'] as const satisfies (keyof EditionIndexes)[];

/** What an edition says of itself; written last, and again with each change. */
export interface EditionState {
  /** Version of the corpus, as `corpusVersion` has it. */
  readonly version: string;
  /** ISO 8601. */
  readonly writtenAt: string;
  readonly articles: number;
  readonly passages: number;
  /** Terms of all passages. */
  readonly occurrences: number;
  /** Without indirect speech, and with it. */
  readonly quotations: number;
  readonly utterances: number;
  /** Those that are quoted. */
  readonly speakers: number;
  /** See `corpusLanguages`. */
  readonly languages: readonly string[];
  readonly faults: readonly Fault[];
  /** The encoder whose vectors the passages have; null for none. */
  readonly encoder: string | null;
  /** How many passages have a vector, of how many that could. */
  readonly encoded: number;
  readonly readable: number;
  /** Of `texts`. */
  readonly shards: number;
}

/** An edition as the status of the corpus has it, without encoder and cluster. */
export const statusOf = (state: EditionState): CorpusStatus => ({
  articles: state.articles,
  passages: state.passages,
  quotations: state.quotations,
  speakers: state.speakers,
  version: state.version,
  loadedAt: new Date(state.writtenAt),
  faults: state.faults,
});

export interface Edition {
  readonly indexes: EditionIndexes;
  readonly state: EditionState;
}

const FINGERPRINT_CHARACTERS = 10;

/** Names the code that makes terms and quotations: a bot reads what the very same code wrote. */
export const writerOf = (): string =>
  createHash('sha256').update(codeFingerprint()).digest('hex').slice(0, FINGERPRINT_CHARACTERS);

/** The alias of each index of the edition that serves this very code. */
export const aliasesOf = (prefix: string, writer: string): EditionIndexes => ({
  texts: `${prefix}-${writer}-texts`,
  words: `${prefix}-${writer}-words`,
  speakers: `${prefix}-${writer}-speakers`,
});

/** The indexes of one build of an edition. */
export const indexesOf = (prefix: string, writer: string, build: string): EditionIndexes => ({
  texts: `${prefix}-${writer}-texts-${build}`,
  words: `${prefix}-${writer}-words-${build}`,
  speakers: `${prefix}-${writer}-speakers-${build}`,
});

/** The index that outlives editions: the lease of the writer, its journal, and the last edition of each code. */
export const ledgerOf = (prefix: string): string => `${prefix}-ledger`;

/** What bots ask of the writer: the one index that they write to. */
export const requestsOf = (prefix: string): string => `${prefix}-requests`;

/** The id of an edition's own document, in `words`. */
export const STATE_ID = 'edition';

/** What the ledger holds of the edition of one code. */
export interface LedgerEdition {
  readonly kind: 'edition';
  readonly writer: string;
  /** Version of the package. */
  readonly release: string;
  readonly writtenAt: string;
}

interface StateDocument {
  readonly state: EditionState;
  readonly indexes: EditionIndexes;
}

const LATEST_EDITION = {
  size: 1,
  query: { term: { kind: 'edition' } },
  sort: [{ writtenAt: 'desc' }],
};

/** There is no edition for this code. */
export class EditionMissing extends UserError {}

/** Why there is none. */
const explainMissing = async (call: ClusterCall, prefix: string, writer: string): Promise<UserError> => {
  const index = `npm run bot -- index`;
  const other = await call
    .search<LedgerEdition>([{ index: ledgerOf(prefix), body: LATEST_EDITION }])
    .then(([found]) => found?.hits[0]?.doc)
    .catch((error: unknown) => {
      if (error instanceof IndexGone) return undefined;
      throw error;
    });
  return new EditionMissing(
    other
      ? `The archive "${prefix}" in OpenSearch was written by another version of this program (${other.release}, code ${other.writer}, ${other.writtenAt}); this one is code ${writer}. Where this one is newer, run "${index}" with it; bots of the other go on meanwhile. Where it is older, upgrade it.`
      : `There is no archive "${prefix}" in OpenSearch yet: run "${index}" where the articles are.`,
  );
};

/** Milliseconds after which the edition is looked up once more. */
const STALE = 2_000;
/** Milliseconds that looking it up may take. */
const LOOK_UP = 2_000;

/** Tells the edition that serves, which changes when another is written. */
export interface Follower {
  /** Throws `EditionMissing`, and `UserError` archive-unavailable. */
  current(): Promise<Edition>;
  /** Looks it up now; within the time of a call, if it is of one. */
  refresh(call?: ClusterCall): Promise<Edition>;
}

/** Follows the edition that this very code can read. */
export const followEditions = (
  cluster: Pick<Cluster, 'call'>,
  prefix: string,
  writer = writerOf(),
): Follower => {
  const { words } = aliasesOf(prefix, writer);
  let known: Edition | undefined;
  let looked = Number.NEGATIVE_INFINITY;
  let looking: Promise<Edition> | undefined;
  const look = async (call = cluster.call(LOOK_UP)): Promise<Edition> => {
    try {
      const [found] = await call.get<StateDocument>(words, [{ id: STATE_ID }]);
      if (!found) throw await explainMissing(call, prefix, writer);
      known = { indexes: found.indexes, state: found.state };
      looked = performance.now();
      return known;
    } catch (error) {
      throw error instanceof IndexGone ? await explainMissing(call, prefix, writer) : error;
    }
  };
  const refresh = (call?: ClusterCall): Promise<Edition> => {
    if (call) return look(call);
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  return {
    refresh,
    current: async () => {
      if (!known) return refresh();
      // Whoever asks meanwhile is answered from the edition that is known.
      if (performance.now() - looked > STALE) refresh().catch(() => undefined);
      return known;
    },
  };
};
