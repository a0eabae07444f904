import { feedsReply } from '../../presentation/index.ts';
import { inTime, UserError } from '../../shared/index.ts';
import { booleanOption } from '../options.ts';
import type { Subcommand } from './subcommand.ts';

/** Milliseconds to wait for a poll. A longer poll continues, and the log channel gets its articles. */
const PATIENCE = 60_000;

/** Shows the status of the feeds, after a poll if the admin asks for one. */
export const feeds: Subcommand = {
  define: (subcommand) =>
    subcommand
      .setName('feeds')
      .setDescription('The feeds that bring new articles, and how they are doing.')
      .addBooleanOption((option) => option.setName('poll').setDescription('Look for new articles now.')),
  run: async (invocation, { feeds: all, viewer: { wording } }) => {
    if (!all) throw new UserError({ kind: 'no-feeds' });
    if (booleanOption(invocation, 'poll')) await inTime(all.poll(), PATIENCE);
    return feedsReply(await all.status(), wording);
  },
};
