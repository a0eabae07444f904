import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { machineClock } from '../../../src/shared/index.ts';
import { createChanges } from './changes.ts';
import { createCommandStore } from './commandStore.ts';
import { createGateway } from './gateway.ts';
import { createInteractions } from './interactions.ts';
import type { LoopbackDiscord, LoopbackOptions } from './loopbackDiscord.ts';
import { createMember, sees } from './member/createMember.ts';
import { visibleCommands } from './member/visibleCommands.ts';
import { createMessageStore } from './messageStore.ts';
import { createProfile, type Profile } from './profile.ts';
import { callbackRoutes } from './rest/callbacks.ts';
import { createCallLog } from './rest/callLog.ts';
import { channelRoutes } from './rest/channels.ts';
import { commandRoutes } from './rest/commands.ts';
import { createFaults } from './rest/faults.ts';
import { identityRoutes } from './rest/identity.ts';
import { createResponder } from './rest/respond.ts';
import { createRestApp } from './rest/restApp.ts';
import { webhookRoutes } from './rest/webhooks.ts';
import { createUploadStore } from './uploadStore.ts';
import { createWorld } from './world.ts';

const HOST = '127.0.0.1';
const MINUTE = 60_000;

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => resolve((server.address() as AddressInfo).port));
  });

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Starts a Discord of its own on 127.0.0.1. Rejects where the port is taken. */
export const startLoopback = async (options: LoopbackOptions = {}): Promise<LoopbackDiscord> => {
  const {
    acknowledgeWithin = 3000,
    tokenLife = 15 * MINUTE,
    heartbeatInterval = 41_250,
    history = 5000,
    patience = 5000,
    clock = machineClock,
  } = options;
  let address = '';
  const world = createWorld(options.token);
  const changes = createChanges();
  const messages = createMessageStore(history, changes);
  const uploads = createUploadStore(history, () => `http://${address}`);
  const interactions = createInteractions({ acknowledgeWithin, tokenLife }, clock);
  const globalCommands = createCommandStore(world.applicationId, null, changes);
  const guildCommands = createCommandStore(world.applicationId, world.guildId, changes);
  const commands = () => [...guildCommands.list(), ...globalCommands.list()];
  const gatewayUrl = () => `ws://${address}/gateway`;
  const gateway = createGateway({ world, heartbeatInterval, url: gatewayUrl, changes });
  const faults = createFaults();
  const log = createCallLog(history, changes);
  const responder = createResponder({ world, messages, uploads });
  const routes = [
    ...identityRoutes(world, gatewayUrl, gateway.identified),
    ...commandRoutes(world, globalCommands, guildCommands),
    ...callbackRoutes(interactions, messages, responder),
    ...webhookRoutes(world, interactions, messages, responder),
    ...channelRoutes(world, messages, responder),
  ];
  const app = createRestApp({ token: world.token, routes, faults, log, interactions, uploads, clock });
  const server = createAdaptorServer({ fetch: app.fetch, createServer }) as Server;
  gateway.attachTo(server);
  address = `${HOST}:${await listen(server, options.port ?? 0)}`;

  const people = new Map<string, Profile>();
  const parts = { world, messages, uploads, interactions, gateway, changes, people, commands, patience };
  return {
    restUrl: `http://${address}/api`,
    token: world.token,
    applicationId: world.applicationId,
    ownerId: world.ownerId,
    guildId: world.guildId,
    channelId: world.channelId,
    get commands() {
      return commands();
    },
    commandsFor: (member) => visibleCommands(commands(), member),
    member: (choices = {}) => {
      const profile = createProfile(choices);
      people.set(profile.id, profile);
      for (const id of profile.roles) {
        const role = world.addRole(id);
        if (role) gateway.dispatch('GUILD_ROLE_CREATE', { guild_id: world.guildId, role });
      }
      return createMember(profile, parts);
    },
    messages: (viewer) => messages.values().filter((message) => !viewer || sees(viewer, message, world)),
    message: messages.get,
    gateway: gateway.controls,
    faults: faults.controls,
    log: log.calls,
    onChange: changes.listen,
    close: async () => {
      interactions.close();
      changes.close();
      gateway.close();
      await stop(server);
    },
  };
};
