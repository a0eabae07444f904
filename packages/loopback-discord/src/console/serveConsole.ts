import { randomBytes } from 'node:crypto';
import type { LoopbackDiscord } from '../loopbackDiscord.ts';
import { serve } from '../serve.ts';
import { consoleApp } from './server/consoleApp.ts';
import type { ConsoleState } from './server/consoleState.ts';
import { createPeople } from './server/people.ts';
import { readAssets } from './server/readAssets.ts';

export interface ConsoleOptions {
  readonly loopback: LoopbackDiscord;
  /** 0 takes any free port. */
  readonly port: number;
  /** Logs the bot out and in again; without it the page offers no restart. */
  readonly restartBot?: () => Promise<void>;
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
 * Serves the member's side of the loopback Discord as a page, to this machine only. Throws the system's error where the
 * port cannot be had.
 */
export const serveConsole = async (options: ConsoleOptions): Promise<ServedConsole> => {
  const { loopback, port, restartBot, examples = [] } = options;
  const state: ConsoleState = {
    loopback,
    people: createPeople(loopback),
    examples,
    token: randomBytes(32).toString('base64url'),
    modals: new Map(),
    restartBot,
    onFault: options.onFault ?? console.error,
  };
  let listening = port;
  const app = consoleApp(state, await readAssets(), () => listening);
  const served = await serve(app.fetch, port);
  listening = served.port;
  return { url: `http://${served.address}`, close: served.close };
};
