import { corpusStatusReply } from '../../presentation/index.ts';
import { MEBIBYTE } from '../../shared/index.ts';
import type { Subcommand } from './subcommand.ts';

export const status: Subcommand = {
  define: (subcommand) =>
    subcommand.setName('status').setDescription('How many articles there are, and how the bot does.'),
  execute: async (_, { engine, answering, viewer: { wording } }) => {
    const running = { mebibytes: Math.round(process.memoryUsage.rss() / MEBIBYTE), times: answering() };
    return corpusStatusReply(await engine.status(), running, wording);
  },
};
