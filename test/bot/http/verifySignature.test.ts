import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSigned, readPublicKey } from '../../../src/bot/http/verifySignature.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const key = readPublicKey(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'));
const NOW = 1_700_000_000_000;
const signed = (body: string, timestamp = String(NOW / 1_000)) => ({
  body: Buffer.from(body),
  timestamp,
  signature: sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
});

it('accepts a recent signature of Discord', () => {
  expect(isSigned(signed('{"type":1}'), key, NOW)).toBe(true);
  for (const seconds of [-299, 299])
    expect(isSigned(signed('{}', String(NOW / 1_000 + seconds)), key, NOW)).toBe(true);
});

it.each([
  ['long ago', signed('{}', String(NOW / 1_000 - 301))],
  ['in the future', signed('{}', String(NOW / 1_000 + 301))],
  ['at no time', signed('{}', 'now')],
  ['by a signature that is none', { ...signed('{}'), signature: 'x'.repeat(128) }],
  ['by a signature that is too short', { ...signed('{}'), signature: signed('{}').signature.slice(2) }],
  ['with another time', { ...signed('{}'), timestamp: String(NOW / 1_000 + 1) }],
])('refuses a request signed %s', (_, request) => {
  expect(isSigned(request, key, NOW)).toBe(false);
});

it('refuses a body with one changed byte', () => {
  const body = '{"type":2,"id":"7"}';
  fc.assert(
    fc.property(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), (place, by) => {
      const request = signed(body);
      request.body[place] = (request.body[place] as number) ^ by;
      expect(isSigned(request, key, NOW)).toBe(false);
    }),
  );
});
