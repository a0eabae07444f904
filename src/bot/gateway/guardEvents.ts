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
  /** Answers without being logged in. */
  readonly rest: REST;
}

/** Tells its caller that an interaction cannot be read, where it says how. Never rejects. */
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
 * Tells of an interaction that comes before all shards of this process are in: discord.js would keep it until then, and its
 * token lives for three seconds. Whether it did: before the first shard's READY, the client does not know itself.
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
 * Keeps an event that discord.js cannot construct from ending the process: it builds every event in the midst of reading the
 * connection. Such an event is logged, an interaction among them answered with a plain failure, and the rest goes on. Interactions are told of as soon as their own shard is in.
 */
export const guardEvents = (client: Client, logger: Logger): void => {
  // An event of this name would be taken for a fault that nobody hears of.
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
