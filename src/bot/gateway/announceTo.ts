import { type REST, Routes } from 'discord.js';
import { changeLine, en, noteReply } from '../../presentation/index.ts';
import type { Announce } from '../context.ts';
import { errorFields } from '../failure.ts';
import type { Logger } from '../logger.ts';

/** Tells a channel in English, because nobody in particular reads it; tells nobody where there is none. Logs what fails. */
export const announceTo = (channel: string | undefined, rest: REST, logger: Logger): Announce => {
  if (channel === undefined) return async () => undefined;
  return async (change) => {
    const { message } = noteReply(en.doneBy(changeLine(change, en), `<@${change.by}>`));
    await rest
      .post(Routes.channelMessages(channel), { body: message })
      .catch((error: unknown) =>
        logger.warn({ channel, ...errorFields(error) }, 'the log channel was not told'),
      );
  };
};
