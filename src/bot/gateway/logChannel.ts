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
  /** Says in the log at once where the channel cannot be seen: at the first change it would be too late. */
  check(): Promise<void>;
}

/** Tells a channel in English, because nobody in particular reads it; tells nobody where there is none. Logs what fails. */
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

/** The feeds' teller of a program that is not logged in to the gateway. */
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
