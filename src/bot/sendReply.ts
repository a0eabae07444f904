import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { type Reply, shownAs } from '../presentation/index.ts';
import { sendSafely } from './sendSafely.ts';

/** Gives an interaction its answer: as its first one, or in place of the defer, which is private and stays so. */
export const sendReply = (
  interaction: Pick<ChatInputCommandInteraction, 'reply' | 'editReply' | 'deferred' | 'replied'>,
  reply: Reply,
): Promise<void> => {
  const isDeferred = interaction.deferred || interaction.replied;
  const isPrivate = isDeferred || reply.visibility === 'private';
  const { flags, components, allowed_mentions } = shownAs(reply, isPrivate ? 'private' : 'public');
  const { file } = reply;
  const content = {
    components,
    allowedMentions: allowed_mentions,
    ...(file ? { files: [{ attachment: Buffer.from(file.content), name: file.name }] } : {}),
  };
  return sendSafely(() =>
    isDeferred
      ? interaction.editReply({ ...content, flags })
      : interaction.reply({
          ...content,
          flags: [flags, ...(isPrivate ? [MessageFlags.Ephemeral as const] : [])],
        }),
  );
};
