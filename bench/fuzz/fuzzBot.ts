import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ApplicationCommandOptionType,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  InteractionResponseType,
} from 'discord.js';
import { checkForm, checkMessage, choicesForm, modalForm } from 'loopback-discord';
import { createLibrary } from '../../src/admin/index.ts';
import { createCooldown, createSubscriptions, dispatch, loadCommands } from '../../src/bot/index.ts';
import { DEFAULT_THRESHOLD } from '../../src/core/answers/index.ts';
import { openCorpus } from '../../src/core/serving/index.ts';
import { createMetrics } from '../../src/operations/index.ts';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';
import type { Payload } from './payloads.ts';
import { ADMIN } from './values.ts';

/** The bot's answer to one interaction. */
interface Answered {
  /** Types of the callbacks, in order. */
  readonly callbacks: readonly number[];
  /** The logged errors, except for options that contradict the command. */
  readonly bugs: readonly string[];
}

interface FuzzBot {
  readonly commands: readonly string[];
  /** Passes a payload to discord.js and the bot. Rejects if either throws, or if Discord would refuse an answer. */
  receive(payload: Payload): Promise<Answered>;
  close(): Promise<void>;
}

/** The built file, because a thread runs no TypeScript. */
const LIBRARY_WORKER = pathToFileURL(join(PACKAGE_ROOT, 'dist/src/admin/library/libraryWorker.js'));
const UPLOADED = new TextEncoder().encode('# Talks\n\n“It went well,” said the envoy Anna Berg.');

/** The fields that `errorFields` keeps. */
interface Logged {
  readonly error?: { readonly name?: string; readonly stack?: string };
}

interface Body {
  readonly type?: number;
  readonly data?: unknown;
}

const check = ({ type, data }: Body): void => {
  if (type === InteractionResponseType.ApplicationCommandAutocompleteResult)
    checkForm(choicesForm(ApplicationCommandOptionType.String), data, ['data']);
  else if (type === InteractionResponseType.Modal) checkForm(modalForm, data, ['data']);
  else if (
    type === InteractionResponseType.ChannelMessageWithSource ||
    type === InteractionResponseType.UpdateMessage
  )
    checkMessage(data, { files: new Map(), previous: null, path: ['data'] });
};

/**
 * Starts the bot without a network over a copy of the corpus. discord.js takes payloads as if from the gateway. Throws if
 * discord.js has no such action.
 */
export const startFuzzBot = async (): Promise<FuzzBot> => {
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-fuzz-'));
  const corpus = join(folder, 'corpus');
  await cp(join(PACKAGE_ROOT, 'corpus'), corpus, { recursive: true });
  const served = await openCorpus({ corpus, threshold: DEFAULT_THRESHOLD });
  const commands = await loadCommands();
  let callbacks: number[] = [];
  let bugs: string[] = [];
  let refused: unknown;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: {
      retries: 0,
      makeRequest: async (url, { method, body }) => {
        const isCallback = url.includes('/callback');
        try {
          if (isCallback) {
            const sent: Body = JSON.parse(String(body));
            callbacks.push(sent.type ?? 0);
            check(sent);
          } else if (method === 'PATCH' && typeof body === 'string')
            checkMessage(JSON.parse(body), { files: new Map(), previous: null, path: [] });
        } catch (error) {
          refused = error;
        }
        if (isCallback) return new Response(null, { status: 204 });
        return new Response('{}', { status: 200, headers: { 'content-type': 'application/json' } });
      },
    },
  });
  client.rest.setToken('token');
  const quiet = (): void => undefined;
  const keepBug = ({ error }: Logged, message: string): void => {
    if (error?.name !== 'OptionMismatch') bugs.push(`${message}: ${error?.stack}`);
  };
  const logger = { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: keepBug };
  const settings = { adminUsers: [ADMIN], adminRoles: [] };
  const services = {
    commands,
    corpus: served,
    library: createLibrary({ corpus, dataDir: join(folder, 'data'), entry: LIBRARY_WORKER }),
    following: createSubscriptions(join(folder, 'data')),
    download: async () => UPLOADED,
    announce: async () => true,
    settings,
    cooldown: createCooldown(undefined),
    typingCooldown: createCooldown(undefined),
    isBusy: () => false,
    ownsApplication: async () => false,
    metrics: createMetrics(),
    answering: () => ({ count: 0, p50: undefined, p95: undefined }),
    logger,
  };
  let answering: Promise<unknown> = Promise.resolve();
  client.on(Events.InteractionCreate, (interaction: Interaction) => {
    answering = dispatch(interaction, services);
  });
  const action: unknown = Reflect.get(Reflect.get(client, 'actions'), 'InteractionCreate');
  if (
    typeof action !== 'object' ||
    action === null ||
    !('handle' in action) ||
    typeof action.handle !== 'function'
  )
    throw new Error('discord.js takes interactions in another way now');
  const handle: (payload: Payload) => void = action.handle.bind(action);
  return {
    commands: [...commands.keys()],
    receive: async (payload) => {
      [callbacks, bugs] = [[], []];
      refused = undefined;
      answering = Promise.resolve();
      handle(payload);
      await answering;
      if (refused !== undefined) throw refused;
      return { callbacks, bugs };
    },
    close: async () => {
      await client.destroy();
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
