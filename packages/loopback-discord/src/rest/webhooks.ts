import { refusals } from '../checks/refusals.ts';
import type { Interactions, OpenInteraction } from '../interactions.ts';
import type { MessageStore } from '../messageStore.ts';
import type { World } from '../world.ts';
import type { Handler, RestRequest, Route } from './handler.ts';
import type { Responder } from './respond.ts';

/** Limit for an app that only the user has installed. */
const MOST_FOLLOW_UPS = 5;

/** Routes for an interaction's token as a webhook: follow-ups, and GET, PATCH, DELETE of its messages. */
export const webhookRoutes = (
  world: World,
  interactions: Interactions,
  messages: MessageStore,
  { send, edit }: Responder,
): Route[] => {
  const interactionOf = (request: RestRequest): OpenInteraction => {
    if (request.params.application !== world.applicationId) throw refusals.unknownWebhook();
    const interaction = interactions.forWebhook(request.params.token ?? '');
    request.about(interaction);
    return interaction;
  };
  const messageOf = (interaction: OpenInteraction, { params }: RestRequest): string => {
    const id = params.message === '@original' ? interaction.original : (params.message ?? null);
    if (id === null || !interaction.messages.has(id) || !messages.get(id)) throw refusals.unknownMessage();
    return id;
  };

  const followUp: Handler = (request) => {
    const interaction = interactionOf(request);
    // The first follow-up after a defer answers the deferred message.
    if (interaction.original !== null && messages.get(interaction.original)?.thinking) {
      return { status: 200, json: edit(interaction.original, request.body, request, []).json };
    }
    if (interaction.profile.install === 'user' && interaction.followUps >= MOST_FOLLOW_UPS)
      throw refusals.followUpLimit();
    const { json } = send(interaction, request.body, request, []);
    interaction.followUps += 1;
    return { status: 200, json };
  };
  const read: Handler = (request) => {
    const id = messageOf(interactionOf(request), request);
    return { status: 200, json: messages.get(id)?.json };
  };
  const change: Handler = (request) => {
    const id = messageOf(interactionOf(request), request);
    return { status: 200, json: edit(id, request.body, request, []).json };
  };
  const remove: Handler = (request) => {
    messages.remove(messageOf(interactionOf(request), request));
    return { status: 204 };
  };

  const path = '/webhooks/:application/:token';
  const one = `${path}/messages/:message`;
  return [
    { method: 'POST', path, needsBot: false, handler: followUp },
    { method: 'GET', path: one, needsBot: false, handler: read },
    { method: 'PATCH', path: one, needsBot: false, handler: change },
    { method: 'DELETE', path: one, needsBot: false, handler: remove },
  ];
};
