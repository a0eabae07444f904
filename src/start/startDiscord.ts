import type { Logger } from 'pino';
import {
  createGaps,
  createLibrary,
  createLibraryElsewhere,
  type FeedTeller,
  watchGaps,
} from '../admin/index.ts';
import { connectBot } from '../bot/index.ts';
import type { Config } from '../config/index.ts';
import type { Corpus } from '../core/index.ts';
import type { Metrics } from '../operations/index.ts';
import type { ConnectionRefused } from '../shared/index.ts';
import type { Face } from './face.ts';
import { openFace } from './openFace.ts';
import { servedFeeds } from './startFeeds.ts';
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
    const served = await openCorpus();
    opened(served.close);
    const onFault = (error: unknown): void => logger.error({ err: error }, 'gaps');
    const gaps = config.keepsUnanswered ? await createGaps(config.dataDir, onFault) : undefined;
    if (gaps) opened(gaps.close);
    const corpus = gaps ? watchGaps(served, gaps) : served;
    const isHere = !config.archive || config.hasCorpus;
    const library = isHere ? createLibrary(config) : createLibraryElsewhere(config);
    opened(library.close);
    let teller: FeedTeller | undefined;
    const feeds = await servedFeeds({ config, corpus, library, logger, metrics, teller: () => teller });
    if (feeds) opened(feeds.close);
    const bot = await connectBot({
      corpus,
      library,
      feeds,
      gaps,
      settings: { ...config, token },
      logger,
      metrics,
      onRefused,
      api: config.discordApi,
    });
    opened(bot.close);
    teller = bot.teller;
    feeds?.start();
    const health = await startMetrics({ config, metrics, logger, corpus, client: () => bot.client });
    opened(health.close);
  }, stop);
