import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createDownload } from '../../../src/bot/gateway/download.ts';
import { type Reason, UserError } from '../../../src/shared/userError.ts';

const refusal = (reason: Reason) => expect.objectContaining({ name: 'UserError', reason });

const serve = async (answer: RequestListener): Promise<{ origin: string; asked: string[] }> => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
};

it('reads a file from the configured Discord', async () => {
  const { origin } = await serve((_, response) => response.end('# Talks'));
  const download = createDownload(`${origin}/api`);
  expect(Buffer.from(await download({ url: `${origin}/a.md`, size: 7 }, 100)).toString()).toBe('# Talks');
});

it('requests only from Discord, and follows no redirect', async () => {
  const elsewhere = await serve((_, response) => response.end('secret'));
  const discord = await serve((_, response) => response.writeHead(302, { location: elsewhere.origin }).end());
  const download = createDownload(`${discord.origin}/api`);
  const urls = [
    `${elsewhere.origin}/x`,
    'https://cdn.discordapp.com.example.org/x',
    'http://cdn.discordapp.com/x',
  ];
  for (const url of [
    ...urls,
    'https://cdn.discordapp.com@example.org/x',
    'file:///etc/passwd',
    'no url',
    'data:,x',
  ])
    await expect(download({ url, size: 1 }, 100), url).rejects.toThrow(refusal({ kind: 'not-on-discord' }));
  await expect(createDownload(undefined)({ url: `${discord.origin}/x`, size: 1 }, 100)).rejects.toThrow(
    refusal({ kind: 'not-on-discord' }),
  );
  await expect(download({ url: `${discord.origin}/x`, size: 1 }, 100)).rejects.toThrow(
    refusal({ kind: 'file-not-read', status: 302 }),
  );
  expect(elsewhere.asked).toEqual([]);
});

it('reads no more than the limit, whatever size is stated', async () => {
  const { origin, asked } = await serve((_, response) => {
    // Newer versions of Node call back at once after the reader is gone. `setImmediate` lets other work run.
    // An error ends the loop.
    const more = (error?: Error | null): void => {
      if (!error && !response.destroyed) response.write('x'.repeat(65_536), (why) => setImmediate(more, why));
    };
    more();
  });
  const download = createDownload(`${origin}/api`);
  await expect(download({ url: `${origin}/x`, size: 2_000_000 }, 1_048_576)).rejects.toThrow(
    refusal({ kind: 'file-too-large', mostBytes: 1_048_576 }),
  );
  expect(asked).toEqual([]);
  await expect(download({ url: `${origin}/x`, size: 1 }, 1_048_576)).rejects.toThrow(UserError);
});
