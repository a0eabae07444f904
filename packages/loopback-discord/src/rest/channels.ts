import { Refusal } from '../checks/refusal.ts';
import { refusals } from '../checks/refusals.ts';
import type { LoopbackMessage } from '../loopbackDiscord.ts';
import type { MessageStore } from '../messageStore.ts';
import type { World } from '../world.ts';
import type { RestRequest, Route } from './handler.ts';
import type { Responder } from './respond.ts';

/** Routes for a channel's messages with the bot's own token. They do not find private messages. */
export const channelRoutes = (world: World, messages: MessageStore, { edit, post }: Responder): Route[] => {
  const messageOf = ({ params }: RestRequest): LoopbackMessage => {
    const message = messages.get(params.message ?? '');
    if (!message || message.onlyFor !== null || message.json.channel_id !== params.channel) {
      throw refusals.unknownMessage();
    }
    return message;
  };
  const isOwn = ({ json }: LoopbackMessage): boolean => json.author.id === world.bot.id;
  const path = '/channels/:channel/messages/:message';
  return [
    {
      method: 'GET',
      path: '/channels/:channel',
      needsBot: true,
      handler: ({ params }) => {
        if (params.channel !== world.channelId) throw refusals.unknownChannel();
        return {
          status: 200,
          json: { id: world.channelId, type: 0, name: world.names.channel, guild_id: world.guildId },
        };
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/messages',
      needsBot: true,
      handler: (request) => {
        if (request.params.channel !== world.channelId) throw refusals.unknownChannel();
        return { status: 200, json: post(world.channelId, request.body, request).json };
      },
    },
    {
      method: 'GET',
      path,
      needsBot: true,
      handler: (request) => ({ status: 200, json: messageOf(request).json }),
    },
    {
      method: 'PATCH',
      path,
      needsBot: true,
      handler: (request) => {
        const message = messageOf(request);
        if (!isOwn(message)) throw refusals.notYourMessage();
        return { status: 200, json: edit(message.id, request.body, request, []).json };
      },
    },
    {
      method: 'DELETE',
      path,
      needsBot: true,
      handler: (request) => {
        const message = messageOf(request);
        if (!isOwn(message)) throw new Refusal(403, 50013, 'Missing Permissions');
        messages.remove(message.id);
        return { status: 204 };
      },
    },
  ];
};
