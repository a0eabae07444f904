import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { checkAttachments } from './checkAttachments.ts';
import { checkUniqueIds } from './checkUniqueIds.ts';
import { checkForm, refuseField } from './form.ts';
import { type MessageForm, type MessageSurroundings, v1Message, v2Message } from './messageForms.ts';
import { checkMessageSize } from './messageSize.ts';
import { refusals } from './refusals.ts';

const CLEARED: Readonly<Record<string, unknown>> = {
  content: '',
  embeds: [],
  components: [],
  attachments: [],
};
const BESIDE_V2 = ['content', 'embeds', 'poll', 'sticker_ids'] as const;
const flagsForm = z.object({ flags: z.int().exactOptional() });

/** In a message, null empties a field: discord.js and people send null. */
const clear = (body: unknown): Record<string, unknown> => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return {};
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, value ?? CLEARED[key] ?? null]));
};

const isV2 = (flags: number | undefined): boolean => ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

const checkV2 = (body: Record<string, unknown>, { previous, path }: MessageSurroundings): void => {
  for (const field of BESIDE_V2) {
    const kept = previous && field in previous ? previous[field as keyof APIMessage] : undefined;
    if (!isFilled(field in body ? body[field] : kept)) continue;
    const words = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    refuseField([...path, field], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', words);
  }
};

/** Returns the checked message. Throws as Discord does for a wrong one: 50035, 50006, 500. Does not check visibility. */
export const checkMessage = (sent: unknown, surroundings: MessageSurroundings): MessageForm => {
  const { previous, path } = surroundings;
  const body = clear(sent);
  const { flags } = checkForm(flagsForm, body, path);
  const wasV2 = isV2(previous?.flags);
  if (wasV2 && flags !== undefined && !isV2(flags)) {
    refuseField(
      [...path, 'flags'],
      'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
      'IS_COMPONENTS_V2 cannot be unset',
    );
  }
  const v2 = wasV2 || isV2(flags);
  if (v2) checkV2(body, surroundings);
  const form: MessageForm = checkForm<MessageForm>(v2 ? v2Message : v1Message, body, path);
  const components = form.components ?? previous?.components ?? [];
  const componentsPath = [...path, 'components'];
  checkUniqueIds(components, componentsPath);
  if (v2) checkMessageSize(components, componentsPath);
  const attachments = checkAttachments(form, surroundings);
  const filled = v2
    ? components.length > 0
    : isFilled(form.content ?? previous?.content) ||
      isFilled(form.embeds ?? previous?.embeds) ||
      attachments > 0;
  if (!filled) throw refusals.emptyMessage();
  return form;
};
