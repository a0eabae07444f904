import { join } from 'node:path';
import type { FileSystem } from './fileSystem.ts';

/** The name in the audit for changes that the feeds make. */
export const BY_FEEDS = 'feeds';

/** One change of the corpus: the person, the action and the time. */
export interface AuditEntry {
  /** ISO 8601, in UTC. */
  readonly at: string;
  /** Discord id, or `feeds` for the bot's own changes. */
  readonly by: string;
  readonly what: 'added' | 'removed' | 'restored' | 'reloaded' | 'replaced' | 'rejected';
  /** The article's file, relative to the corpus; absent for a reload. */
  readonly file?: string;
  /** The link of a feed's article. */
  readonly link?: string;
  /** Files that a removal deleted from the trash for good, each after the key of its folder; absent if there are none. */
  readonly dropped?: readonly string[];
  /** The version of the corpus after a reload. */
  readonly version?: string;
}

/**
 * Appends a line of JSON to `audit.jsonl` and flushes it to the disk. The line is written before its change takes effect, so
 * every change has a line. Throws the errors of the file system.
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
