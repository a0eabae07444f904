import type { Failure } from '../../../shared/index.ts';
import type { MeaningSettings, MeaningStatus } from '../../meaning/index.ts';
import type { QuotationResult } from '../../quotations/index.ts';
import type { Corpus, ReloadReport } from '../corpus.ts';
import type { ReadingPatch } from '../readingChanges.ts';

/** Maximum number of quotations sent: copying tens of thousands blocks the other thread, and nobody reads that many. */
const MOST_SENT = 1_000;

/** Cuts a result to its first quotations, because too many block the other thread. */
export const firstQuotations = <Result extends QuotationResult>(result: Result): Result => {
  const more = result.quotations.length - MOST_SENT;
  return more > 0 ? { ...result, quotations: result.quotations.slice(0, MOST_SENT), more } : result;
};

/** The source of a worker's corpus: the files, or the snapshot without a look at the files. */
export type CorpusSource = 'files' | 'snapshot';

/** The settings of a worker. */
export interface WorkerSettings {
  readonly corpus: string;
  readonly threshold: number | undefined;
  readonly source: CorpusSource;
  /** The reading that another worker served last: a snapshot, and a patch on it. */
  readonly snapshot: SharedArrayBuffer | undefined;
  readonly patch: ReadingPatch | undefined;
  /** Undefined: words alone find passages. */
  readonly meaning: MeaningSettings | undefined;
  /** Folder to read the snapshot from if `snapshot` is undefined; if this is undefined too, there is none. */
  readonly dataDir: string | undefined;
}

/** The methods that a worker serves. Every argument and result is plain data. */
export interface Served extends Omit<Corpus, 'close' | 'reload'> {
  /** Reads the files again. Changes nothing and returns undefined if over `atMost` paragraphs differ from the snapshot. */
  reload(atMost: number): Promise<ReloadReport | undefined>;
}

export type Method = keyof Served;
export type Result<M extends Method> = Awaited<ReturnType<Served[M]>>;

export interface Request<M extends Method = Method> {
  readonly id: number;
  readonly method: M;
  readonly args: Parameters<Served[M]>;
}

/**
 * A message of a worker. `serving`: from now on the worker serves `snapshot` with `patch` applied. Without `snapshot`,
 * `patch` refers to the snapshot that the worker last reported or was given. `isOnDisk`: the snapshot was read from
 * `dataDir`.
 */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unready'; readonly failure: Failure }
  | {
      readonly kind: 'serving';
      readonly snapshot?: { readonly bytes: SharedArrayBuffer; readonly isOnDisk: boolean };
      readonly patch: ReadingPatch | undefined;
    }
  | { readonly kind: 'meaning'; readonly status: MeaningStatus }
  | { readonly kind: 'fault'; readonly failure: Failure }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure };
