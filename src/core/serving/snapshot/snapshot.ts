import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { codeFingerprint } from './codeFingerprint.ts';
import { isSnapshot, type Snapshot } from './snapshotContent.ts';

const SHA_BYTES = 32;
let fingerprint: Buffer | undefined;
const header = (): Buffer => {
  fingerprint ??= Buffer.from(`talks-bot snapshot ${codeFingerprint()}\n`);
  return fingerprint;
};
const sha = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Encodes a snapshot as bytes that threads can share: a line with the code's fingerprint, a checksum, and the content. */
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

const contentOf = (bytes: Uint8Array): unknown => {
  try {
    return deserialize(bytes);
  } catch {
    return undefined;
  }
};

/** Decodes a snapshot. Returns undefined if other code wrote the bytes, they are damaged, or they hold something else. */
export const decodeSnapshot = (bytes: Uint8Array): Snapshot | undefined => {
  const head = header();
  const at = head.length + SHA_BYTES;
  if (bytes.length < at || !head.equals(bytes.subarray(0, head.length))) return undefined;
  const content = bytes.subarray(at);
  if (!sha(content).equals(bytes.subarray(head.length, at))) return undefined;
  const decoded = contentOf(content);
  return isSnapshot(decoded) ? decoded : undefined;
};
