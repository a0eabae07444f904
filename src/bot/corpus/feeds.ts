import { feedsReply } from '../../presentation/index.ts';
import { inTime, UserError } from '../../shared/index.ts';
import { booleanOption } from '../options.ts';
import type { Subcommand } from './subcommand.ts';

/** Milliseconds that a poll is waited for; it goes on, and its articles are told of in the log channel. */
const PATIENCE = 60_000;

/** How the feeds do, after a poll where one is wanted. */
export const feeds: Subcommand = {
  define: (subcommand) =>
    subcommand
      .setName('feeds')
      .setDescription('The feeds that bring new articles, and how they do.')
      .addBooleanOption((option) => option.setName('poll').setDescription('Look for new articles now.')),
  run: async (invocation, { feeds: all, viewer: { wording } }) => {
    if (!all) throw new UserError({ kind: 'no-feeds' });
    if (booleanOption(invocation, 'poll')) await inTime(all.poll(), PATIENCE);
    return feedsReply(await all.status(), wording);
  },
};
