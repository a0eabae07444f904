import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, ClientApplication, User } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authoriseAdmin } from '../../src/bot/authoriseAdmin.ts';
import { createClient } from '../../src/bot/createClient.ts';
import { createMetrics } from '../../src/operations/createMetrics.ts';
import { en } from '../../src/presentation/wording/en.ts';
import { UserError } from '../../src/shared/userError.ts';
import { keepLog } from './startBot.ts';

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
let server: Server;
let client: Client<true>;

const isReady = (made: Client): made is Client<true> => made.application !== null;

beforeEach(async () => {
  server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(application));
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

const passes = async (
  id: string,
  settings = { adminUsers: [] as string[], adminRoles: [] as string[] },
  guild = true,
) => {
  const asking = {
    inGuild: () => guild,
    client,
    user: Reflect.construct(User, [client, user(id)]) as User,
    member: null,
  } as Parameters<typeof authoriseAdmin>[0];
  try {
    await authoriseAdmin(asking, settings, en);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
};

describe('authoriseAdmin, where nobody is configured', () => {
  it('lets the owner of the application pass', async () => {
    application = { id: '7', owner: user('1'), team: null };
    expect([await passes('1'), await passes('2')]).toEqual([true, false]);
  });

  it('lets the owner and the active members of its team pass, not readers, invited ones and others', async () => {
    application = { id: '7', owner: user('5'), team };
    const passed = [];
    for (const id of ['1', '2', '3', '4', '5']) if (await passes(id)) passed.push(id);
    expect(passed).toEqual(['1', '2']);
  });

  it('lets nobody pass outside of a server', async () => {
    application = { id: '7', owner: user('1'), team: null };
    expect(await passes('1', { adminUsers: ['1'], adminRoles: [] }, false)).toBe(false);
  });
});
