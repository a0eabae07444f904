import type { Reply } from '../replies/reply.ts';
import type { Wording } from '../wording/wording.ts';
import type { Acknowledgement, CommandInteraction } from './command.ts';
import { deferPrivately } from './deferPrivately.ts';
import { errorFields } from './errorFields.ts';
import { failureReply } from './failureReply.ts';
import { inTime } from './inTime.ts';
import { isOver } from './isOver.ts';
import type { Logger } from './logger.ts';
import { sendReply } from './sendReply.ts';

/** Milliseconds after which an answer that is not ready is deferred; Discord gives 3,000 in all. */
export const DEFER_AFTER = 1_500;

export interface RespondOptions {
  readonly acknowledgement: Acknowledgement;
  readonly logger: Logger;
  /** For failures. */
  readonly wording: Wording;
  /** Milliseconds. */
  readonly deferAfter?: number | undefined;
}

/**
 * Answers an interaction once with what `work` comes to, error or not: by one reply of its own visibility if it is ready
 * in time, otherwise by a private defer that is edited later. Never rejects: what Discord refuses is logged.
 */
export const respond = async (
  interaction: CommandInteraction,
  work: () => Promise<Reply>,
  { acknowledgement, logger, wording, deferAfter = DEFER_AFTER }: RespondOptions,
): Promise<void> => {
  const about = { interaction: interaction.id, command: interaction.commandName };
  const started = performance.now();
  const failed = (error: unknown): Reply => failureReply(error, { logger, about, wording });
  const result = work().catch(failed);
  try {
    const first = acknowledgement === 'at-once' ? undefined : await inTime(result, deferAfter);
    if (!first) await deferPrivately(interaction);
    const reply = first ?? (await result);
    await sendReply(interaction, reply);
    const milliseconds = Math.round(performance.now() - started);
    logger.info({ ...about, milliseconds, deferred: !first, visibility: reply.visibility }, 'answered');
  } catch (error) {
    if (isOver(error)) return logger.warn({ ...about, ...errorFields(error) }, 'the interaction was over');
    await sendReply(interaction, failed(error)).catch((again: unknown) =>
      logger.warn({ ...about, ...errorFields(again) }, 'the failure could not be told'),
    );
  }
};
