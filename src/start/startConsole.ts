import { serveConsole, startLoopback } from 'loopback-discord';
import type { Logger } from 'pino';
import { createLibrary, createLibraryElsewhere } from '../admin/index.ts';
import { type Bot, type BotLimits, connectBot, deploy } from '../bot/index.ts';
import type { Config } from '../config/index.ts';
import type { Corpus, ReloadReport } from '../core/index.ts';
import type { Metrics } from '../operations/index.ts';
import { portFault } from '../shared/index.ts';
import { copyCorpus, emptyCopy } from './copyCorpus.ts';
import type { Face } from './face.ts';
import { openFace } from './openFace.ts';
import { startMetrics } from './startMetrics.ts';

/** The names of the bot and its channel in the console. */
const NAMES = { bot: 'talks-bot', channel: 'talks' };
/** Commands that the empty channel offers to try. */
const EXAMPLES = [
  '/ask Which countries offered peacekeeping troops?',
  '/quote speaker:Witkoff about:call',
  '/corpus status',
];

export interface ConsoleFaceOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Writes a line for the operator. */
  readonly note: (line: string) => void;
  openCorpus(corpus: string, onReload: (report: Pick<ReloadReport, 'added'>) => void): Promise<Corpus>;
  /** `createLibrary` by default. */
  readonly openLibrary?: typeof createLibrary;
  /** Discord's limits and the bot's own by default. */
  readonly limits?: ConsoleLimits;
  /** Aborts the start. */
  readonly stop?: AbortSignal;
}

export interface ConsoleLimits extends BotLimits {
  /** Milliseconds within which the bot must acknowledge an interaction; 3,000 by default. */
  readonly acknowledgeWithin?: number;
}

/**
 * Serves the corpus on a small local Discord: the same client, commands and payloads, and a page that plays the member.
 * Works on a copy of the corpus. Throws `UserError` on a missing corpus or a taken port.
 */
export const startConsole = ({
  config,
  logger,
  metrics,
  note,
  openCorpus,
  openLibrary = createLibrary,
  limits: { acknowledgeWithin, ...limits } = {},
  stop,
}: ConsoleFaceOptions): Promise<Face> =>
  openFace(async (opened) => {
    const copy = config.archive ? await emptyCopy() : await copyCorpus(config.corpus);
    opened(copy.remove);
    let hear = (_: Pick<ReloadReport, 'added'>): void => undefined;
    const served = await openCorpus(copy.path, (report) => hear(report));
    opened(served.close);
    const library = config.archive
      ? createLibraryElsewhere({ corpus: copy.path, dataDir: copy.dataDir })
      : openLibrary({ corpus: copy.path, dataDir: copy.dataDir });
    opened(library.close);
    const within = acknowledgeWithin === undefined ? {} : { acknowledgeWithin };
    const loopback = await startLoopback({ names: NAMES, ...within });
    opened(loopback.close);

    await deploy({ token: loopback.token, dryRun: false, api: loopback.restUrl });
    const { privateReplies, cooldown } = config;
    const settings = { token: loopback.token, adminUsers: [], adminRoles: [], privateReplies, cooldown };
    const connect = (): Promise<Bot> =>
      connectBot({
        corpus: served,
        library,
        following: copy,
        settings,
        logger,
        metrics,
        api: loopback.restUrl,
        ...limits,
      });
    let bot = await connect();
    hear = (report) => void bot.reloaded(report);
    opened(() => bot.close());
    const restartBot = async (): Promise<void> => {
      await bot.close();
      bot = await connect();
    };
    const page = await serveConsole({
      loopback,
      port: config.consolePort,
      examples: EXAMPLES,
      restartBot,
      onFault: (error) => logger.error({ err: error }, 'console'),
    }).catch((error: unknown) => {
      throw portFault(error, { host: '127.0.0.1', port: config.consolePort, variable: 'CONSOLE_PORT' });
    });
    opened(page.close);
    const health = await startMetrics({ config, metrics, logger, corpus: served, client: () => bot.client });
    opened(health.close);
    note(`Local console: ${page.url} (Ctrl+C ends it)`);
    note(
      config.archive
        ? `It answers from the archive "${config.archive.prefix}" in OpenSearch.`
        : `It answers from a copy of the corpus, in ${copy.path}; edit there, then /corpus reload.`,
    );
  }, stop);
