import { createHash } from 'node:crypto';
import { UserError } from '../../../shared/index.ts';
import type { Fault } from '../../corpus/index.ts';
import type { CorpusStatus } from '../corpus.ts';
import { codeFingerprint } from '../snapshot/codeFingerprint.ts';
import type { Cluster, ClusterCall } from './cluster.ts';
import { IndexGone } from './clusterFaults.ts';

/**
 * The indexes of one edition of the corpus. `texts`: articles, their passages and quotations; one shard holds all documents
 * of an article. `words`: the counts of each word and of each source, and the state of the edition. `speakers`: one document
 * for each way of naming a speaker, and one for each person.
 */
export interface EditionIndexes {
  readonly texts: string;
  readonly words: string;
  readonly speakers: string;
}
export const INDEXES = ['texts', 'words', 'speakers'] as const satisfies (keyof EditionIndexes)[];

/** The state of an edition. The writer writes it last, and again with each change. */
export interface EditionState {
  /** Version of the corpus; see `corpusVersion`. */
  readonly version: string;
  /** ISO 8601. */
  readonly writtenAt: string;
  readonly articles: number;
  readonly passages: number;
  /** Number of term occurrences in all passages. */
  readonly occurrences: number;
  /** Quotations without indirect speech; `utterances`: with it. */
  readonly quotations: number;
  readonly utterances: number;
  /** Number of speakers with a quotation that is not indirect speech. */
  readonly speakers: number;
  /** See `corpusLanguages`. */
  readonly languages: readonly string[];
  readonly faults: readonly Fault[];
  /** The encoder that made the vectors of the passages; null if they have none. */
  readonly encoder: string | null;
  /** Number of passages with a vector; `readable`: number that could have one. */
  readonly encoded: number;
  readonly readable: number;
  /** Number of shards of `texts`. */
  readonly shards: number;
}

/** Returns the status of the corpus from the state of its edition, without encoder and cluster. */
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

/** Returns an id of the code that makes terms and quotations: a bot reads only editions that the same code wrote. */
export const writerOf = (): string =>
  createHash('sha256').update(codeFingerprint()).digest('hex').slice(0, FINGERPRINT_CHARACTERS);

/** Returns the alias of each index of the edition that serves this code. */
export const aliasesOf = (prefix: string, writer: string): EditionIndexes => ({
  texts: `${prefix}-${writer}-texts`,
  words: `${prefix}-${writer}-words`,
  speakers: `${prefix}-${writer}-speakers`,
});

/** Returns the index names of one build of an edition. */
export const indexesOf = (prefix: string, writer: string, build: string): EditionIndexes => ({
  texts: `${prefix}-${writer}-texts-${build}`,
  words: `${prefix}-${writer}-words-${build}`,
  speakers: `${prefix}-${writer}-speakers-${build}`,
});

/** Returns the name of the index that outlives editions. It holds the lease, the journal, and each code's last edition. */
export const ledgerOf = (prefix: string): string => `${prefix}-ledger`;

/** Returns the name of the index for requests to the writer: the only index that bots write to. */
export const requestsOf = (prefix: string): string => `${prefix}-requests`;

/** The id of the document in `words` with the state of the edition. */
export const STATE_ID = 'edition';

/** The ledger's record of the edition of one code. */
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

/** The archive has no edition that this code wrote. */
export class EditionMissing extends UserError {}

/** Returns the error that explains to an operator why there is no edition. */
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

/** Milliseconds after which the edition is looked up again. */
const STALE = 2_000;
/** Time limit of that lookup in milliseconds. */
const LOOK_UP = 2_000;

/** Follows the edition that serves, which changes when the writer publishes another. */
export interface Follower {
  /** Returns the edition last seen. Throws `EditionMissing`, and `UserError` (archive-unavailable). */
  current(): Promise<Edition>;
  /** Looks the edition up now, within the time limit of `call` if given. Throws the errors of `current`. */
  refresh(call?: ClusterCall): Promise<Edition>;
}

/** Creates a follower of the edition that this code can read. */
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
      // The known edition answers meanwhile.
      if (performance.now() - looked > STALE) refresh().catch(() => undefined);
      return known;
    },
  };
};
