import {
  type InteractionEditReplyOptions,
  type InteractionUpdateOptions,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import type { MessagePayload } from '../../replies/reply.ts';
import { shownAs } from '../../replies/shownAs.ts';
import { sendSafely } from '../sendSafely.ts';
import type { Outcome } from './control.ts';

const content = ({ components, allowed_mentions }: MessagePayload) => ({
  components: [...components],
  allowedMentions: allowed_mentions,
});

const change = (interaction: MessageComponentInteraction, message: MessagePayload): Promise<void> => {
  const flags = MessageFlags.IsComponentsV2 as const;
  return sendSafely(() =>
    interaction.deferred
      ? interaction.editReply({ ...content(message), flags } satisfies InteractionEditReplyOptions)
      : interaction.update({ ...content(message), flags } satisfies InteractionUpdateOptions),
  );
};

const answer = (interaction: MessageComponentInteraction, message: MessagePayload): Promise<void> => {
  const options = {
    ...content(message),
    flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
  } as const;
  const isFollowUp = interaction.deferred || interaction.replied;
  return sendSafely(() => (isFollowUp ? interaction.followUp(options) : interaction.reply(options)), {
    isFollowUp,
  });
};

/** Shows what came of a press: one call to Discord when nothing was deferred, two to share and to delete. */
export const carryOut = async (interaction: MessageComponentInteraction, outcome: Outcome): Promise<void> => {
  if (outcome.how === 'update') {
    const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
    await change(interaction, shownAs(outcome.reply, isPrivate ? 'private' : 'public'));
  } else if (outcome.how === 'reply') {
    await answer(interaction, shownAs(outcome.reply, 'private'));
  } else if (outcome.how === 'share') {
    await change(interaction, outcome.left);
    await sendSafely(
      () => interaction.followUp({ ...content(outcome.shared), flags: MessageFlags.IsComponentsV2 }),
      { isFollowUp: true },
    );
  } else if (outcome.how === 'form') {
    await sendSafely(() => interaction.showModal(outcome.form));
  } else {
    if (!interaction.deferred) await sendSafely(() => interaction.deferUpdate());
    await sendSafely(() => interaction.deleteReply());
  }
};
