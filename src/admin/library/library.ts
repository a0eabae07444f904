import type { AuditEntry } from './audit.ts';
import type { PendingUpload } from './pending.ts';
import type { CheckReport, Review } from './review.ts';
import type { Incoming, Screened } from './screen.ts';
import type { Trashed } from './trash.ts';

/** An upload that waits for confirmation, and its key. */
export interface Proposal {
  readonly key: string;
  readonly review: Review;
}

/**
 * The changes that admins make to the corpus files. The served corpus changes only when it reloads. One process makes one
 * change at a time, and each change leaves a line in the audit. All methods throw a `UserError` with the reason if a change
 * was not made; such a change leaves no trace.
 */
export interface Library {
  /** Throws a `UserError` if the corpus cannot be changed. */
  requireFolder(): Promise<void>;
  /** Reads a file and keeps the article until it is confirmed. */
  propose(name: string, bytes: Uint8Array): Promise<Proposal>;
  /** Reviews the same upload against the current corpus. Returns undefined if it is no longer kept. */
  proposeAgain(key: string): Promise<Proposal | undefined>;
  forget(key: string): Promise<void>;
  /** Adds an upload to the corpus. Returns undefined if it is no longer kept. */
  add(key: string, by: string): Promise<AuditEntry | undefined>;
  /** Returns the article files by their article ids. */
  files(): Promise<ReadonlyMap<string, string>>;
  remove(file: string, by: string): Promise<AuditEntry>;
  /** Lists the trash, the newest first. */
  trashed(): Promise<readonly Trashed[]>;
  restore(key: string, by: string): Promise<AuditEntry>;
  /** Takes the right to change the files, before any work that needs it. Throws a `UserError` if it cannot take it. */
  own(): Promise<void>;
  /** Compares articles of feeds with the corpus. */
  screen(incoming: readonly Incoming[]): Promise<readonly Screened[]>;
  /** Adds an article file, or replaces another one, which goes to the trash. */
  take(content: PendingUpload, by: string): Promise<AuditEntry>;
  /** Keeps an article file until it is accepted or rejected. Returns its key. */
  offer(content: PendingUpload): Promise<string>;
  /** Counts the offers that are neither accepted nor rejected. */
  offered(): Promise<number>;
  /** Takes an offered article into the corpus. Returns undefined if it is no longer kept. */
  accept(key: string, by: string): Promise<AuditEntry | undefined>;
  /** Drops an offered article. Returns undefined if it is no longer kept. */
  reject(key: string, by: string): Promise<AuditEntry | undefined>;
  /** Records a reload in the audit. */
  reloaded(version: string, by: string): Promise<AuditEntry>;
  /** Reads the files again and returns their faults. The served corpus does not change. */
  check(): Promise<CheckReport>;
  /** Lets another process change the corpus. */
  close(): Promise<void>;
}
