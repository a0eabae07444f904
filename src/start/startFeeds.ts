import type { Logger } from 'pino';
import { createFeeds, type Feeds, type FeedTeller, type Library, type PollReport } from '../admin/index.ts';
import type { Config } from '../config/index.ts';
import type { Corpus } from '../core/index.ts';
import type { Metrics } from '../operations/index.ts';
import { en, userErrorWords } from '../presentation/index.ts';
import { isPublicAddress, readRelease, UserError } from '../shared/index.ts';
import { reloadAndLog } from './startCorpus.ts';

interface FeedsSettings extends Pick<Parameters<typeof createFeeds>[0], 'onProgress'> {
  readonly config: Pick<Config, 'corpus' | 'dataDir'> & { readonly feeds: NonNullable<Config['feeds']> };
  readonly library: Library;
  readonly teller: FeedTeller;
  readonly onReport: (report: PollReport) => Promise<void>;
  readonly onFault: (error: unknown) => void;
}

/** Creates the configured feeds without starting them. Throws the errors of reading the program's own version. */
export const configuredFeeds = async ({ config, ...rest }: FeedsSettings): Promise<Feeds> => {
  const { corpus, dataDir, feeds } = config;
  const { isPrivate, ...settings } = feeds;
  return createFeeds({
    ...settings,
    ...rest,
    corpus,
    dataDir,
    version: await readRelease(),
    isAllowed: (address) => isPrivate || isPublicAddress(address),
  });
};

interface ServedFeeds {
  readonly config: Pick<Config, 'corpus' | 'dataDir' | 'feeds'>;
  readonly corpus: Corpus;
  readonly library: Library;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Returns undefined until the bot is connected. */
  readonly teller: () => FeedTeller | undefined;
}

/**
 * Creates the feeds of a running bot, with metrics and log; reloads the corpus after changes. Returns undefined if none are
 * configured.
 */
export const servedFeeds = async (served: ServedFeeds): Promise<Feeds | undefined> => {
  const { config, corpus, library, logger, metrics, teller } = served;
  const { feeds } = config;
  if (!feeds) return undefined;
  const untold = Promise.resolve(false);
  return configuredFeeds({
    config: { ...config, feeds },
    library,
    teller: {
      changes: (changes) => teller()?.changes(changes) ?? untold,
      propose: (proposal) => teller()?.propose(proposal) ?? untold,
      failing: (feed, reason) => {
        logger.warn({ feed, reason }, 'a feed cannot be read');
        return teller()?.failing(feed, reason) ?? untold;
      },
    },
    onReport: async ({ files: _, problems, stopped, ...counts }) => {
      for (const { link, problem } of problems)
        logger.debug({ link, problem }, 'an article of a feed was refused');
      if (stopped) logger.warn({ reason: userErrorWords(stopped, en) }, 'what the feeds brought waits');
      const { feeds: asked, failing, ...results } = counts;
      metrics.feedPolls.inc({ result: 'polled' });
      metrics.feedsFailing.set(failing);
      for (const [result, count] of Object.entries(results)) metrics.feedArticles.inc({ result }, count);
      logger.info({ feeds: asked, failing, ...results }, 'polled the feeds');
      if (counts.added + counts.replaced + counts.retired > 0) await reloadAndLog(corpus, logger);
    },
    onFault: (error) => {
      const isElsewhere = error instanceof UserError && error.reason?.kind === 'corpus-owned';
      if (isElsewhere) return logger.debug({}, 'another process owns the corpus and polls its feeds');
      metrics.feedPolls.inc({ result: 'failed' });
      if (error instanceof UserError)
        logger.warn({ reason: userErrorWords(error, en) }, 'the feeds could not be polled');
      else logger.error({ err: error }, 'the feeds could not be polled');
    },
  });
};
