import type { AuditEntry, Feeds, Gaps, Library } from '../admin/index.ts';
import type { Corpus } from '../core/index.ts';
import type { corpusStatusReply, Reply, Viewer } from '../presentation/index.ts';
import type { Subscriptions } from './following/subscriptions.ts';
import type { SentFile } from './invocation.ts';

/** The bytes of a sent file, at most so many. Throws `UserError`. */
export type Download = (sent: Pick<SentFile, 'url' | 'size'>, mostBytes: number) => Promise<Uint8Array>;

/** Tells the log channel of a change of the corpus. Whether it was told, or there is none. Never rejects. */
export type Announce = (change: AuditEntry) => Promise<boolean>;

/** How long the corpus took to answer of late, as the status of the corpus shows it. */
export type AnsweringTimes = Parameters<typeof corpusStatusReply>[1]['times'];

/** The means of a command, a control or a form. */
export interface CommandContext {
  readonly corpus: Corpus;
  readonly answering: () => AnsweringTimes;
  /** The files of the corpus, for those who may change it. */
  readonly library: Library;
  /** What keeps the corpus fresh; undefined: nothing does. */
  readonly feeds?: Pick<Feeds, 'status' | 'poll'> | undefined;
  /** What members asked in vain; undefined: it is not kept. */
  readonly gaps?: Pick<Gaps, 'all'> | undefined;
  /** What channels follow; undefined: they cannot. */
  readonly following?: Subscriptions | undefined;
  readonly download: Download;
  /** Who is acting. */
  readonly viewer: Viewer;
  readonly announce: Announce;
  /** Shows how far it is where an answer was deferred already. Never rejects. */
  readonly progress: (reply: Reply) => Promise<void>;
  /** Milliseconds between two words on how far it is; 2,000 unless told. */
  readonly progressEvery?: number | undefined;
}
