import { Client, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import type { LoopbackDiscord, LoopbackOptions } from '../../src/loopback/loopbackDiscord.ts';
import { startLoopback } from '../../src/loopback/startLoopback.ts';

export interface Bot {
  readonly loopback: LoopbackDiscord;
  readonly client: Client<true>;
  /** What the client reported as errors, or its listener threw. */
  readonly errors: unknown[];
  close(): Promise<void>;
}

/** Logs a real client in to a loopback and waits until it is ready. */
export const logIn = async (loopback: LoopbackDiscord): Promise<Client<true>> => {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: loopback.restUrl, offset: 0 } });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(loopback.token);
  await ready;
  return client as Client<true>;
};

/** A loopback, a real client in it, and what it does with interactions. */
export const startBot = async (
  answer: (interaction: Interaction) => Promise<unknown>,
  options: LoopbackOptions = {},
): Promise<Bot> => {
  const loopback = await startLoopback(options);
  const client = await logIn(loopback);
  const errors: unknown[] = [];
  client.on(Events.Error, (error) => errors.push(error));
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error: unknown) => errors.push(error));
  });
  const close = async (): Promise<void> => {
    await client.destroy();
    await loopback.close();
  };
  return { loopback, client, errors, close };
};
