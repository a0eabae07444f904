import { randomBytes } from 'node:crypto';
import { serveHttp } from '../../../../src/shared/index.ts';
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
  const served = await serveHttp({ fetch: app.fetch, host: HOST, port, variable: 'CONSOLE_PORT' });
  listening = served.port;
  return { url: `http://${HOST}:${listening}`, close: served.close };
};
