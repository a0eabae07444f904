import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { isOver } from './isOver.ts';
import { sendSafely } from './sendSafely.ts';

/** Tells Discord that an answer is coming, to be seen by its asker alone. */
export const deferPrivately = (
  interaction: Pick<ChatInputCommandInteraction, 'deferReply' | 'deferred'>,
): Promise<void> => {
  let attempts = 0;
  return sendSafely(async () => {
    attempts += 1;
    try {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    } catch (error) {
      // Refused as the second: the first, whose confirmation was lost, did take effect.
      if (attempts === 1 || !isOver(error)) throw error;
      interaction.deferred = true;
    }
  });
};
