import { type REST, Routes } from 'discord.js';
import type { AuditEntry } from '../admin/index.ts';
import { changeLine, en, noteReply } from '../presentation/index.ts';
import { errorFields } from './errorFields.ts';
import type { Logger } from './logger.ts';

/** Tells of a change of the corpus. Never rejects. */
export type Announce = (change: AuditEntry) => Promise<void>;

/** Tells a channel, in English, because nobody in particular reads it; nobody where there is none. What fails is logged. */
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
