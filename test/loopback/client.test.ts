import { expect, test } from 'vitest';
import { startBot } from './support.ts';

test('a real client logs in and is ready', async () => {
  const { loopback, client, errors, close } = await startBot(async () => {});
  expect(client.user.id).toBe(loopback.applicationId);
  expect(client.guilds.cache.get(loopback.guildId)?.name).toBe('Loopback');
  expect(client.channels.cache.get(loopback.channelId)?.isSendable()).toBe(true);
  expect((await client.application.fetch()).owner?.id).toBe(loopback.ownerId);
  expect(loopback.gateway.sessions()).toBe(1);
  expect(errors).toEqual([]);
  await close();
});
