import type { MessageComponentInteraction } from 'discord.js';
import { UserError } from '../../userError.ts';
import { type Ending, endingOf } from '../ending.ts';
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
 * changes nothing yet. Never rejects: what Discord refuses is logged. Returns how it ended.
 */
export const respondToPress = async (
  interaction: MessageComponentInteraction,
  action: string,
  work: () => Promise<Outcome>,
  { logger, wording, deferAfter = DEFER_AFTER }: Omit<RespondOptions, 'acknowledgement' | 'command'>,
): Promise<Ending> => {
  const about = { interaction: interaction.id, action };
  const started = performance.now();
  let ending: Ending = 'answered';
  const failed = (error: unknown): Outcome => {
    ending = endingOf(error);
    return { how: 'reply', reply: failureReply(error, { logger, about, wording }) };
  };
  const result = work().catch(failed);
  try {
    if (!(await inTime(result, deferAfter))) await sendSafely(() => interaction.deferUpdate());
    const due = await result;
    const outcome = due.how === 'form' && interaction.deferred ? failed(new UserError(wording.tooLate)) : due;
    await carryOut(interaction, outcome);
    const milliseconds = Math.round(performance.now() - started);
    logger.info({ ...about, milliseconds, outcome: ending, how: outcome.how }, 'answered');
    return ending;
  } catch (error) {
    if (isOver(error)) {
      logger.warn({ ...about, ...errorFields(error) }, 'the interaction was over');
      return 'over';
    }
    try {
      await carryOut(interaction, failed(error));
      return ending;
    } catch (again) {
      logger.warn({ ...about, ...errorFields(again) }, 'the failure could not be told');
      return 'untold';
    }
  }
};
