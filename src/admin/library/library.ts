import type { AuditEntry } from './audit.ts';
import type { PendingUpload } from './pending.ts';
import type { CheckReport, Review } from './review.ts';
import type { Incoming, Screened } from './screen.ts';
import type { Trashed } from './trash.ts';

/** An upload that waits for its confirmation, and its key. */
export interface Proposal {
  readonly key: string;
  readonly review: Review;
}

/**
 * What admins may do to the files of the corpus; what serves changes only when the corpus reloads. Changes are made one
 * after the other, by one process alone, and each leaves a line in the audit. All throw a `UserError`, with a reason for each change that was
 * not made and left no trace.
 */
export interface Library {
  /** Throws a `UserError` where the corpus cannot be changed. */
  requireFolder(): Promise<void>;
  /** Reads a file and keeps what it comes to until it is confirmed. */
  propose(name: string, bytes: Uint8Array): Promise<Proposal>;
  /** The same upload against the corpus as it is now; undefined: it is no longer kept. */
  proposeAgain(key: string): Promise<Proposal | undefined>;
  forget(key: string): Promise<void>;
  /** Undefined: the upload is no longer kept. */
  add(key: string, by: string): Promise<AuditEntry | undefined>;
  /** The article files by the id they make. */
  files(): Promise<ReadonlyMap<string, string>>;
  remove(file: string, by: string): Promise<AuditEntry>;
  /** Newest first. */
  trashed(): Promise<readonly Trashed[]>;
  restore(key: string, by: string): Promise<AuditEntry>;
  /** Takes the right to change the files, before anything is done for it. Throws a `UserError` where it cannot be had. */
  own(): Promise<void>;
  /** Which articles of feeds are new beside those that are there. */
  screen(incoming: readonly Incoming[]): Promise<readonly Screened[]>;
  /** Adds an article file, or puts it in the place of another one, which goes to the trash. */
  take(content: PendingUpload, by: string): Promise<AuditEntry>;
  /** Keeps an article file until it is accepted or rejected; its key. */
  offer(content: PendingUpload): Promise<string>;
  /** Takes what was offered. Undefined: it is no longer kept. */
  accept(key: string, by: string): Promise<AuditEntry | undefined>;
  /** Drops what was offered. Undefined: it is no longer kept. */
  reject(key: string, by: string): Promise<AuditEntry | undefined>;
  /** Writes down that the corpus was reloaded. */
  reloaded(version: string, by: string): Promise<AuditEntry>;
  /** Reads the files again and says what is wrong with them; nothing is served of it. */
  check(): Promise<CheckReport>;
  /** Lets another process change the corpus. */
  close(): Promise<void>;
}
