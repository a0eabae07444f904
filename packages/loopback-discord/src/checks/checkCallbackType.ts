import { InteractionResponseType as Answer, InteractionType } from 'discord-api-types/v10';
import { refuseField } from './form.ts';

const { ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate, UpdateMessage } =
  Answer;
const NEW = [ChannelMessageWithSource, DeferredChannelMessageWithSource] as const;
const UPDATE = [DeferredMessageUpdate, UpdateMessage] as const;

const ALLOWED = {
  [InteractionType.ApplicationCommand]: [...NEW, Answer.Modal],
  [InteractionType.MessageComponent]: [...NEW, ...UPDATE, Answer.Modal],
  [InteractionType.ApplicationCommandAutocomplete]: [Answer.ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: [...NEW, ...UPDATE],
} as const;

export type AnsweredInteractionType = keyof typeof ALLOWED;
export type CallbackType = (typeof ALLOWED)[AnsweredInteractionType][number];

/**
 * Returns the type of the callback if the interaction takes it: choices only for autocomplete, no modal for a modal, updates
 * only if there is a message to update. Throws 50035 otherwise.
 */
export const checkCallbackType = (
  interaction: AnsweredInteractionType,
  hasMessage: boolean,
  callback: number,
): CallbackType => {
  const allowed = ALLOWED[interaction].filter(
    (type) => hasMessage || (type !== DeferredMessageUpdate && type !== UpdateMessage),
  );
  const found = allowed.find((type) => type === callback);
  return found ?? refuseField(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
};
