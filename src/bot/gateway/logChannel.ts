import { REST, Routes } from 'discord.js';
import type { FeedTeller } from '../../admin/index.ts';
import {
  changeLine,
  en,
  feedChangesMessage,
  feedFailsMessage,
  type MessagePayload,
  noteReply,
  proposalMessage,
} from '../../presentation/index.ts';
import type { Announce } from '../context.ts';
import { errorFields } from '../failure.ts';
import type { Logger } from '../logger.ts';

interface LogChannel {
  readonly announce: Announce;
  readonly teller: FeedTeller;
  /** Logs a warning if the channel is not visible: the first change would be too late. */
  check(): Promise<void>;
}

/**
 * Creates a log channel. Posts in English, because its readers are not known. Posts nothing without a channel. Logs
 * failures.
 */
export const createLogChannel = (
  channel: string | undefined,
  rest: Pick<REST, 'get' | 'post'>,
  logger: Pick<Logger, 'warn'>,
): LogChannel => {
  const post = async (body: MessagePayload): Promise<boolean> => {
    if (channel === undefined) return true;
    try {
      await rest.post(Routes.channelMessages(channel), { body });
      return true;
    } catch (error) {
      logger.warn({ channel, ...errorFields(error) }, 'the log channel was not told');
      return false;
    }
  };
  return {
    announce: (change) => post(noteReply(en.doneBy(changeLine(change, en), `<@${change.by}>`)).message),
    teller: {
      changes: (changes) => post(feedChangesMessage(changes)),
      propose: async (proposal) => channel !== undefined && post(proposalMessage(proposal)),
      failing: (feed, reason) => post(feedFailsMessage(feed, reason)),
    },
    check: async () => {
      if (channel === undefined) return;
      await rest.get(Routes.channel(channel)).catch((error: unknown) => {
        const fields = errorFields(error);
        logger.warn(
          { channel, ...fields },
          'LOG_CHANNEL cannot be seen: let the bot view it and send messages there',
        );
      });
    },
  };
};

/** Opens the feeds' teller for a program without a gateway connection. */
export const openLogChannel = (
  channel: string,
  {
    token,
    api,
    warn,
  }: { readonly token: string; readonly api?: string | undefined; readonly warn: Logger['warn'] },
): FeedTeller => {
  const rest = new REST(api === undefined ? {} : { api }).setToken(token);
  return createLogChannel(channel, rest, { warn }).teller;
};
