import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, ClientApplication } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../../src/bot/gateway/createClient.ts';
import { createOwnership } from '../../../src/bot/gateway/ownership.ts';
import { createMetrics } from '../../../src/operations/createMetrics.ts';
import { keepLog } from '../startBot.ts';

const user = (id: string) => ({ id, username: `user-${id}`, discriminator: '0', avatar: null });
const member = (id: string, role: string, membership_state = 2) => ({
  user: user(id),
  role,
  membership_state,
  team_id: '9',
  permissions: ['*'],
});
const team = {
  id: '9',
  name: 'Team',
  icon: null,
  owner_user_id: '1',
  members: [
    member('1', 'admin'),
    member('2', 'developer'),
    member('3', 'read_only'),
    member('4', 'admin', 1),
  ],
};

let application: object = {};
let status = 200;
let server: Server;
let client: Client<true>;

const isReady = (made: Client): made is Client<true> => made.application !== null;

beforeEach(async () => {
  server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(application));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const made = createClient({
    logger: keepLog().logger,
    metrics: createMetrics(),
    api: `http://127.0.0.1:${port}/api`,
  });
  made.rest.setToken('token');
  made.application = Reflect.construct(ClientApplication, [made, { id: '7' }]);
  if (!isReady(made)) throw new Error('the client has no application');
  client = made;
});
afterEach(async () => {
  await client.destroy();
  server.close();
});

describe('createOwnership', () => {
  it('recognises the owner of the application', async () => {
    application = { id: '7', owner: user('1'), team: null };
    const owns = createOwnership(client);
    expect([await owns('1'), await owns('2')]).toEqual([true, false]);
  });

  it('recognises the owner and the active members of the team, but no read-only, invited or other users', async () => {
    application = { id: '7', owner: user('5'), team };
    const owns = createOwnership(client);
    const owners = [];
    for (const id of ['1', '2', '3', '4', '5']) if (await owns(id)) owners.push(id);
    expect(owners).toEqual(['1', '2']);
  });

  it('caches the owners that Discord states, and asks again after a failure', async () => {
    const owns = createOwnership(client);
    application = {};
    status = 500;
    await expect(owns('1')).rejects.toThrow();
    status = 200;
    application = { id: '7', owner: user('1'), team: null };
    expect(await owns('1')).toBe(true);
    application = { id: '7', owner: user('2'), team: null };
    expect([await owns('1'), await owns('2')]).toEqual([true, false]);
  });
});
