import { ARTICLES_A_PAGE, articleListReply } from '../../presentation/index.ts';
import type { Subcommand } from './subcommand.ts';

export const list: Subcommand = {
  define: (subcommand) => subcommand.setName('list').setDescription('The articles with their ids.'),
  execute: async (_, { engine, viewer }) =>
    articleListReply(await engine.sources(0, ARTICLES_A_PAGE), viewer),
};
