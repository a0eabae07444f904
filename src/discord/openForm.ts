import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { CommandInteraction } from './command.ts';
import { type Ending, endingOf } from './ending.ts';
import { errorFields } from './errorFields.ts';
import { failureReply } from './failureReply.ts';
import { isOver } from './isOver.ts';
import type { RespondOptions } from './respond.ts';
import { sendReply } from './sendReply.ts';
import { sendSafely } from './sendSafely.ts';

/**
 * Opens a form once `permit` lets it, or says why not. A form is the first answer or none, so nothing is deferred. Never
 * rejects: what Discord refuses is logged. Returns how it ended.
 */
export const openForm = async (
  interaction: CommandInteraction,
  form: APIModalInteractionResponseCallbackData,
  permit: () => Promise<void>,
  { logger, wording, command }: Pick<RespondOptions, 'logger' | 'wording' | 'command'>,
): Promise<Ending> => {
  const about = { interaction: interaction.id, command };
  try {
    await permit();
    await sendSafely(() => interaction.showModal(form));
    logger.info({ ...about, outcome: 'answered' }, 'asked with a form');
    return 'answered';
  } catch (error) {
    if (isOver(error)) {
      logger.warn({ ...about, ...errorFields(error) }, 'the interaction was over');
      return 'over';
    }
    try {
      await sendReply(interaction, failureReply(error, { logger, about, wording }));
      return endingOf(error);
    } catch (again) {
      logger.warn({ ...about, ...errorFields(again) }, 'the failure could not be told');
      return 'untold';
    }
  }
};
