import type { Logger } from 'pino';
import { createLibrary, createLibraryElsewhere } from '../admin/index.ts';
import { connectBot } from '../bot/index.ts';
import type { Config } from '../config/index.ts';
import type { Corpus } from '../core/index.ts';
import type { Metrics } from '../operations/index.ts';
import type { ConnectionRefused } from '../shared/index.ts';
import type { Face } from './face.ts';
import { openFace } from './openFace.ts';
import { startMetrics } from './startMetrics.ts';

interface DiscordFaceOptions {
  readonly config: Config;
  readonly token: string;
  readonly logger: Logger;
  readonly metrics: Metrics;
  openCorpus(): Promise<Corpus>;
  /** Hears, once it was logged in, why Discord has closed its connection for good. */
  readonly onRefused: (why: ConnectionRefused) => void;
  /** Stops it while it starts. */
  readonly stop?: AbortSignal;
}

/** Serves the corpus on Discord. Throws `ConnectionRefused` on a refused token, `UserError` on a missing corpus or a port that is taken. */
export const startDiscord = ({
  config,
  token,
  logger,
  metrics,
  openCorpus,
  onRefused,
  stop,
}: DiscordFaceOptions): Promise<Face> =>
  openFace(async (opened) => {
    const corpus = await openCorpus();
    opened(corpus.close);
    const isHere = !config.archive || config.hasCorpus;
    const library = isHere ? createLibrary(config) : createLibraryElsewhere(config);
    opened(library.close);
    const bot = await connectBot({
      corpus,
      library,
      settings: { ...config, token },
      logger,
      metrics,
      onRefused,
      api: config.discordApi,
    });
    opened(bot.close);
    const served = await startMetrics({ config, metrics, logger, corpus, client: () => bot.client });
    opened(served.close);
  }, stop);
