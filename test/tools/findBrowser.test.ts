import { chmod } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../../tools/findBrowser.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';

test('finds the first program of a known name on the path', async () => {
  const [empty, folder] = [
    await temporaryFolder(),
    await temporaryFolder({ chromium: '', 'google-chrome': '' }),
  ];
  await chmod(join(folder, 'google-chrome'), 0o755);
  expect(findBrowser({ PATH: [empty, folder].join(delimiter) })).toBe(join(folder, 'google-chrome'));
});

test('uses the named browser, and returns undefined if there is none', () => {
  expect(findBrowser({ CHROMIUM: '/opt/chromium', PATH: '/usr/bin' })).toBe('/opt/chromium');
  if (process.platform !== 'darwin') expect(findBrowser({})).toBeUndefined();
});
