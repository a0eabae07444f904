import type { UserError } from '../../shared/index.ts';
import type { AuditEntry } from '../library/audit.ts';
import type { Screened } from '../library/screen.ts';

/** An article from a feed that waits for an admin. */
export interface FeedProposal extends Pick<Screened, 'file' | 'article' | 'opening'> {
  /** The key of the library's offer. */
  readonly key: string;
  readonly link: string;
  /** Whether it replaces an earlier version. */
  readonly isChange: boolean;
}

/** Reports the feeds' actions to people. No method rejects; false means that the report was not delivered. */
export interface FeedTeller {
  changes(changes: readonly AuditEntry[]): Promise<boolean>;
  propose(proposal: FeedProposal): Promise<boolean>;
  failing(feed: string, reason: string): Promise<boolean>;
}

/** The result of one poll. Numbers count articles unless stated otherwise. */
export interface PollReport {
  /** The number of polled feeds, and the number of all feeds that fail. */
  readonly feeds: number;
  readonly failing: number;
  readonly fetched: number;
  readonly added: number;
  readonly replaced: number;
  readonly proposed: number;
  /** Already in the corpus, by link, id or text. */
  readonly known: number;
  readonly refused: number;
  /** Moved to the trash because of their age or number. */
  readonly retired: number;
  /** The paths of the added and replaced files, relative to the corpus. */
  readonly files: readonly string[];
  /** The failures, for the log: the link and the reason. */
  readonly problems: readonly { readonly link: string; readonly problem: string }[];
  /** The reason if articles wait for the next poll, for instance a full disk. */
  readonly stopped: UserError | undefined;
}

export interface FeedsStatus {
  readonly feeds: readonly {
    readonly link: string;
    /** Milliseconds since 1970; undefined: not polled yet. */
    readonly polledAt: number | undefined;
    readonly listed: number;
    readonly failingSince: number | undefined;
    readonly reason: string | undefined;
  }[];
  /** Articles from feeds that are still in the corpus. */
  readonly brought: number;
  /** Offers that no admin has accepted or rejected. */
  readonly waiting: number;
  readonly isPolling: boolean;
  /** Milliseconds since 1970; undefined: no poll is planned. */
  readonly nextAt: number | undefined;
  readonly last: PollReport | undefined;
}

/** The feeds that keep a corpus fresh. */
export interface Feeds {
  /** Starts regular polls, until closed. */
  start(): void;
  /** Polls all feeds now, or waits for the running poll. Throws a `UserError` if the corpus cannot be changed. */
  poll(): Promise<PollReport>;
  /** Throws a `UserError` if the list of feeds or the corpus cannot be read. */
  status(): Promise<FeedsStatus>;
  /** Stops a running poll without losing its results. */
  close(): Promise<void>;
}
