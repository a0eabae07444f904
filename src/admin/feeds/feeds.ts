import type { UserError } from '../../shared/index.ts';
import type { AuditEntry } from '../library/audit.ts';
import type { Screened } from '../library/screen.ts';

/** An article that a feed brought and an admin is to accept. */
export interface FeedProposal extends Pick<Screened, 'file' | 'article' | 'opening'> {
  /** Of the library's offer. */
  readonly key: string;
  readonly link: string;
  /** Whether it takes the place of an earlier version. */
  readonly isChange: boolean;
}

/** Tells people what the feeds do. None of it rejects; false: they were not told. */
export interface FeedTeller {
  changes(changes: readonly AuditEntry[]): Promise<boolean>;
  propose(proposal: FeedProposal): Promise<boolean>;
  failing(feed: string, reason: string): Promise<boolean>;
}

/** What one poll came to, in numbers of articles where nothing else is said. */
export interface PollReport {
  /** How many feeds were asked, and how many of all fail. */
  readonly feeds: number;
  readonly failing: number;
  readonly fetched: number;
  readonly added: number;
  readonly replaced: number;
  readonly proposed: number;
  /** There already, by link, id or text. */
  readonly known: number;
  readonly refused: number;
  /** Gone to the trash for their age or number. */
  readonly retired: number;
  /** The paths of what was added and replaced, relative to the corpus. */
  readonly files: readonly string[];
  /** What went wrong, for the log: the link and why. */
  readonly problems: readonly { readonly link: string; readonly problem: string }[];
  /** Why some of it waits for the next poll: the disk is full, for instance. */
  readonly stopped: UserError | undefined;
}

export interface FeedsStatus {
  readonly feeds: readonly {
    readonly link: string;
    /** Milliseconds since 1970; undefined: not yet. */
    readonly polledAt: number | undefined;
    readonly listed: number;
    readonly failingSince: number | undefined;
    readonly reason: string | undefined;
  }[];
  /** Brought and still there. */
  readonly brought: number;
  readonly waiting: number;
  readonly isPolling: boolean;
  /** Milliseconds since 1970; undefined: no poll is planned. */
  readonly nextAt: number | undefined;
  readonly last: PollReport | undefined;
}

/** The feeds that keep a corpus fresh. */
export interface Feeds {
  /** Polls from now on, and now and then, until closed. */
  start(): void;
  /** Polls now, all feeds, or waits for the poll under way. Throws a `UserError` where the corpus cannot be changed. */
  poll(): Promise<PollReport>;
  /** Throws a `UserError` where the list of feeds cannot be read. */
  status(): Promise<FeedsStatus>;
  /** Ends a poll under way; nothing of it is lost. */
  close(): Promise<void>;
}
