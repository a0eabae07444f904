import type { AuditEntry } from '../../admin/library/audit.ts';
import { changeLine } from '../../presentation/discord/changeLine.ts';
import type { Reply } from '../../presentation/discord/reply.ts';
import type { CommandContext } from '../command.ts';
import { reloadCorpus } from './reloadCorpus.ts';

/** Lets a change of the files take effect: the log channel is told, and the corpus is read anew. */
export const applyChange = async (change: AuditEntry, context: CommandContext): Promise<Reply> => {
  const note = `### ${changeLine(change, context.viewer.wording)}`;
  const [{ reply }] = await Promise.all([reloadCorpus(context, note), context.announce(change)]);
  return reply;
};
