import { reloadCorpus } from './reloadCorpus.ts';
import type { Subcommand } from './subcommand.ts';

export const reload: Subcommand = {
  define: (subcommand) =>
    subcommand.setName('reload').setDescription('Read the articles anew, and see what changed.'),
  execute: async (_, context) => {
    const { library, viewer, announce } = context;
    const { reply, version } = await reloadCorpus(context);
    if (version !== undefined) await announce(await library.reloaded(version, viewer.asker));
    return reply;
  },
};
