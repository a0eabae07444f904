import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Fault } from '../corpus/fault.ts';
import type { SourcedArticle } from '../corpus/reading.ts';
import { type PackedForwardParts, packForwardParts, unpackForwardParts } from '../search/packForwardParts.ts';
import { codeFingerprint } from './codeFingerprint.ts';
import type { KeptDigest } from './digests.ts';

/** Everything a worker needs to serve a corpus without reading, extracting or indexing it again. */
export interface Snapshot {
  readonly articles: readonly SourcedArticle[];
  readonly faults: readonly Fault[];
  /** What the forward indexes number their strings by. */
  readonly words: readonly string[];
  /** Of each article. */
  readonly digests: readonly KeptDigest[];
}

/** As it is written. */
interface Packed extends Omit<Snapshot, 'digests'> {
  readonly quotations: readonly KeptDigest['quotations'][];
  readonly forward: PackedForwardParts;
}

const pack = ({ digests, ...rest }: Snapshot): Packed => ({
  ...rest,
  quotations: digests.map(({ quotations }) => quotations),
  forward: packForwardParts(digests.map(({ forward }) => forward)),
});

const unpack = ({ quotations, forward, ...rest }: Packed): Snapshot => ({
  ...rest,
  digests: unpackForwardParts(forward).map((part, at) => ({
    quotations: quotations[at] ?? [],
    forward: part,
  })),
});

const SHA_BYTES = 32;
let fingerprint: Buffer | undefined;
const header = (): Buffer => {
  fingerprint ??= Buffer.from(`talks-bot snapshot ${codeFingerprint()}\n`);
  return fingerprint;
};
const sha = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** A snapshot as bytes that threads can share: a line that names this very code, a checksum, and the content. */
export const encodeSnapshot = (snapshot: Snapshot): SharedArrayBuffer => {
  const content = serialize(pack(snapshot));
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
  return unpack(deserialize(content) as Packed);
};
