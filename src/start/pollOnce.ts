import { join } from 'node:path';
import { createLibrary, type FeedTeller } from '../admin/index.ts';
import type { Config } from '../config/index.ts';
import { type Output, printable } from '../presentation/index.ts';
import { UserError } from '../shared/index.ts';
import { configuredFeeds } from './startFeeds.ts';

const FAILED = 1;

/** Returns a teller that posts in the log channel, or one that posts nothing if none is configured. */
const tellerOf = async (
  { token, logChannel, discordApi }: Config,
  note: Output['note'],
): Promise<FeedTeller> => {
  const untold = async (): Promise<boolean> => false;
  if (token === undefined || logChannel === undefined)
    return { changes: untold, propose: untold, failing: untold };
  const { openLogChannel } = await import('../bot/index.ts');
  const warn = (_: object, message: string): void => note(message);
  return openLogChannel(logChannel, { token, api: discordApi, warn });
};

/**
 * Polls the configured feeds once, and prints the file of each article that came; progress and faults go to standard error.
 * Sets the exit code if a feed fails. Throws a `UserError` if no feeds are configured, if admins must be asked and cannot
 * be, or if a running bot changes the corpus.
 */
export const pollOnce = async (config: Config, output: Pick<Output, 'line' | 'note'>): Promise<void> => {
  const { feeds, token } = config;
  if (!feeds) throw new UserError({ kind: 'no-feeds' });
  if (feeds.review && token === undefined)
    throw new UserError('FEEDS_REVIEW asks in LOG_CHANNEL: set DISCORD_TOKEN, too.');
  const note = (text: string): void => output.note(printable(text));
  const library = createLibrary(config);
  const open = await configuredFeeds({
    config: { ...config, feeds },
    library,
    teller: await tellerOf(config, note),
    onReport: async () => undefined,
    onFault: () => undefined,
    onProgress: (source, number, of) => note(`[${number}/${of}] ${source}`),
  });
  try {
    const report = await open.poll();
    for (const file of report.files) output.line(printable(join(config.corpus, file)));
    for (const { link, problem } of report.problems) note(`${link}: ${problem}`);
    const failing = (await open.status()).feeds.filter(({ failingSince }) => failingSince !== undefined);
    for (const { link, reason } of failing) note(`${link} fails: ${reason}`);
    const { added, replaced, proposed, known, refused, retired } = report;
    note(
      `feeds asked: ${report.feeds}; ${added} new, ${replaced} changed, ${proposed} to look at, ${known} known, ${refused} refused, ${retired} retired, ${failing.length} failing`,
    );
    if (report.stopped) throw report.stopped;
    if (failing.length > 0) process.exitCode = FAILED;
  } finally {
    await open.close();
    await library.close();
  }
};
