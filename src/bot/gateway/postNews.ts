import { DiscordAPIError, type REST, Routes } from 'discord.js';
import { errorFields } from '../failure.ts';
import type { PosterOptions } from '../following/createPoster.ts';
import type { Logger } from '../logger.ts';

/** Statuses of a channel that is gone, and of one where the bot may not write any more. */
const GONE: readonly number[] = [403, 404];

/** Posts into a channel, without an interaction. Only what Discord itself says counts as gone: a proxy's word does not. */
export const createPost =
  (rest: Pick<REST, 'post'>, logger: Pick<Logger, 'warn'>): PosterOptions['post'] =>
  async (channel, body) => {
    try {
      await rest.post(Routes.channelMessages(channel), { body });
      return 'posted';
    } catch (error) {
      const isGone = error instanceof DiscordAPIError && GONE.includes(error.status);
      logger.warn({ channel, ...errorFields(error) }, 'a channel could not be told what is new');
      return isGone ? 'gone' : 'failed';
    }
  };
