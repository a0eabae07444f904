import type { EventEmitter } from 'node:events';
import {
  type Client,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type REST,
  Routes,
  Status,
} from 'discord.js';
import { bugReply, wordingFor } from '../../presentation/index.ts';
import { errorFields, failureId } from '../failure.ts';
import type { Logger } from '../logger.ts';
import { fieldOf } from './fieldOf.ts';
import { pollsAsEmbeds } from './pollsAsEmbeds.ts';

const textIn = (holder: unknown, name: string): string | undefined => {
  const value = fieldOf(holder, name);
  return typeof value === 'string' ? value : undefined;
};

interface Guarded {
  readonly logger: Logger;
  /** Sends answers without a log-in. */
  readonly rest: REST;
}

/** Answers an unreadable interaction with a failure, if its id and token are readable. Never rejects. */
const answerUnreadable = async (data: unknown, id: string, { rest, logger }: Guarded): Promise<void> => {
  const [interaction, token] = [textIn(data, 'id'), textIn(data, 'token')];
  if (!/^\d{15,20}$/.test(interaction ?? '') || !/^[\w.~-]+$/.test(token ?? '')) return;
  const isTyping = fieldOf(data, 'type') === InteractionType.ApplicationCommandAutocomplete;
  const { message } = bugReply(id, wordingFor(textIn(data, 'locale') ?? 'en-US'));
  const body = isTyping
    ? { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } }
    : {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: { ...message, flags: message.flags | MessageFlags.Ephemeral },
      };
  await rest
    .post(Routes.interactionCallback(interaction ?? '', token ?? ''), { body, auth: false })
    .catch((error: unknown) => logger.warn({ id, ...errorFields(error) }, 'nor can it be answered'));
};

/**
 * Emits an interaction that comes before all shards of this process are ready. discord.js would hold it until then, but its
 * token lives for three seconds. Returns whether it did. Before the first shard's READY, `client.user` is null, and it emits
 * nothing.
 */
const isToldEarly = (client: Client, packet: unknown): boolean => {
  if (client.ws.status === Status.Ready || client.user === null) return false;
  const action = fieldOf(fieldOf(client, 'actions'), 'InteractionCreate');
  const tell = fieldOf(action, 'handle');
  if (typeof tell !== 'function') return false;
  tell.call(action, fieldOf(packet, 'd'));
  return true;
};

/**
 * Prevents an event that discord.js cannot construct from ending the process: discord.js constructs events while it reads
 * the connection. Logs such an event and continues. Answers a broken interaction with a plain failure. Emits interactions as
 * soon as their own shard is ready.
 */
export const guardEvents = (client: Client, logger: Logger): void => {
  // Without a listener, an event named `error` would throw.
  (client.ws as EventEmitter).on('error', () => undefined);
  const handle: unknown = fieldOf(client.ws, 'handlePacket');
  if (typeof handle !== 'function')
    throw new Error('discord.js handles packets otherwise than this guard knows');
  Reflect.set(client.ws, 'handlePacket', (packet: unknown, shard: unknown): unknown => {
    try {
      if (textIn(packet, 't') === 'INTERACTION_CREATE') {
        pollsAsEmbeds(packet);
        if (isToldEarly(client, packet)) return true;
      }
      return handle.call(client.ws, packet, shard);
    } catch (error) {
      const event = textIn(packet, 't');
      const id = failureId();
      logger.error({ event, id, ...errorFields(error) }, 'an event that cannot be read');
      if (event === 'INTERACTION_CREATE')
        void answerUnreadable(fieldOf(packet, 'd'), id, { rest: client.rest, logger });
      return false;
    }
  });
};
