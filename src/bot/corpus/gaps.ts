import { gapsReply } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import type { Subcommand } from './subcommand.ts';

/** Shows unanswered questions. */
export const gaps: Subcommand = {
  define: (subcommand) =>
    subcommand.setName('gaps').setDescription('What members asked that no article answers.'),
  run: async (_, { gaps: kept, viewer: { wording } }) => {
    if (!kept) throw new UserError({ kind: 'no-gaps' });
    return gapsReply(kept.all(), wording);
  },
};
