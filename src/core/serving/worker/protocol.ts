import type { Failure } from '../../../shared/index.ts';
import type { MeaningSettings, MeaningStatus } from '../../meaning/index.ts';
import type { QuotationResult } from '../../quotations/index.ts';
import type { Corpus, ReloadReport } from '../corpus.ts';
import type { ReadingPatch } from '../readingChanges.ts';

/** Nobody turns hundreds of pages; to copy tens of thousands of quotations to another thread holds that one up. */
const MOST_SENT = 1_000;

/** A result without what is too much to send to another thread. */
export const firstQuotations = <Result extends QuotationResult>(result: Result): Result => {
  const more = result.quotations.length - MOST_SENT;
  return more > 0 ? { ...result, quotations: result.quotations.slice(0, MOST_SENT), more } : result;
};

/** How a worker comes by its corpus: reading the files, or as the snapshot has it, whatever the files hold now. */
export type CorpusSource = 'files' | 'snapshot';

/** What a worker is started with. */
export interface WorkerSettings {
  readonly corpus: string;
  readonly threshold: number | undefined;
  readonly source: CorpusSource;
  /** What another worker served last: a snapshot, and what it lacks. */
  readonly snapshot: SharedArrayBuffer | undefined;
  readonly patch: ReadingPatch | undefined;
  /** Undefined: words alone find passages. */
  readonly meaning: MeaningSettings | undefined;
  /** Where the snapshot is read from, where none is given here; undefined: nowhere. */
  readonly dataDir: string | undefined;
}

/** What a worker serves. Every argument and result is plain data. */
export interface Served extends Omit<Corpus, 'close' | 'reload'> {
  /** Reads the files again. Undefined: more than `atMost` paragraphs changed, and none of it is served. */
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
 * What a worker says. It serves from now on what `patch` tells by `snapshot`, or by the snapshot it told of or was given
 * before; `isOnDisk`: it was read from the folder of snapshots.
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
