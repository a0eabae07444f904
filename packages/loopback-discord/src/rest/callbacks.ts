import {
  InteractionResponseType as Answer,
  type APIModalInteractionResponseCallbackData,
  MessageFlags,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { type CallbackType, checkCallbackType } from '../checks/checkCallbackType.ts';
import { checkUniqueIds } from '../checks/checkUniqueIds.ts';
import { choicesForm } from '../checks/choicesForm.ts';
import { checkForm, refuseField } from '../checks/form.ts';
import { modalForm } from '../checks/modalForm.ts';
import { refusals } from '../checks/refusals.ts';
import type { Interactions, OpenInteraction } from '../interactions.ts';
import type { AcknowledgementKind, LoopbackMessage } from '../loopbackDiscord.ts';
import type { MessageStore } from '../messageStore.ts';
import type { RestAnswer, RestRequest, Route } from './handler.ts';
import type { Responder } from './respond.ts';

const deferForm = z.object({ flags: z.int().min(0).exactOptional() }).exactOptional();

/** Returns whether a defer is private. Throws 50035 for any flag but EPHEMERAL. */
const checkDeferFlags = (data: unknown): boolean => {
  const flags = checkForm(deferForm, data ?? {}, ['data'])?.flags ?? 0;
  if ((flags & ~MessageFlags.Ephemeral) !== 0) {
    refuseField(['data', 'flags'], 'BASE_TYPE_CHOICES', 'A deferred response takes no flag but EPHEMERAL.');
  }
  return (flags & MessageFlags.Ephemeral) !== 0;
};

const callbackForm = z.object({ type: z.int(), data: z.unknown().optional() });

const KINDS: Readonly<Record<CallbackType, AcknowledgementKind | 'choices'>> = {
  [Answer.ChannelMessageWithSource]: 'reply',
  [Answer.DeferredChannelMessageWithSource]: 'defer',
  [Answer.DeferredMessageUpdate]: 'defer-update',
  [Answer.UpdateMessage]: 'update',
  [Answer.ApplicationCommandAutocompleteResult]: 'choices',
  [Answer.Modal]: 'modal',
};

/** POST /interactions/:id/:token/callback: the acknowledgement. A refused callback does not acknowledge. */
export const callbackRoutes = (
  interactions: Interactions,
  messages: MessageStore,
  { defer, send, edit }: Responder,
): Route[] => {
  const original = (interaction: OpenInteraction, { id }: LoopbackMessage): void => {
    interaction.original = id;
  };
  const answers: Readonly<
    Record<CallbackType, (to: OpenInteraction, data: unknown, request: RestRequest) => void>
  > = {
    [Answer.ChannelMessageWithSource]: (to, data, request) => original(to, send(to, data, request, ['data'])),
    [Answer.DeferredChannelMessageWithSource]: (to, data, request) =>
      original(to, defer(to, checkDeferFlags(data), request)),
    [Answer.DeferredMessageUpdate]: (to) => {
      to.original = to.source;
    },
    [Answer.UpdateMessage]: (to, data, request) => {
      original(to, edit(to.source, data, request, ['data']));
    },
    [Answer.ApplicationCommandAutocompleteResult]: (to, data) => {
      if (to.choiceType !== null) to.choices = checkForm(choicesForm(to.choiceType), data, ['data']).choices;
    },
    [Answer.Modal]: (to, data) => {
      const modal = checkForm(modalForm, data, ['data']);
      checkUniqueIds(modal.components, ['data', 'components']);
      to.modal = modal as APIModalInteractionResponseCallbackData;
    },
  };

  const response = (interaction: OpenInteraction, type: CallbackType): unknown => {
    const shown = interaction.original === null ? undefined : messages.get(interaction.original);
    const details = shown && {
      response_message_id: shown.id,
      response_message_loading: shown.thinking,
      response_message_ephemeral: shown.onlyFor !== null,
    };
    return {
      interaction: { id: interaction.id, type: interaction.type, ...details },
      resource: { type, ...(shown && type !== Answer.Modal ? { message: shown.json } : {}) },
    };
  };

  const handler = (request: RestRequest): RestAnswer => {
    const { id = '', token = '' } = request.params;
    const interaction = interactions.forCallback(id, token);
    request.about(interaction);
    const { type: asked, data } = checkForm(callbackForm, request.body);
    if (data !== undefined && (typeof data !== 'object' || Array.isArray(data))) throw refusals.invalidJson();
    const type = checkCallbackType(interaction.type, interaction.source !== null, asked);
    answers[type](interaction, data, request);
    if (interaction.source !== null && interaction.original === interaction.source) {
      interaction.messages.add(interaction.source);
    }
    interactions.acknowledge(interaction, KINDS[type]);
    return request.query.get('with_response') === 'true'
      ? { status: 200, json: response(interaction, type) }
      : { status: 204 };
  };
  return [{ method: 'POST', path: '/interactions/:id/:token/callback', needsBot: false, handler }];
};
