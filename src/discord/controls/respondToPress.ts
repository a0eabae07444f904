import type { MessageComponentInteraction } from 'discord.js';
import { errorFields } from '../errorFields.ts';
import { failureReply } from '../failureReply.ts';
import { inTime } from '../inTime.ts';
import { isOver } from '../isOver.ts';
import { DEFER_AFTER, type RespondOptions } from '../respond.ts';
import { sendSafely } from '../sendSafely.ts';
import { carryOut } from './carryOut.ts';
import type { Outcome } from './control.ts';

/**
 * Answers a press once with what `work` comes to, error or not; one that is not ready in time is acknowledged first, which
 * changes nothing yet. Never rejects: what Discord refuses is logged.
 */
export const respondToPress = async (
  interaction: MessageComponentInteraction,
  action: string,
  work: () => Promise<Outcome>,
  { logger, wording, deferAfter = DEFER_AFTER }: Omit<RespondOptions, 'acknowledgement'>,
): Promise<void> => {
  const about = { interaction: interaction.id, action };
  const started = performance.now();
  const failed = (error: unknown): Outcome => ({
    how: 'reply',
    reply: failureReply(error, { logger, about, wording }),
  });
  const result = work().catch(failed);
  try {
    if (!(await inTime(result, deferAfter))) await sendSafely(() => interaction.deferUpdate());
    const outcome = await result;
    await carryOut(interaction, outcome);
    const milliseconds = Math.round(performance.now() - started);
    logger.info({ ...about, milliseconds, how: outcome.how }, 'answered');
  } catch (error) {
    if (isOver(error)) return logger.warn({ ...about, ...errorFields(error) }, 'the interaction was over');
    await carryOut(interaction, failed(error)).catch((again: unknown) =>
      logger.warn({ ...about, ...errorFields(again) }, 'the failure could not be told'),
    );
  }
};
