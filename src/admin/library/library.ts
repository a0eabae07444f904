import type { AuditEntry } from './audit.ts';
import type { CheckReport, Review } from './review.ts';
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
  /** Writes down that the corpus was reloaded. */
  reloaded(version: string, by: string): Promise<AuditEntry>;
  /** Reads the files again and says what is wrong with them; nothing is served of it. */
  check(): Promise<CheckReport>;
  /** Lets another process change the corpus. */
  close(): Promise<void>;
}
