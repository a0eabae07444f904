import {
  type APIMessageTopLevelComponent,
  Client,
  DefaultRestOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
  type RESTOptions,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { onTestFinished } from 'vitest';
import type { LoopbackDiscord, LoopbackOptions } from '../src/loopbackDiscord.ts';
import { startLoopback } from '../src/startLoopback.ts';
import { UNHURRIED } from './unhurried.ts';

/**
 * Sends a form as bytes. If a process has several versions of undici, the first one loaded sends and knows only its own
 * forms.
 */
const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init);
  const form = new Response(init.body);
  const headers = { ...init.headers, 'content-type': form.headers.get('content-type') ?? '' };
  return DefaultRestOptions.makeRequest(url, {
    ...init,
    headers,
    body: new Uint8Array(await form.arrayBuffer()),
  });
};

interface Bot {
  readonly loopback: LoopbackDiscord;
  readonly client: Client<true>;
  /** Errors that the client reported or its listener threw. */
  readonly errors: unknown[];
}

/** Logs a real client in, waits until it is ready, and logs it out after the test. */
export const logIn = async (loopback: LoopbackDiscord): Promise<Client<true>> => {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: loopback.restUrl, offset: 0, makeRequest },
  });
  onTestFinished(() => client.destroy());
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(loopback.token);
  await ready;
  return client as Client<true>;
};

/** Opens a loopback whose limits, by default, outlast the test; closes it at the test's end. */
export const open = async (options: LoopbackOptions = {}): Promise<LoopbackDiscord> => {
  const loopback = await startLoopback({ acknowledgeWithin: UNHURRIED, patience: UNHURRIED, ...options });
  onTestFinished(() => loopback.close());
  return loopback;
};

const QUESTION = {
  type: 3,
  name: 'question',
  description: 'What to ask',
  required: true,
  max_length: 20,
} as const;

/** The commands most tests use. */
const COMMANDS: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  { name: 'ask', description: 'Ask', options: [QUESTION], contexts: [0, 1, 2], integration_types: [0, 1] },
  {
    name: 'quote',
    description: 'Quote',
    options: [{ type: 3, name: 'speaker', description: 'Who', autocomplete: true }],
  },
  { type: 3, name: 'Ask about this', contexts: [0] },
];

export const deploy = (client: Client<true>, body: unknown = COMMANDS): Promise<unknown> =>
  client.rest.put(Routes.applicationCommands(client.user.id), { body });

/** Starts a loopback and a real client with the commands deployed; `answer` handles its interactions. */
export const startBot = async (
  answer: (interaction: Interaction) => Promise<unknown>,
  options: LoopbackOptions = {},
): Promise<Bot> => {
  const loopback = await open(options);
  const client = await logIn(loopback);
  await deploy(client);
  const errors: unknown[] = [];
  client.on(Events.Error, (error) => errors.push(error));
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error: unknown) => errors.push(error));
  });
  return { loopback, client, errors };
};

/** Returns one container with a text display for each string. */
export const container = (...texts: string[]): APIMessageTopLevelComponent => ({
  type: 17,
  components: texts.map((content) => ({ type: 10, content })),
});
