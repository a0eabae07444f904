import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { retryAfter } from '../../../../src/admin/import/fetch/politeClient.ts';
import { openResponseMemory } from '../../../../src/admin/import/fetch/responseMemory.ts';
import { temporaryFolder } from '../../../core/corpus/temporaryFolder.ts';

it('reads Retry-After in seconds and as a date', () => {
  const now = Date.parse('2025-03-17T09:00:00Z');
  expect(retryAfter('120', now)).toBe(120_000);
  expect(retryAfter('Mon, 17 Mar 2025 09:01:00 GMT', now)).toBe(60_000);
  expect(retryAfter('Mon, 17 Mar 2025 08:00:00 GMT', now)).toBe(0);
  expect([retryAfter('soon', now), retryAfter(null, now)]).toEqual([undefined, undefined]);
});

it('caches responses byte for byte, drops them after a month, and ignores a damaged file', async () => {
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
