import { join } from 'node:path';
import type { FileSystem } from './fileSystem.ts';

/** Who the audit names for what the feeds bring and take. */
export const BY_FEEDS = 'feeds';

/** Who changed the corpus, how and when. */
export interface AuditEntry {
  /** ISO 8601, in UTC. */
  readonly at: string;
  /** Discord id, or `feeds` for what the bot does by itself. */
  readonly by: string;
  readonly what: 'added' | 'removed' | 'restored' | 'reloaded' | 'replaced' | 'rejected';
  /** The article's file, relative to the corpus; of a reload there is none. */
  readonly file?: string;
  /** Where a feed's article was found. */
  readonly link?: string;
  /** What a removal drove out of the trash for good: files, each after the key of its folder; absent for none. */
  readonly dropped?: readonly string[];
  /** Of the corpus after a reload. */
  readonly version?: string;
}

/**
 * Appends a line of JSON to `audit.jsonl`, flushed to the disk. A line stands there before its change takes effect, so that
 * no change is without one. Throws what the file system throws.
 */
export const appendAudit = async (
  dataDir: string,
  entry: AuditEntry,
  { mkdir, open }: FileSystem,
): Promise<void> => {
  await mkdir(dataDir, { recursive: true });
  const file = await open(join(dataDir, 'audit.jsonl'), 'a', 0o600);
  try {
    await file.appendFile(`${JSON.stringify(entry)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
};
