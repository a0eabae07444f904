import {
  DiscordAPIError,
  HTTPError,
  type InteractionEditReplyOptions,
  type InteractionUpdateOptions,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import { type MessagePayload, shownAs, type Wording } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import { sendSafely } from '../sendSafely.ts';
import type { Outcome } from './control.ts';

const content = ({ components, allowed_mentions }: MessagePayload) => ({
  components: [...components],
  allowedMentions: allowed_mentions,
});

const change = (interaction: MessageComponentInteraction, message: MessagePayload): Promise<void> => {
  const flags = MessageFlags.IsComponentsV2 as const;
  return sendSafely(() =>
    interaction.deferred || interaction.replied
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

const acknowledge = async (interaction: MessageComponentInteraction): Promise<void> => {
  if (!interaction.deferred) await sendSafely(() => interaction.deferUpdate());
};

const FORBIDDEN = 403;

/** The button goes before anybody sees the copy, so that no press comes between; it is back where there is surely no copy. */
const share = async (
  interaction: MessageComponentInteraction,
  { whole, left, shared }: Extract<Outcome, { how: 'share' }>,
  wording: Wording,
): Promise<void> => {
  await change(interaction, left);
  try {
    await sendSafely(() => interaction.followUp({ ...content(shared), flags: MessageFlags.IsComponentsV2 }), {
      isFollowUp: true,
    });
  } catch (error) {
    const isRefused = error instanceof DiscordAPIError || error instanceof HTTPError;
    if (isRefused) await change(interaction, whole).catch(() => undefined);
    throw isRefused && error.status === FORBIDDEN ? new UserError(wording.notShared) : error;
  }
};

/** Ids of the messages that are being shared: one whose button is pressed twice at once is shared once. */
const sharing = new Set<string>();

const shareOnce: typeof share = async (interaction, ...rest) => {
  const { id } = interaction.message;
  if (sharing.has(id)) return acknowledge(interaction);
  sharing.add(id);
  await share(interaction, ...rest).finally(() => sharing.delete(id));
};

/**
 * Shows what came of a press: one call to Discord when nothing was deferred, two to delete and to share, three to share
 * in vain. Throws what Discord refuses, and a `UserError` where it lets nothing be shared here.
 */
export const carryOut = async (
  interaction: MessageComponentInteraction,
  outcome: Outcome,
  wording: Wording,
): Promise<void> => {
  if (outcome.how === 'update') {
    const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
    await change(interaction, shownAs(outcome.reply, isPrivate ? 'private' : 'public'));
  } else if (outcome.how === 'reply') {
    await answer(interaction, shownAs(outcome.reply, 'private'));
  } else if (outcome.how === 'share') {
    await shareOnce(interaction, outcome, wording);
  } else if (outcome.how === 'form') {
    await sendSafely(() => interaction.showModal(outcome.form));
  } else {
    await acknowledge(interaction);
    await sendSafely(() => interaction.deleteReply());
  }
};
