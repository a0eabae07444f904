import {
  ARTICLES_A_PAGE,
  articleListReply,
  checkReply,
  corpusStatusReply,
} from '../../presentation/index.ts';
import { MEBIBYTE } from '../../shared/index.ts';
import { feeds } from './feeds.ts';
import { gaps } from './gaps.ts';
import { missedNote, reloadCorpus } from './reloadCorpus.ts';
import { remove, restore } from './removal.ts';
import type { Subcommand } from './subcommand.ts';
import { add } from './upload.ts';

const check: Subcommand = {
  define: (subcommand) =>
    subcommand.setName('check').setDescription('Find problems in the article files before a reload.'),
  run: async (_, { library, viewer: { wording } }) => checkReply(await library.check(), wording),
};

const list: Subcommand = {
  define: (subcommand) => subcommand.setName('list').setDescription('The articles with their ids.'),
  run: async (_, { corpus, viewer }) => articleListReply(await corpus.sources(0, ARTICLES_A_PAGE), viewer),
};

const reload: Subcommand = {
  define: (subcommand) =>
    subcommand.setName('reload').setDescription('Read the articles again and see what changed.'),
  run: async (_, context) => {
    const { library, viewer, announce } = context;
    return reloadCorpus(context, async (version) => {
      if (version === undefined) return '';
      return missedNote(await announce(await library.reloaded(version, viewer.asker)), context);
    });
  },
};

const status: Subcommand = {
  define: (subcommand) =>
    subcommand.setName('status').setDescription('How many articles there are, and how the bot is doing.'),
  run: async (_, { corpus, answering, viewer: { wording } }) => {
    const running = { mebibytes: Math.round(process.memoryUsage.rss() / MEBIBYTE), times: answering() };
    return corpusStatusReply(await corpus.status(), running, wording);
  },
};

/** The subcommands of `/corpus`, by name. */
export const subcommands: ReadonlyMap<string, Subcommand> = new Map(
  Object.entries({ status, reload, check, list, add, remove, restore, feeds, gaps }),
);
