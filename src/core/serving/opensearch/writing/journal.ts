import type { Client } from '@opensearch-project/opensearch';
import { MEBIBYTE } from '../../../../shared/index.ts';
import type { EditionIndexes } from '../editions.ts';
import type { Operation } from './articleDocuments.ts';
import { linesOf, sendLines } from './bulk.ts';
import type { Lease, Ledger } from './ledger.ts';

/** Maximum size of one entry in bytes. */
const MOST_BYTES = MEBIBYTE;
const HEAD = 'journal';
const entryId = (number: number): string => `journal-${number}`;
/** Timeout of a refresh, which makes changes visible, in milliseconds. */
const PATIENCE = 120_000;

interface Head {
  readonly kind: 'journal';
  readonly indexes: EditionIndexes;
  /** Number of entries that become visible first; `rest`: number of entries that become visible after them. */
  readonly texts: number;
  readonly rest: number;
}

const entriesOf = (operations: readonly Operation[]): string[] => {
  const entries: string[] = [];
  let current: string[] = [];
  let bytes = 0;
  for (const operation of operations) {
    const lines = linesOf(operation);
    current.push(lines);
    bytes += lines.length;
    if (bytes < MOST_BYTES) continue;
    entries.push(current.join(''));
    [current, bytes] = [[], 0];
  }
  if (current.length > 0) entries.push(current.join(''));
  return entries;
};

/**
 * Creates the journal for changes to an edition that serves. It stores all operations in the ledger before it writes them,
 * each with its whole document. So a writer may be killed at any point: the next writer writes the operations again.
 */
export const createJournal = (
  client: Client,
  ledger: Ledger,
  { signal, confirm }: Pick<Lease, 'signal' | 'confirm'>,
) => {
  /** Writes the entries of the journal, unless its edition is gone, and deletes it. Returns false if there is no journal. */
  const apply = async (): Promise<boolean> => {
    const head = (await ledger.read<Head>(HEAD))?.doc;
    if (!head) return false;
    const { indexes, texts, rest } = head;
    const { body: isThere } = await client.indices.exists({ index: Object.values(indexes) as string[] });
    if (isThere) {
      const write = async (from: number, end: number): Promise<void> => {
        for (let number = from; number < end; number += 1) {
          const entry = await ledger.read<{ readonly lines: string }>(entryId(number));
          if (!entry) throw new Error(`entry ${number} of the journal is missing`);
          await sendLines(client, entry.doc.lines, signal);
        }
      };
      const refresh = (...index: string[]) => client.indices.refresh({ index }, { requestTimeout: PATIENCE });
      await write(0, texts);
      // The texts become visible before their counts and before the new state of the edition.
      await refresh(indexes.texts);
      await write(texts, texts + rest);
      await refresh(indexes.speakers, indexes.words);
    }
    await ledger.take(HEAD);
    for (let number = 0; number < texts + rest; number += 1) await ledger.take(entryId(number));
    return true;
  };
  return {
    apply,
    /** Stores the operations in the journal, then writes them. */
    write: async (
      indexes: EditionIndexes,
      texts: readonly Operation[],
      rest: readonly Operation[],
    ): Promise<void> => {
      const [first, then] = [entriesOf(texts), entriesOf(rest)];
      for (const [number, lines] of [...first, ...then].entries()) {
        signal.throwIfAborted();
        await ledger.put(entryId(number), { kind: 'entry', lines });
      }
      const head: Head = { kind: 'journal', indexes, texts: first.length, rest: then.length };
      await confirm();
      await ledger.put(HEAD, head);
      await apply();
    },
  };
};
