import { createChanges } from './changes.ts';
import { machineClock } from './clock.ts';
import { createCommandStore } from './commandStore.ts';
import { createEndpoint } from './endpoint.ts';
import { createGateway } from './gateway/gateway.ts';
import { createInteractions } from './interactions.ts';
import type { LoopbackDiscord, LoopbackOptions } from './loopbackDiscord.ts';
import { createMember, sees } from './member/createMember.ts';
import type { Deliver } from './member/sendInteraction.ts';
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

import { serve } from './serve.ts';
import { createUploadStore } from './uploadStore.ts';
import { createWorld } from './world.ts';

const MINUTE = 60_000;

/** Starts a loopback Discord on 127.0.0.1. Throws the system's error if the port is not available. */
export const startLoopback = async (options: LoopbackOptions = {}): Promise<LoopbackDiscord> => {
  const {
    acknowledgeWithin = 3000,
    tokenLife = 15 * MINUTE,
    heartbeatInterval = 41_250,
    history = 5000,
    patience = 5000,
    shards = 1,
    clock = machineClock,
  } = options;
  let address = '';
  const world = createWorld(options);
  const changes = createChanges();
  const messages = createMessageStore(history, changes);
  const uploads = createUploadStore(history, () => `http://${address}`);
  const interactions = createInteractions({ acknowledgeWithin, tokenLife }, clock);
  const globalCommands = createCommandStore(world.applicationId, null, changes);
  const guildCommands = createCommandStore(world.applicationId, world.guildId, changes);
  const commands = () => [...guildCommands.list(), ...globalCommands.list()];
  const gatewayUrl = () => `ws://${address}/gateway`;
  const gateway = createGateway({ world, heartbeatInterval, url: gatewayUrl, changes, shards });
  const faults = createFaults();
  const log = createCallLog(history, changes);
  const responder = createResponder({ world, messages, uploads });
  const routes = [
    ...identityRoutes(world, { url: gatewayUrl, shards, identified: gateway.identified }),
    ...commandRoutes(world, globalCommands, guildCommands),
    ...callbackRoutes(interactions, messages, responder),
    ...webhookRoutes(world, interactions, messages, responder),
    ...channelRoutes(world, messages, responder),
  ];
  const app = createRestApp({ token: world.token, routes, faults, log, interactions, uploads, clock });
  const endpoint = createEndpoint(async ({ id, token }, body, type) => {
    const headers = { 'content-type': type, host: 'localhost' };
    await app.request(`http://localhost/api/v10/interactions/${id}/${token}/callback`, {
      method: 'POST',
      headers,
      body,
    });
  });
  /** Delivers to the endpoint if one is connected, otherwise to the gateway. */
  const deliver: Deliver = (payload) => {
    if (endpoint.isConnected()) void endpoint.post(payload);
    else gateway.dispatch('INTERACTION_CREATE', payload);
  };
  const served = await serve(app.fetch, options.port ?? 0);
  gateway.attachTo(served.server);
  ({ address } = served);

  const people = new Map<string, Profile>();
  const parts = { world, messages, uploads, interactions, deliver, changes, people, commands, patience };
  return {
    restUrl: `http://${address}/api`,
    token: world.token,
    applicationId: world.applicationId,
    ownerId: world.ownerId,
    guildId: world.guildId,
    channelId: world.channelId,
    names: world.names,
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
    endpoint: endpoint.controls,
    faults: faults.controls,
    log: log.calls,
    onChange: changes.listen,
    close: async () => {
      interactions.close();
      changes.close();
      gateway.close();
      await served.close();
    },
  };
};
