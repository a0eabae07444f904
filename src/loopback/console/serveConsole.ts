import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { UserError } from '../../userError.ts';
import type { LoopbackDiscord } from '../loopbackDiscord.ts';
import { consoleApp } from './server/consoleApp.ts';
import type { ConsoleState } from './server/consoleState.ts';
import { createPeople } from './server/people.ts';
import { readAssets } from './server/readAssets.ts';

const HOST = '127.0.0.1';
const EXAMPLES = [
  '/ask Which countries offered peacekeeping troops?',
  '/quote speaker:Witkoff about:call',
  '/corpus status',
];

export interface ConsoleOptions {
  readonly loopback: LoopbackDiscord;
  /** 0 takes any free port. */
  readonly port: number;
  /** Logs the bot out and in again; without it the page offers no restart. */
  readonly restartBot?: () => Promise<void>;
  /** talks-bot, where not given. */
  readonly botName?: string;
  /** Lines the channel offers to try, each as it would be typed. */
  readonly examples?: readonly string[];
  /** Told of every fault of the console itself; they go to standard error where it is not given. */
  readonly onFault?: (fault: unknown) => void;
}

export interface ServedConsole {
  readonly url: string;
  /** Ends the open pages' streams too. */
  close(): Promise<void>;
}

const whyNot = (port: number, error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reasons = { EADDRINUSE: 'is taken by another program', EACCES: 'may not be used by you' };
  const reason = reasons[code as keyof typeof reasons];
  return reason
    ? new UserError(`Port ${port} of ${HOST} ${reason}. Choose another: CONSOLE_PORT=${port + 1} npm start`)
    : error;
};

/**
 * Serves the member's side of the loopback Discord as a page, to this machine only. Throws `UserError` where the port
 * cannot be had.
 */
export const serveConsole = async (options: ConsoleOptions): Promise<ServedConsole> => {
  const { loopback, port, restartBot, botName = 'talks-bot', examples = EXAMPLES } = options;
  const state: ConsoleState = {
    loopback,
    people: createPeople(loopback),
    botName,
    examples,
    token: randomBytes(32).toString('base64url'),
    modals: new Map(),
    restartBot,
    onFault: options.onFault ?? console.error,
  };
  let listening = port;
  const app = consoleApp(state, await readAssets(), () => listening);
  const server = createAdaptorServer({ fetch: app.fetch, hostname: HOST }) as Server;
  server.listen(port, HOST);
  await once(server, 'listening').catch((error: unknown) => {
    throw whyNot(port, error);
  });
  const address = server.address();
  if (typeof address === 'object' && address) listening = address.port;
  return {
    url: `http://${HOST}:${listening}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
