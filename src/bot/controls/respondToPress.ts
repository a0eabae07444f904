import type { MessageComponentInteraction } from 'discord.js';
import { inTime, UserError } from '../../shared/index.ts';
import type { Ending } from '../ending.ts';
import { failureReply } from '../failureReply.ts';
import { DEFER_AFTER, type RespondOptions } from '../respond.ts';
import { sendSafely } from '../sendSafely.ts';
import { settle } from '../settle.ts';
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
  const failed = (error: unknown): Outcome => ({
    how: 'reply',
    reply: failureReply(error, { logger, about, wording }),
  });
  const tell = (outcome: Outcome): Promise<void> => carryOut(interaction, outcome, wording);
  const say = async (result: Promise<Outcome>): Promise<object> => {
    if (!(await inTime(result, deferAfter))) await sendSafely(() => interaction.deferUpdate());
    const due = await result;
    if (due.how === 'form' && interaction.deferred) throw new UserError(wording.tooLate);
    await tell(due);
    return { how: due.how };
  };
  return settle({ about, logger, work, failed, say, tell });
};
