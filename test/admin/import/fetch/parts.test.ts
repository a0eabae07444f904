import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { retryAfter } from '../../../../src/admin/import/fetch/politeClient.ts';
import { openResponseMemory } from '../../../../src/admin/import/fetch/responseMemory.ts';
import { isPublicAddress } from '../../../../src/shared/index.ts';
import { temporaryFolder } from '../../../core/corpus/temporaryFolder.ts';

it.each(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

it.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::7f00:1',
  '0::a9fe:a9fe',
  '::ffff:127.0.0.1',
  '::ffff:a9fe:a9fe',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'fc00::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  'localhost',
  '',
])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

it('reads what Retry-After asks for', () => {
  const now = Date.parse('2025-03-17T09:00:00Z');
  expect(retryAfter('120', now)).toBe(120_000);
  expect(retryAfter('Mon, 17 Mar 2025 09:01:00 GMT', now)).toBe(60_000);
  expect(retryAfter('Mon, 17 Mar 2025 08:00:00 GMT', now)).toBe(0);
  expect([retryAfter('soon', now), retryAfter(null, now)]).toEqual([undefined, undefined]);
});

it('remembers responses to the byte, forgets them after a month, and takes damage for forgetting', async () => {
  const folder = join(await temporaryFolder(), 'import');
  const response = {
    address: 'https://e.example/a',
    etag: '"1"',
    lastModified: null,
    contentType: 'text/html',
    bytes: Uint8Array.from([10, 0, 255, 10]),
  };
  await (await openResponseMemory(folder)).keep(response);
  const kept = await (await openResponseMemory(folder)).recall(response.address);
  expect({ ...kept, bytes: Uint8Array.from(kept?.bytes ?? []) }).toEqual(response);

  const [file = ''] = await readdir(folder);
  await utimes(join(folder, file), new Date(0), new Date(0));
  const memory = await openResponseMemory(folder);
  expect(await memory.recall(response.address)).toBeUndefined();
  await memory.keep(response);
  await writeFile(join(folder, file), 'damaged');
  expect(await memory.recall(response.address)).toBeUndefined();
});
