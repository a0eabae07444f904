import { checkReply } from '../../presentation/index.ts';
import type { Subcommand } from './subcommand.ts';

export const check: Subcommand = {
  define: (subcommand) =>
    subcommand.setName('check').setDescription('What is wrong with the article files, before a reload.'),
  execute: async (_, { library, viewer: { wording } }) => checkReply(await library.check(), wording),
};
