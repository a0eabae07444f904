import type { ModalSubmitInteraction } from 'discord.js';
import type { Reply, Wording } from '../presentation/index.ts';
import { inTime } from '../shared/index.ts';
import type { Acknowledgement, CommandInteraction } from './command.ts';
import { deferPrivately } from './deferPrivately.ts';
import type { Ending } from './ending.ts';
import { failureReply } from './failureReply.ts';
import type { Logger } from './logger.ts';
import { sendReply } from './sendReply.ts';
import { settle } from './settle.ts';

/** Milliseconds after which an answer that is not ready is deferred; Discord gives 3,000 in all. */
export const DEFER_AFTER = 1_500;

export interface RespondOptions {
  readonly acknowledgement: Acknowledgement;
  /** For the log: the command, or the action of a form. */
  readonly command: string;
  readonly logger: Logger;
  /** For failures. */
  readonly wording: Wording;
  /** Milliseconds. */
  readonly deferAfter?: number | undefined;
}

/**
 * Answers an interaction once with what `work` comes to, error or not: by one reply of its own visibility if it is ready
 * in time, otherwise by a private defer that is edited later. Never rejects: what Discord refuses is logged. Returns how it
 * ended.
 */
export const respond = async (
  interaction: CommandInteraction | ModalSubmitInteraction,
  work: () => Promise<Reply>,
  { acknowledgement, command, logger, wording, deferAfter = DEFER_AFTER }: RespondOptions,
): Promise<Ending> => {
  const about = { interaction: interaction.id, command };
  const failed = (error: unknown): Reply => failureReply(error, { logger, about, wording });
  const tell = (reply: Reply): Promise<void> => sendReply(interaction, reply);
  const say = async (result: Promise<Reply>): Promise<object> => {
    const first = acknowledgement === 'at-once' ? undefined : await inTime(result, deferAfter);
    if (!first) await deferPrivately(interaction);
    const reply = first ?? (await result);
    await tell(reply);
    return { deferred: !first, visibility: reply.visibility };
  };
  return settle({ about, logger, work, failed, say, tell });
};
