import {
  type ChatInputCommandInteraction,
  type InteractionEditReplyOptions,
  type InteractionReplyOptions,
  MessageFlags,
} from 'discord.js';
import type { Reply } from '../replies/reply.ts';
import { sendSafely } from './sendSafely.ts';

const editOf = ({ message }: Reply): InteractionEditReplyOptions => ({
  flags: message.flags,
  components: message.components,
  allowedMentions: message.allowed_mentions,
});

const replyOf = ({ message, visibility }: Reply): InteractionReplyOptions => ({
  flags: [message.flags, ...(visibility === 'private' ? [MessageFlags.Ephemeral as const] : [])],
  components: message.components,
  allowedMentions: message.allowed_mentions,
});

/** Gives an interaction its answer: as its first one, or in place of the defer, whose visibility then stays. */
export const sendReply = (
  interaction: Pick<ChatInputCommandInteraction, 'reply' | 'editReply' | 'deferred' | 'replied'>,
  reply: Reply,
): Promise<void> =>
  sendSafely(() =>
    interaction.deferred || interaction.replied
      ? interaction.editReply(editOf(reply))
      : interaction.reply(replyOf(reply)),
  );
