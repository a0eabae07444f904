import { DiscordAPIError, type REST, Routes } from 'discord.js';
import { errorFields } from '../failure.ts';
import type { PosterOptions } from '../following/createPoster.ts';
import type { Logger } from '../logger.ts';

/** Statuses for a missing channel, and for one without the right to write. */
const GONE: readonly number[] = [403, 404];

/**
 * Creates a function that posts into a channel without an interaction. Only Discord's own error counts as gone, not a
 * proxy's.
 */
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
