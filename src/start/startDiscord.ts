import type { Logger } from 'pino';
import { createGaps, createLibrary, createLibraryElsewhere, watchGaps } from '../admin/index.ts';
import { type Bot, connectBot } from '../bot/index.ts';
import type { Config } from '../config/index.ts';
import { type ArchiveSettings, type Corpus, loadShelf, type ReloadReport } from '../core/index.ts';
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
  openCorpus(onReload: (report: Pick<ReloadReport, 'added'>) => void): Promise<Corpus>;
  /** The cluster that keeps the articles; undefined: this machine keeps them. */
  readonly archive?: ArchiveSettings | undefined;
  /** Called with the reason when Discord closes the connection of a logged-in bot for good. */
  readonly onRefused: (why: ConnectionRefused) => void;
  /** Aborts the start. */
  readonly stop?: AbortSignal;
}

/**
 * Serves the corpus on Discord. Throws `ConnectionRefused` on a refused token, `UserError` on a missing corpus or a taken
 * port.
 */
export const startDiscord = ({
  config,
  token,
  logger,
  metrics,
  openCorpus,
  archive,
  onRefused,
  stop,
}: DiscordFaceOptions): Promise<Face> =>
  openFace(async (opened) => {
    let bot: Bot | undefined;
    const served = await openCorpus((report) => void bot?.reloaded(report));
    opened(served.close);
    const onFault = (error: unknown): void => logger.error({ err: error }, 'gaps');
    const gaps = config.keepsUnanswered ? await createGaps(config.dataDir, onFault) : undefined;
    if (gaps) opened(gaps.close);
    const corpus = gaps ? watchGaps(served, gaps) : served;
    const isHere = !config.archive || config.hasCorpus;
    const library = isHere ? createLibrary(config) : createLibraryElsewhere(config);
    opened(library.close);
    const feeds = await servedFeeds({ config, corpus, library, logger, metrics, teller: () => bot?.teller });
    if (feeds) opened(feeds.close);
    const shelf =
      archive &&
      (await loadShelf()).openShelf(archive, (error) =>
        logger.error({ err: error }, 'the archive does not answer'),
      );
    if (shelf) opened(shelf.close);
    const connected = await connectBot({
      corpus,
      library,
      feeds,
      gaps,
      following: { dataDir: config.dataDir, shelf },
      settings: { ...config, token },
      logger,
      metrics,
      onRefused,
      api: config.discordApi,
    });
    opened(connected.close);
    bot = connected;
    feeds?.start();
    const health = await startMetrics({ config, metrics, logger, corpus, client: () => connected.client });
    opened(health.close);
  }, stop);
