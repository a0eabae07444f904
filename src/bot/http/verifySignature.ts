import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** SubjectPublicKeyInfo of a raw Ed25519 key (RFC 8410). */
const PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Reads Discord's public key from the 64 hexadecimal digits that its portal shows. */
export const readPublicKey = (hex: string): KeyObject =>
  createPublicKey({ key: Buffer.concat([PREFIX, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' });

/** Maximum difference in seconds between a request and this machine's clock. */
const MOST_AGE = 300;

interface SignedRequest {
  /** 128 hexadecimal digits. */
  readonly signature: string;
  /** Seconds since 1970, as signed. */
  readonly timestamp: string;
  readonly body: Uint8Array;
}

/** Returns whether Discord signed a request within the last 300 seconds; `now` in milliseconds since 1970. */
export const isSigned = (
  { signature, timestamp, body }: SignedRequest,
  key: KeyObject,
  now: number,
): boolean => {
  if (!/^[\da-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now / 1_000 - Number(timestamp)) > MOST_AGE) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
};
