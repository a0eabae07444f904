import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSubscriptions, MOST_FOLLOWED } from '../../../src/bot/following/subscriptions.ts';
import { temporaryFolder } from '../../core/corpus/temporaryFolder.ts';

const SERVER = '100000000000000021';
const CHANNEL = '100000000000000022';
const wish = { server: SERVER, channel: CHANNEL, locale: 'uk' };

it('keeps each topic of a channel once, under DATA_DIR, across processes', async () => {
  const dataDir = await temporaryFolder();
  const subscriptions = createSubscriptions(dataDir, () => 5);
  for (const about of ['Gaza talks', ' gaza  TALKS', 'gaza\ttalks'])
    await subscriptions.add({ ...wish, about });
  await subscriptions.add({ ...wish, channel: '100000000000000023', about: 'Gaza talks' });
  const again = createSubscriptions(dataDir);
  const kept = await again.all();
  expect(kept.map(({ channel, about }) => [channel, about]).sort()).toEqual([
    [CHANNEL, 'Gaza talks'],
    ['100000000000000023', 'Gaza talks'],
  ]);
  await again.forget(CHANNEL, kept);
  expect(await subscriptions.list(SERVER)).toHaveLength(1);
});

it('limits the number of subscriptions per server', async () => {
  const subscriptions = createSubscriptions(await temporaryFolder());
  for (let n = 0; n < MOST_FOLLOWED; n += 1) await subscriptions.add({ ...wish, about: `topic ${n}` });
  await expect(subscriptions.add({ ...wish, speaker: 'Ada' })).rejects.toMatchObject({
    reason: { kind: 'too-many-followed', most: MOST_FOLLOWED },
  });
  await subscriptions.add({ ...wish, server: '100000000000000024', speaker: 'Ada' });
});

it('ignores and keeps files that it did not write', async () => {
  const dataDir = await temporaryFolder();
  const subscriptions = createSubscriptions(dataDir);
  await subscriptions.add({ ...wish, about: 'harbour' });
  const folder = join(dataDir, 'following', 'servers', SERVER);
  const [file = ''] = await readdir(folder);
  await writeFile(join(folder, 'notes.txt'), 'mine');
  await writeFile(
    join(folder, `${'0'.repeat(16)}.json`),
    JSON.stringify({ ...wish, about: 'harbour', at: 1 }),
  );
  await mkdir(join(dataDir, 'following', 'servers', 'lost+found'));
  expect(await subscriptions.all()).toHaveLength(1);
  await writeFile(join(folder, file), '{"server":');
  expect(await subscriptions.all()).toEqual([]);
  expect(await readdir(folder)).toHaveLength(3);
});
