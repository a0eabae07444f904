import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { CorpusReading } from '../../corpus/index.ts';
import type { Quotation } from '../../quotations/index.ts';
import type { ForwardColumns } from '../../search/index.ts';
import { codeFingerprint } from './codeFingerprint.ts';

/** A quotation as it is kept: its passage by number. */
export interface KeptQuotation extends Omit<Quotation, 'passage'> {
  readonly paragraph: number;
}

/**
 * Everything a worker needs to serve a corpus without reading, extracting or splitting it into terms again. The inverted
 * index is not in it: to make it of the columns is faster than to read it.
 */
export interface Snapshot extends CorpusReading {
  /** What the columns number their words by. */
  readonly words: readonly string[];
  /** Of each article. */
  readonly quotations: readonly (readonly KeptQuotation[])[];
  readonly columns: ForwardColumns;
  /** `articleHash` and `shownLanguage` of each article. */
  readonly hashes: readonly string[];
  readonly languages: readonly (string | null)[];
}

const SHA_BYTES = 32;
let fingerprint: Buffer | undefined;
const header = (): Buffer => {
  fingerprint ??= Buffer.from(`talks-bot snapshot ${codeFingerprint()}\n`);
  return fingerprint;
};
const sha = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** A snapshot as bytes that threads can share: a line that names this very code, a checksum, and the content. */
export const encodeSnapshot = (snapshot: Snapshot): SharedArrayBuffer => {
  const content = serialize(snapshot);
  const head = header();
  const shared = new SharedArrayBuffer(head.length + SHA_BYTES + content.length);
  const bytes = new Uint8Array(shared);
  bytes.set(head);
  bytes.set(sha(content), head.length);
  bytes.set(content, head.length + SHA_BYTES);
  return shared;
};

/** The snapshot in these bytes; undefined: other code wrote them, or they are damaged. */
export const decodeSnapshot = (bytes: Uint8Array): Snapshot | undefined => {
  const head = header();
  const at = head.length + SHA_BYTES;
  if (bytes.length < at || !head.equals(bytes.subarray(0, head.length))) return undefined;
  const content = bytes.subarray(at);
  if (!sha(content).equals(bytes.subarray(head.length, at))) return undefined;
  return deserialize(content) as Snapshot;
};
