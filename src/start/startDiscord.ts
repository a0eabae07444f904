import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { connectBot } from '../discord/connectBot.ts';
import type { Engine } from '../engine/engine.ts';
import { createLibrary } from '../library/createLibrary.ts';
import type { Metrics } from '../metrics/createMetrics.ts';
import { createStack } from './createStack.ts';
import type { Face } from './face.ts';
import { startMetrics } from './startMetrics.ts';

export interface DiscordFaceOptions {
  readonly config: Config;
  readonly token: string;
  readonly logger: Logger;
  readonly metrics: Metrics;
  openEngine(): Promise<Engine>;
}

/** Serves the corpus on Discord. Throws `UserError` on a refused token, a missing corpus or a port that is taken. */
export const startDiscord = async ({
  config,
  token,
  logger,
  metrics,
  openEngine,
}: DiscordFaceOptions): Promise<Face> => {
  const stack = createStack();
  try {
    const engine = await openEngine();
    stack.add(engine.close);
    const bot = await connectBot({
      engine,
      library: createLibrary(config),
      settings: { ...config, token },
      logger,
      metrics,
    });
    stack.add(bot.close);
    const served = await startMetrics({ config, metrics, logger, engine, client: () => bot.client });
    stack.add(served.close);
  } catch (error) {
    await stack.close();
    throw error;
  }
  return { close: stack.close };
};
