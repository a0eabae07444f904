import type { AuditEntry } from '../../admin/index.ts';
import { changeLine, type Reply } from '../../presentation/index.ts';
import type { CommandContext } from '../command.ts';
import { reloadCorpus } from './reloadCorpus.ts';

/** Lets a change of the files take effect: the log channel is told, and the corpus is read anew. */
export const applyChange = async (change: AuditEntry, context: CommandContext): Promise<Reply> => {
  const note = `### ${changeLine(change, context.viewer.wording)}`;
  const [{ reply }] = await Promise.all([reloadCorpus(context, note), context.announce(change)]);
  return reply;
};
