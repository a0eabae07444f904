import { type APIMessage, MessageFlags, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { checkMessage } from '../checks/checkMessage.ts';
import { refusals } from '../checks/refusals.ts';
import { blankMessage, composeMessage } from '../composeMessage.ts';
import type { OpenInteraction } from '../interactions.ts';
import type { LoopbackMessage } from '../loopbackDiscord.ts';
import type { MessageStore } from '../messageStore.ts';
import type { UploadStore } from '../uploadStore.ts';
import type { World } from '../world.ts';
import type { RestRequest } from './handler.ts';

interface ResponseStores {
  readonly world: World;
  readonly messages: MessageStore;
  readonly uploads: UploadStore;
}

const isPrivate = (flags: unknown): boolean =>
  typeof flags === 'number' && (flags & MessageFlags.Ephemeral) !== 0;
const flagsOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'flags' in data ? data.flags : undefined;

/** A user-installed app answers privately if the member may not use external apps. */
const mustBePrivate = ({ profile }: OpenInteraction): boolean =>
  profile.install === 'user' &&
  profile.context === 'guild' &&
  (profile.permissions & PermissionFlagsBits.UseExternalApps) === 0n;

const namesOf = ({ files }: RestRequest): Map<string, string> =>
  new Map([...files].map(([number, { name }]) => [number, name]));

/** Adds and edits the messages of an interaction. All functions throw as Discord does for a wrong message. */
export const createResponder = ({ world, messages, uploads }: ResponseStores) => {
  const blank = (interaction: OpenInteraction, secret: boolean, thinking: boolean): APIMessage => {
    const { original, source, metadata, id } = interaction;
    const replyTo = original ?? source;
    const flags = (secret ? MessageFlags.Ephemeral : 0) | (thinking ? MessageFlags.Loading : 0);
    const channelId = world.channelOf(interaction.profile);
    return blankMessage(channelId, world.bot, replyTo ? MessageType.Reply : interaction.messageType, {
      application_id: world.applicationId,
      webhook_id: world.applicationId,
      flags: flags as MessageFlags,
      interaction_metadata: { ...metadata, id } as NonNullable<APIMessage['interaction_metadata']>,
      ...(replyTo ? { message_reference: { channel_id: channelId, message_id: replyTo } } : {}),
    });
  };
  const add = (interaction: OpenInteraction, json: APIMessage, thinking: boolean): LoopbackMessage => {
    interaction.messages.add(json.id);
    return messages.add(json, isPrivate(json.flags) ? interaction.profile.id : null, thinking);
  };
  const visibility = (interaction: OpenInteraction, asked: boolean, { notice }: RestRequest): boolean => {
    if (!asked && mustBePrivate(interaction)) notice('made private: the member may not use external apps');
    return asked || mustBePrivate(interaction);
  };

  return {
    /** Adds a message that says "thinking". */
    defer: (interaction: OpenInteraction, secret: boolean, request: RestRequest): LoopbackMessage =>
      add(interaction, blank(interaction, visibility(interaction, secret, request), true), true),

    /** Adds a message to a channel without an interaction. */
    post: (channelId: string, data: unknown, request: RestRequest): LoopbackMessage => {
      const form = checkMessage(data, { files: namesOf(request), previous: null, path: [] });
      const json = blankMessage(channelId, world.bot, MessageType.Default, {});
      return messages.add(composeMessage(json, form, request.files, uploads), null, false);
    },

    /** Adds a message, private if its flags say so. */
    send: (
      interaction: OpenInteraction,
      data: unknown,
      request: RestRequest,
      path: string[],
    ): LoopbackMessage => {
      const form = checkMessage(data, { files: namesOf(request), previous: null, path });
      const secret = visibility(interaction, isPrivate(form.flags), request);
      const json = composeMessage(blank(interaction, secret, false), form, request.files, uploads);
      return add(interaction, json, false);
    },

    /** Edits a message; its visibility stays, whatever the flags say. */
    edit: (id: string | null, data: unknown, request: RestRequest, path: string[]): LoopbackMessage => {
      const old = id === null ? undefined : messages.get(id);
      if (!old) throw refusals.unknownMessage();
      const form = checkMessage(data, { files: namesOf(request), previous: old.json, path });
      const asked = flagsOf(data);
      if (isPrivate(asked) && old.onlyFor === null)
        request.notice('stays public: visibility is fixed at the first response');
      const edited = old.thinking ? null : new Date().toISOString();
      const json = composeMessage(old.json, form, request.files, uploads);
      return messages.edit(old, { ...json, edited_timestamp: edited });
    },
  };
};

export type Responder = ReturnType<typeof createResponder>;
