import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { connectBot } from '../discord/connectBot.ts';
import type { Engine } from '../engine/engine.ts';
import type { Face } from './face.ts';

export interface DiscordFaceOptions {
  readonly config: Config;
  readonly token: string;
  readonly logger: Logger;
  openEngine(): Promise<Engine>;
}

/** Serves the corpus on Discord. Throws `UserError` on a refused token or a missing corpus. */
export const startDiscord = async ({
  config,
  token,
  logger,
  openEngine,
}: DiscordFaceOptions): Promise<Face> => {
  const engine = await openEngine();
  const bot = await connectBot({ engine, settings: { ...config, token }, logger }).catch(
    async (error: unknown) => {
      await engine.close();
      throw error;
    },
  );
  return {
    close: async () => {
      await bot.close();
      await engine.close();
    },
  };
};
