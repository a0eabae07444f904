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
  /** Example lines that the channel offers, each as a member would type it. */
  readonly examples?: readonly string[];
  /** Called with each fault of the console itself; by default faults go to standard error. */
  readonly onFault?: (fault: unknown) => void;
}

export interface ServedConsole {
  readonly url: string;
  /** Also ends the streams of open pages. */
  close(): Promise<void>;
}

/**
 * Serves the member's side of the loopback Discord as a page, to this machine only. Throws the system's error if the port is
 * not available.
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
