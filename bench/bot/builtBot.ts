import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LoopbackDiscord } from 'loopback-discord';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';
import { freePort } from './freePort.ts';

const PROGRAM = join(PACKAGE_ROOT, 'dist/src/main.js');
/** Polling interval in milliseconds. */
const LOOK = 25;

/** The built program on a loopback Discord. */
export interface BuiltBot {
  /** Resolves when the bot reports that it is healthy. Throws if the bot ends first. */
  ready(): Promise<void>;
  /** Reads the seconds of CPU time used so far and the bytes of resident memory. */
  used(): Promise<{ readonly cpu: number; readonly resident: number }>;
  end(): Promise<void>;
}

const environment = (discord: LoopbackDiscord, more: Readonly<Record<string, string>>) => ({
  ...process.env,
  DISCORD_API: discord.restUrl,
  DISCORD_TOKEN: discord.token,
  COOLDOWN: '0',
  MEANING: 'off',
  ...more,
});

/** Registers the commands with a loopback Discord. */
export const deployTo = async (discord: LoopbackDiscord): Promise<void> => {
  await once(
    spawn(process.execPath, [PROGRAM, 'deploy'], { env: environment(discord, {}), stdio: 'ignore' }),
    'exit',
  );
};

/** Starts the built program without the encoder and without a rate limit; `more`: further environment variables. */
export const startBuilt = async (
  discord: LoopbackDiscord,
  more: Readonly<Record<string, string>> = {},
): Promise<BuiltBot> => {
  const port = await freePort();
  const env = environment(discord, { METRICS_PORT: String(port), ...more });
  const child = spawn(process.execPath, [PROGRAM, 'start'], { env, stdio: 'ignore' });
  const exited = once(child, 'exit');
  const read = async (path: string): Promise<Response | undefined> =>
    fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined);
  return {
    ready: async () => {
      while ((await read('/healthz'))?.status !== 200) {
        if (child.exitCode !== null) throw new Error(`the bot ended with code ${child.exitCode}`);
        await pause(LOOK);
      }
    },
    used: async () => {
      const text = (await (await read('/metrics'))?.text()) ?? '';
      const value = (name: string): number => Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1]);
      return { cpu: value('process_cpu_seconds_total'), resident: value('process_resident_memory_bytes') };
    },
    end: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
};
