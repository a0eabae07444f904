import type { Attachment, BaseInteraction } from 'discord.js';
import { type Reply, reviewReply } from '../../presentation/index.ts';
import type { CommandContext } from '../command.ts';

/** Reads a file that was sent with an interaction and shows what it would be as an article. Throws `UserError`. */
export const reviewUpload = async (
  attachment: Attachment,
  { attachmentSizeLimit }: Pick<BaseInteraction, 'attachmentSizeLimit'>,
  { library, engine, download, viewer }: CommandContext,
): Promise<Reply> => {
  await library.requireFolder();
  const bytes = await download(attachment, attachmentSizeLimit, viewer.wording);
  const { version } = await engine.status();
  return reviewReply(await library.propose(attachment.name, bytes), viewer, { version });
};
