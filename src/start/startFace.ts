import type { Config } from '../config/index.ts';
import { type Corpus, hasModel, type ReloadReport } from '../core/index.ts';
import { createLogger, createMetrics } from '../operations/index.ts';
import type { Output } from '../presentation/index.ts';
import { type ConnectionRefused, UserError } from '../shared/index.ts';
import { configuredArchive } from './configuredArchive.ts';
import { readerKey } from './configuredReader.ts';
import type { Face } from './face.ts';
import { startConsole } from './startConsole.ts';
import { startCorpus } from './startCorpus.ts';
import { startDiscord } from './startDiscord.ts';

export interface FaceOptions extends Pick<Output, 'note'> {
  /** Starts the local console, with or without a token. */
  readonly local: boolean;
  /** Called with the reason after the bot has closed because Discord refuses its connection. */
  readonly onRefused: (why: ConnectionRefused) => void;
  /** Aborts the start; after the start, its reason is logged. */
  readonly stop: AbortSignal;
}

/**
 * Starts the bot, or the local console if there is no token. Throws `UserError` if there is neither a token nor a console,
 * any other error of the start, and the reason of `stop`.
 */
export const startFace = async (
  config: Config,
  { local, note, stop, onRefused }: FaceOptions,
): Promise<Face> => {
  const { token } = config;
  const isLocal = local || token === undefined;
  if (isLocal && !local && !config.console)
    throw new UserError(
      'DISCORD_TOKEN is not set, and CONSOLE=off: give the bot the token of its application (see .env.example).',
    );
  const key = config.reader && (await readerKey(config.reader));
  const archive = config.archive && (await configuredArchive(config.archive));
  const logger = createLogger({
    level: config.logLevel ?? (isLocal ? 'warn' : 'info'),
    secrets: [token, key, archive?.secret].filter((secret) => secret !== undefined),
  });
  stop.addEventListener('abort', () => logger.info({ signal: stop.reason?.signal }, 'closing'), {
    once: true,
  });
  const metrics = createMetrics();
  // The console works on a copy that is deleted when it closes, so it keeps no snapshot.
  const { dataDir, meaning, meaningPassages: most, modelHub: hub } = config;
  const settings = {
    ...config,
    dataDir: isLocal ? undefined : dataDir,
    meaning: meaning ? { dataDir, most, hub, fetches: true } : undefined,
    readerKey: key,
    archive: archive?.settings,
  };
  if (meaning && !hasModel(dataDir))
    note(
      'Fetching the model that finds passages by meaning, once (35 MB; MEANING=off does without); words find them meanwhile.',
    );
  const open = (corpus: string, onReload: (report: Pick<ReloadReport, 'added'>) => void): Promise<Corpus> =>
    startCorpus(corpus, { ...settings, onReload }, { logger, metrics });
  const opening: Promise<Face> = isLocal
    ? startConsole({ config, logger, metrics, openCorpus: open, note, stop })
    : startDiscord({
        config,
        token,
        logger,
        metrics,
        stop,
        archive: archive?.settings,
        openCorpus: (onReload) => open(config.corpus, onReload),
        onRefused: (why) => {
          logger.fatal({ reason: why.message }, 'Discord lets the bot connect no more');
          // The refusal may come while other parts still open.
          void opening
            .then((face) => face.close())
            .catch(() => undefined)
            .finally(() => onRefused(why));
        },
      });
  const face = await opening;
  return {
    close: () =>
      face.close().catch((error: unknown) => {
        logger.error({ err: error }, 'did not close cleanly');
        throw error;
      }),
  };
};
