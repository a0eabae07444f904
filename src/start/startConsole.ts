import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { type Bot, connectBot } from '../discord/connectBot.ts';
import { deploy } from '../discord/deploy.ts';
import type { Engine } from '../engine/engine.ts';
import { createLibrary } from '../library/createLibrary.ts';
import { serveConsole } from '../loopback/console/serveConsole.ts';
import { startLoopback } from '../loopback/startLoopback.ts';
import type { Metrics } from '../metrics/createMetrics.ts';
import { copyCorpus } from './copyCorpus.ts';
import { createStack } from './createStack.ts';
import type { Face } from './face.ts';
import { startMetrics } from './startMetrics.ts';

export interface ConsoleFaceOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Writes a line to the person who started it. */
  readonly note: (line: string) => void;
  openEngine(corpus: string): Promise<Engine>;
  /** `createLibrary` unless told. */
  readonly openLibrary?: typeof createLibrary;
}

/**
 * Serves the corpus on a small Discord of this machine's own: the same client, commands and payloads, and a page that
 * plays the member. Works on a copy of the corpus. Throws `UserError` on a missing corpus or a port that is taken.
 */
export const startConsole = async ({
  config,
  logger,
  metrics,
  note,
  openEngine,
  openLibrary = createLibrary,
}: ConsoleFaceOptions): Promise<Face> => {
  const stack = createStack();
  try {
    const copy = await copyCorpus(config.corpus);
    stack.add(copy.remove);
    const engine = await openEngine(copy.path);
    stack.add(engine.close);
    const library = openLibrary({ corpus: copy.path, dataDir: copy.dataDir });
    const loopback = await startLoopback();
    stack.add(loopback.close);

    await deploy({ token: loopback.token, dryRun: false, api: loopback.restUrl });
    const { privateReplies, cooldown } = config;
    const settings = { token: loopback.token, adminUsers: [], adminRoles: [], privateReplies, cooldown };
    const connect = (): Promise<Bot> =>
      connectBot({ engine, library, settings, logger, metrics, api: loopback.restUrl });
    let bot = await connect();
    stack.add(() => bot.close());
    const restartBot = async (): Promise<void> => {
      await bot.close();
      bot = await connect();
    };
    const page = await serveConsole({
      loopback,
      port: config.consolePort,
      restartBot,
      onFault: (error) => logger.error({ err: error }, 'console'),
    });
    stack.add(page.close);
    const served = await startMetrics({ config, metrics, logger, engine, client: () => bot.client });
    stack.add(served.close);
    note(`Local console: ${page.url} (Ctrl+C ends it)`);
    note(`It answers from a copy of the corpus, in ${copy.path}; edit there, then /corpus reload.`);
  } catch (error) {
    await stack.close();
    throw error;
  }
  return { close: stack.close };
};
