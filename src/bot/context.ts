import type { AuditEntry, Feeds, Gaps, Library } from '../admin/index.ts';
import type { Corpus } from '../core/index.ts';
import type { corpusStatusReply, Reply, Viewer } from '../presentation/index.ts';
import type { Subscriptions } from './following/subscriptions.ts';
import type { SentFile } from './invocation.ts';

/** Downloads a sent file of at most `mostBytes` bytes. Throws `UserError`. */
export type Download = (sent: Pick<SentFile, 'url' | 'size'>, mostBytes: number) => Promise<Uint8Array>;

/**
 * Posts a change of the corpus to the log channel. Resolves to true if it was posted, or if there is no log channel. Never
 * rejects.
 */
export type Announce = (change: AuditEntry) => Promise<boolean>;

/** The recent answering times, as the status of the corpus shows them. */
export type AnsweringTimes = Parameters<typeof corpusStatusReply>[1]['times'];

/** The services that a command, a control or a form may use. */
export interface CommandContext {
  readonly corpus: Corpus;
  readonly answering: () => AnsweringTimes;
  /** The files of the corpus, for admins. */
  readonly library: Library;
  /** The feeds of the corpus; undefined if there are none. */
  readonly feeds?: Pick<Feeds, 'status' | 'poll'> | undefined;
  /** Unanswered questions; undefined if they are not kept. */
  readonly gaps?: Pick<Gaps, 'all'> | undefined;
  /** The subscriptions of channels. */
  readonly following: Subscriptions;
  readonly download: Download;
  /** The acting user. */
  readonly viewer: Viewer;
  readonly announce: Announce;
  /** Shows progress if the answer was deferred already. Never rejects. */
  readonly progress: (reply: Reply) => Promise<void>;
  /** Milliseconds between two progress messages; 2,000 by default. */
  readonly progressEvery?: number | undefined;
}
